import { expect, test } from 'vitest'
import { fold, spokenWordsOf, wordsOf } from '../../src/language/french.ts'
import { smsWords } from '../../src/language/sms-words.ts'
import { readRealPassages } from '../support/real-passages.ts'

test('spellings and what they stand for are folded; a spelling is one word', () => {
  for (const [spelling, words] of smsWords) {
    expect(wordsOf(spelling)).toEqual([spelling])
    expect(fold(words)).toBe(words)
    expect(wordsOf(words).join(' ')).toBe(words)
  }
})

test('what a spelling stands for is plain French, not another spelling', () => {
  for (const words of smsWords.values()) expect(spokenWordsOf(words)).toEqual(words.split(' '))
})

test('a spelling means nothing else in plain French: it stands in no sentence of ours', () => {
  const plain = new Set(
    readRealPassages().flatMap(({ quotes }) => quotes.flatMap(({ text }) => wordsOf(text))),
  )
  expect(plain.size).toBeGreaterThan(1_000)
  expect([...smsWords.keys()].filter((spelling) => plain.has(spelling))).toEqual([])
})

test('a spelling is the name of no sheet', () => {
  const names = new Set(
    readRealPassages().flatMap(({ sheet }) =>
      [sheet.title, ...sheet.also].map((name) => wordsOf(name).join(' ')),
    ),
  )
  expect([...smsWords.keys()].filter((spelling) => names.has(spelling))).toEqual([])
})

test.each([
  ['g pas dxp', 'j ai pas dxp'],
  ['g pa le permi', 'j ai pas le permis'],
  ['jve bosser ac des gosses', 'je veux bosser ac des enfants'],
  ['jsp koi faire mtn', 'je sais pas quoi faire maintenant'],
  ['cmt on devient AS stp', 'comment on devient as s il te plait'],
  ['pas le weekend', 'pas le week end'],
  ['ya du boulot ds le soin ?', 'il y a du travail dans le soin'],
])('« %s » is read as « %s »', (text, plain) => {
  expect(spokenWordsOf(text).join(' ')).toBe(plain)
})
