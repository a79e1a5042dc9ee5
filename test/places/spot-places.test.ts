import { describe, expect, test } from 'vitest'
import { spotPlaces } from '../../src/places/spot-places.ts'

describe('a place is spotted after a word that announces it', () => {
  test.each([
    ["une offre d'AS vers Roubaix stp", ['Roubaix']],
    ['formation a lille', ['lille']],
    ['je cherche à Boulogne sur Mer pour un CDI', ['Boulogne sur Mer', 'Boulogne', 'Mer']],
    ["Villeneuve ? Non, à Villeneuve d'Ascq, en CDI", ["Villeneuve d'Ascq", 'Villeneuve']],
    ['près d’Arras', ['Arras']],
    ['autour du Mans', ['Mans']],
    ['à 10 km de Lens', ['Lens']],
    ["des immersions dans l'Ain", ['Ain']],
    ['je vis à la rochelle', ['rochelle']],
    ['offres en Vendée', ['Vendée']],
    ['au Havre ou à Tours', ['Havre', 'Tours']],
    ['AES À LYON', ['LYON']],
    ['sur Saint-Denis (93) svp', ['Saint-Denis (93)', 'Saint-Denis']],
    ['le salaire à Paris 18 comme AS', ['Paris 18', 'Paris']],
    ['dans le 93', ['93']],
    ['des offres dans le 2A ?', ['2A']],
  ])('%s', (sentence, places) => {
    expect(spotPlaces(sentence)).toEqual(places)
  })
})

describe('a postal code is spotted anywhere', () => {
  test.each([
    ['emploi 59000', ['59000']],
    ['97400, aide à domicile', ['97400']],
  ])('%s', (sentence, places) => {
    expect(spotPlaces(sentence)).toEqual(places)
  })
})

describe('words that are also communes, amounts and numbers are left alone', () => {
  test.each([
    'aide à la vie',
    "c'est quoi le sens de ce métier",
    'Sens et Vie sont des mots',
    "à l'aide",
    'mon contrat à durée déterminée',
    'je travaille à domicile',
    "à l'hôpital ou à l'école",
    'en alternance, en CDI, en EHPAD',
    "dans l'État",
    'Lille a des offres',
    'elle a besoin de repos',
    'elle a Nantes en tête',
    'il y a 3 jours',
    'je gagne 20000 euros',
    '20000€ de CPF',
    '15000 brut par an',
    'formation RNCP 36004',
    'cerfa 14818',
    '12345,50',
    'appelez le 0612345678',
    'à 40 ans',
    'sur 12 mois',
    'dans le 12 mars',
    'le 93 %',
    'une offre Roubaix',
  ])('%s', (sentence) => {
    expect(spotPlaces(sentence)).toEqual([])
  })
})
