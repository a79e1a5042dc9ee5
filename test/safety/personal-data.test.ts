import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIbanRight, isLuhnRight, isNirKeyRight } from '../../src/safety/check-digits.ts'
import { dangerCases, personalDataCases, quietCases, safety, scopeCases } from './support.ts'

describe('masked', () => {
  it.each(personalDataCases.masked)('%s', (text, secret, kind) => {
    const { text: left, masked } = safety.mask(text)
    expect(masked).toContain(kind)
    expect(left).not.toContain(secret)
    expect(left).toMatch(/\[.+masquée?s?\]/)
  })
})

describe('kept', () => {
  it.each(personalDataCases.kept)('%s', (text) => {
    expect(safety.mask(text)).toEqual({ text, masked: [] })
  })

  it('and the questions of other tests', () => {
    const others = [...quietCases, ...scopeCases.in, ...Object.values(dangerCases.acute).flat()]
    expect(others.filter((text) => safety.mask(text).masked.length > 0)).toEqual([])
  })
})

describe('what the person is told', () => {
  it('names what was masked, once each', () => {
    const { masked } = safety.inspect(
      'je m’appelle Karim Benali, karim@free.fr ou karim@sfr.fr, 06 12 34 56 78',
    )
    expect(masked?.kinds).toEqual(['email', 'phone', 'name'])
    expect(masked?.notice).toContain('une adresse e-mail, un numéro de téléphone, un nom')
  })

  it('is nothing when nothing was masked', () => {
    expect(safety.inspect('combien gagne une aide-soignante ?').masked).toBeNull()
  })
})

const phone = fc
  .tuple(
    fc.constantFrom('06', '07', '01', '04', '09', '+33 6', '0033 7', '+33(0)6'),
    fc.constantFrom('', ' ', '.', '-', ' - ', '\u00a0'),
    fc.array(fc.integer({ min: 10, max: 99 }), { minLength: 4, maxLength: 4 }),
  )
  .filter(([, mark]) => mark.length < 3)
  .map(([start, mark, pairs]) => ({ secret: pairs.join(mark), text: [start, ...pairs].join(mark) }))

const email = fc
  .emailAddress()
  .filter((address) => /^[\w.+-]+@[\w-]+(\.[\w-]{2,}){1,3}$/.test(address))
  .map((address) => ({ secret: address, text: address }))

const nir = fc
  .tuple(
    fc.constantFrom('1', '2'),
    fc.integer({ min: 10, max: 99 }),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom('59', '75', '2A', '2B', '97'),
    fc.integer({ min: 100, max: 999 }),
    fc.integer({ min: 100, max: 999 }),
  )
  .map(([sex, year, month, department, town, order]) => {
    const body = `${sex}${year}${String(month).padStart(2, '0')}${department}${town}${order}`
    const digits = Number(body.replace('2A', '19').replace('2B', '18'))
    const secret = `${body}${String(97 - (digits % 97)).padStart(2, '0')}`
    return { secret, text: secret }
  })

const surroundings = fc.constantFrom('', 'voici : ', 'Bonjour, ', 'mon contact est ', '(', '\n')

describe('any secret', () => {
  it.each([
    ['phone', phone],
    ['email', email],
    ['nir', nir],
  ] as const)('%s leaves nothing behind, wherever it stands', (kind, secrets) => {
    fc.assert(
      fc.property(secrets, surroundings, ({ text, secret }, before) => {
        const { text: left, masked } = safety.mask(`${before}${text}, merci.`)
        expect(masked).toEqual([kind])
        expect(left).not.toContain(secret)
        expect(left.startsWith(before)).toBe(true)
        expect(left.endsWith(', merci.')).toBe(true)
      }),
    )
  })
})

describe('masking', () => {
  const pieces = fc.oneof(
    fc.constantFrom(...personalDataCases.masked.map(([text]) => text), ...personalDataCases.kept),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    phone.map(({ text }) => text),
  )
  const messages = fc
    .tuple(fc.array(pieces, { maxLength: 6 }), fc.constantFrom(' ', ', ', '\n', ''))
    .map(([parts, glue]) => parts.join(glue))

  it('twice changes nothing', () => {
    fc.assert(
      fc.property(messages, (message) => {
        const once = safety.mask(message).text
        expect(safety.mask(once)).toEqual({ text: once, masked: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps every letter outside of the masks, in order', () => {
    fc.assert(
      fc.property(messages, (message) => {
        let from = 0
        for (const kept of safety.mask(message).text.split(/\[[\p{L} -]+\]/u)) {
          const at = message.indexOf(kept, from)
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + kept.length
        }
      }),
    )
  })

  it('never touches a helpline in a message of danger', () => {
    for (const text of Object.values(dangerCases.acute).flat())
      expect(safety.inspect(`${text} 3114 119 15`).text).toContain('3114 119 15')
  })
})

describe('check digits', () => {
  it('are right or wrong', () => {
    expect(isNirKeyRight('184127645108946')).toBe(true)
    expect(isNirKeyRight('184127645108947')).toBe(false)
    expect(isNirKeyRight('185052A00402161')).toBe(true)
    expect(isIbanRight('FR7630006000011234567890189')).toBe(true)
    expect(isIbanRight('FR7630006000011234567890188')).toBe(false)
    expect(isLuhnRight('4111111111111111')).toBe(true)
    expect(isLuhnRight('4111111111111112')).toBe(false)
  })

  it('decide: a number that only looks like one is kept', () => {
    for (const text of ['commande 4111111111111112', 'FR7630006000011234567890188', 'lot 184127645108947'])
      expect(safety.mask(text).masked).toEqual([])
  })
})
