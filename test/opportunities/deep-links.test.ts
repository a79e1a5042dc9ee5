import { describe, expect, test } from 'vitest'
import {
  apprenticeshipSearchLink,
  eventsLink,
  immersionLink,
  immersionSearchLink,
  metierscopeLink,
  offerLink,
  offerSearchLink,
  workStudySearchLink,
} from '../../src/opportunities/deep-links.ts'
import { lille, paris, reunion, sampleQuery } from './sample-queries.ts'

const query = sampleQuery()
const nowhere = sampleQuery({ place: null })
const department = sampleQuery({ place: reunion })
const withoutPoint = sampleQuery({ place: { ...lille, coordinates: null } })
const parametersOf = (link: string) => Object.fromEntries(new URL(link).searchParams)

test('every link is an https address in which everything is percent-encoded, with and without a place', () => {
  const links = [query, nowhere, department, withoutPoint].flatMap((it) => [
    offerSearchLink(it),
    apprenticeshipSearchLink(it),
    immersionSearchLink(it),
    workStudySearchLink(it),
  ])
  links.push(
    offerLink('1&2/3'),
    metierscopeLink('J1501'),
    immersionLink({ appellationCode: '10891', siret: '00000000000018', locationId: 'a b' }),
    eventsLink,
  )
  for (const link of links) {
    expect(new URL(link).protocol).toBe('https:')
    expect(link).toMatch(/^[\w.~:/?&=%-]+$/)
    expect(link).not.toMatch(/undefined|null|NaN/)
  }
})

describe('the search for offers', () => {
  test('holds the ROME codes and the commune with its radius', () => {
    expect(parametersOf(offerSearchLink(query))).toEqual({
      motsCles: 'J1501,K1306',
      lieux: '59350',
      rayon: '20',
      offresPartenaires: 'true',
      range: '0-19',
      tri: '0',
    })
  })

  test('holds a department as such, and no radius', () => {
    expect(parametersOf(offerSearchLink(department))).toMatchObject({ lieux: '974D' })
    expect(parametersOf(offerSearchLink(department))).not.toHaveProperty('rayon')
  })

  test('is for the whole country without a place', () => {
    expect(parametersOf(offerSearchLink(nowhere))).not.toHaveProperty('lieux')
  })

  test('does without coordinates', () => {
    expect(offerSearchLink(withoutPoint)).toBe(offerSearchLink(query))
  })

  test('names Paris by an arrondissement, since the site does not know its own code', () => {
    expect(parametersOf(offerSearchLink(sampleQuery({ place: paris })))).toMatchObject({ lieux: '75101' })
  })

  test('names no more than the seven codes that the site takes', () => {
    const rome = ['A1000', 'A1001', 'A1002', 'A1003', 'A1004', 'A1005', 'A1006', 'A1007']
    const link = offerSearchLink({ ...query, job: { ...query.job, rome } })
    expect(parametersOf(link).motsCles).toBe(rome.slice(0, 7).join(','))
  })

  test('is narrowed to apprenticeships', () => {
    expect(parametersOf(apprenticeshipSearchLink(query))).toEqual({
      ...parametersOf(offerSearchLink(query)),
      natureOffre: 'E2,FS',
    })
  })
})

describe('the search for immersions', () => {
  test('holds every appellation and the point', () => {
    expect(parametersOf(immersionSearchLink(query))).toEqual({
      appellationCodes: '["10891","511182","10856"]',
      latitude: '50.633',
      longitude: '3.058',
      distanceKm: '20',
      place: 'Lille',
      sortBy: 'date',
      sortOrder: 'desc',
    })
  })

  test.each([
    ['a place', nowhere],
    ['coordinates', department],
  ])('holds every appellation without %s', (_, it) => {
    expect(parametersOf(immersionSearchLink(it))).toEqual({
      appellationCodes: '["10891","511182","10856"]',
      sortBy: 'date',
      sortOrder: 'desc',
    })
  })

  test('one company is named by its appellation, number and address', () => {
    const link = immersionLink({ appellationCode: '10891', siret: '00000000000018', locationId: 'a/b' })
    expect(parametersOf(link)).toEqual({
      appellationCode: '["10891"]',
      siret: '00000000000018',
      location: 'a/b',
    })
  })
})

describe('the search for apprenticeships of La bonne alternance', () => {
  test('holds the name of the job and the point', () => {
    expect(parametersOf(workStudySearchLink(query))).toEqual({
      q: 'aide-soignant & co',
      lieu_label: 'Lille',
      latitude: '50.633',
      longitude: '3.058',
      radius: '20',
      mode: 'emplois_formation',
    })
  })

  test('gives both coordinates or none', () => {
    expect(parametersOf(workStudySearchLink(withoutPoint))).toEqual({
      q: 'aide-soignant & co',
      mode: 'emplois_formation',
    })
  })
})

test('an offer and a trade have their page', () => {
  expect(offerLink('001TEST')).toBe('https://candidat.francetravail.fr/offres/recherche/detail/001TEST')
  expect(metierscopeLink('J1501')).toBe('https://candidat.francetravail.fr/metierscope/fiche-metier/J1501')
})
