import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Handover, isTalking, silences, withLine } from '../../src/assistant/handover.ts'

const start = Date.parse('2026-11-30T10:00:00Z')
const at = (minutes: number) => new Date(start + minutes * 60_000)
const wait = 10
const asked = withLine({ thread: 't', lines: [], closedAt: null }, 'person', at(0))

describe('somebody who waits for an advisor', () => {
  test('talks to the advisor until nobody has answered for too long, and is told so once', () => {
    expect(isTalking(asked, at(9), wait)).toBe(true)
    expect(silences(asked, at(9), wait)).toEqual([])
    expect(isTalking(asked, at(10), wait)).toBe(false)
    expect(silences(asked, at(500), wait)).toEqual([at(10).toISOString()])
  })

  test('gains no time by writing again', () => {
    const again = withLine(asked, 'person', at(8))
    expect(silences(again, at(11), wait)).toEqual([at(10).toISOString()])
  })

  test('talks again when an answer comes late', () => {
    const late = withLine(asked, 'advisor', at(60))
    expect(isTalking(late, at(61), wait)).toBe(true)
    expect(silences(late, at(61), wait)).toEqual([at(10).toISOString()])
  })

  test('may take any time to answer back', () => {
    const answered = withLine(asked, 'advisor', at(2))
    expect(isTalking(answered, at(300), wait)).toBe(true)
    const back = withLine(answered, 'person', at(300))
    expect(isTalking(back, at(309), wait)).toBe(true)
    expect(isTalking(back, at(310), wait)).toBe(false)
  })

  test('is told nothing more once the talk is over', () => {
    const closed: Handover = { ...asked, closedAt: at(5).toISOString() }
    expect(silences(closed, at(60), wait)).toEqual([])
    expect(isTalking(closed, at(6), wait)).toBe(false)
  })

  test('whatever is written by whom: what was told stays told, and no two silences overlap', () => {
    const line = fc.record({ from: fc.constantFrom('person', 'advisor'), after: fc.nat(30) })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.nat(100), (lines, more) => {
        let minutes = 0
        let handover = asked
        for (const { from, after } of lines) {
          minutes += after
          handover = withLine(handover, from, at(minutes))
        }
        const before = silences(handover, at(minutes), wait)
        const after = silences(handover, at(minutes + more), wait)
        expect(after.slice(0, before.length)).toEqual(before)
        expect([...after].sort()).toEqual(after)
        expect(new Set(after).size).toBe(after.length)
      }),
    )
  })
})
