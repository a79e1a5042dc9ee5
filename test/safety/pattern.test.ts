import { describe, expect, it } from 'vitest'
import { foldText } from '../../src/safety/fold-text.ts'
import { createPhraseBook } from '../../src/safety/phrase-book.ts'
import { createMessageReader } from '../../src/safety/read-message.ts'
import { spellingKey } from '../../src/safety/spelling-key.ts'

const spelling = {
  short: { j: 'je', jsuis: 'je suis', g: 'je ai' },
  fillers: ['ne', 'n', 'vraiment'],
  gapStops: ['pas'],
}
const words = { proche: ['(mon|ma) (père|mère|belle mère)'], parents: ['<proche>', 'mes parents'] }

function meets(phrase: string, text: string): boolean {
  const book = createPhraseBook({ words, spelling })
  const rule = book.add([phrase])
  return createMessageReader(book.close())(text).hits(rule).length > 0
}

describe('a phrase', () => {
  it.each([
    ['je veux partir', 'Je veux partir !', true],
    ['je veux partir', 'je ne veux vraiment partir', true],
    ['je veux partir', 'je veux pas partir', false],
    ['suicid*', 'des idées suicidaires', true],
    ['(vivre|rester en vie)', 'plus rester en vie', true],
    ['plus du tout? envie', 'plus du envie', true],
    ['je veux .. partir', 'je veux vite et loin partir', true],
    ['je veux .. partir', 'je veux très vite et loin partir', false],
    ['je veux ... partir', 'je veux très vite et loin partir', true],
    ['je veux .. partir', 'je veux pas partir', false],
    ['je veux .. partir', 'je veux. Partir ?', false],
    ['je veux .. partir', 'je veux... partir', true],
    ['<proche> crie', 'ma belle-mère crie', true],
    ['<parents> crie', 'mes parents crient', true],
    ['<parents> crie', 'mes voisins crient', false],
    ['^ en finir $', 'En finir.', true],
    ['^ en finir $', 'il faut en finir.', false],
    ['<nombre> ans', "j'ai 15 ans", true],
    ['<nombre> ans', "j'ai quinze ans", false],
    ['je suis perdu', 'jsuis perdue', true],
    ['je frappe', 'jfrappe', true],
    ['mourir', 'm0urir', true],
    ['mourir', 'm o u r i r', true],
    ['mourir', 'mouriiiir', true],
    ['mourir', 'mоurir', true],
  ])('%s in "%s": %s', (phrase, text, expected) => {
    expect(meets(phrase, text)).toBe(expected)
  })
})

describe('the spelling key', () => {
  it.each([
    ['suicider', 'suisidé'],
    ['frapper', 'frape'],
    ['frappent', 'frapait'],
    ['envie', 'anvi'],
    ['harcèle', 'arcele'],
    ['veux', 'veut'],
    ['étrangle', 'étranglé'],
  ])('%s and %s sound the same', (one, other) => {
    expect(spellingKey(foldText(one))).toBe(spellingKey(foldText(other)))
  })

  it.each([
    ['laisse', 'les'],
    ['tue', 'tu'],
    ['violent', 'violé'],
    ['mort', 'mur'],
    ['peut', 'peu'],
  ])('%s and %s do not', (one, other) => {
    expect(spellingKey(foldText(one))).not.toBe(spellingKey(foldText(other)))
  })
})
