import { describe, expect, test } from 'vitest'
import { describeHours, isOpenAt, readOpeningHours } from '../../src/assistant/opening-hours.ts'

const office = readOpeningHours('Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00')

describe('opening hours', () => {
  test.each([
    ['Monday at nine in winter', '2026-11-30T08:00:00Z', true],
    ['Monday one minute before', '2026-11-30T07:59:00Z', false],
    ['Monday at lunch', '2026-11-30T11:00:00Z', false],
    ['Monday at half past one', '2026-11-30T12:30:00Z', true],
    ['Monday at five', '2026-11-30T16:00:00Z', false],
    ['Saturday morning', '2026-11-28T09:00:00Z', true],
    ['Saturday afternoon', '2026-11-28T14:00:00Z', false],
    ['Sunday', '2026-11-29T10:00:00Z', false],
    ['a Monday at nine in summer', '2026-07-06T07:00:00Z', true],
    ['a public holiday', '2026-12-25T10:00:00Z', false],
  ])('%s', (_, moment, isOpen) => {
    expect(isOpenAt(office, new Date(moment))).toBe(isOpen)
  })

  test('are said in French', () => {
    expect(describeHours(office)).toBe(
      'du lundi au vendredi, de 9 h à 12 h et de 13 h 30 à 17 h ; le samedi, de 9 h à 12 h',
    )
    expect(describeHours(readOpeningHours('Tu,Th 10:00-24:00'))).toBe('le mardi et le jeudi, de 10 h à 24 h')
  })

  test.each([
    '',
    'lundi',
    'Mo',
    'Mo-Xx 09:00-12:00',
    'Fr-Mo 09:00-12:00',
    'Mo 12:00-09:00',
    'Mo 9-12',
    'Mo 09:00-24:30',
  ])('« %s » are none, and it is said what to write', (text) => {
    expect(() => readOpeningHours(text)).toThrow(/write for example/)
  })
})
