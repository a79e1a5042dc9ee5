import { expect, test } from 'vitest'
import { createExpiringCache } from '../../src/opportunities/expiring-cache.ts'

function cacheAt() {
  const clock = { time: 0 }
  return { clock, cache: createExpiringCache<string>({ lifeMs: 100, mostEntries: 2, now: () => clock.time }) }
}

test('an entry is good during its life', () => {
  const { cache, clock } = cacheAt()
  cache.set('a', 'one')
  clock.time = 99
  expect(cache.get('a')).toBe('one')
  clock.time = 100
  expect(cache.get('a')).toBeUndefined()
})

test('reading an entry does not make it live longer, writing it does', () => {
  const { cache, clock } = cacheAt()
  cache.set('a', 'one')
  clock.time = 50
  cache.get('a')
  clock.time = 100
  expect(cache.get('a')).toBeUndefined()
  cache.set('a', 'two')
  clock.time = 199
  expect(cache.get('a')).toBe('two')
})

test('when it is full the entry that nobody asked for leaves', () => {
  const { cache } = cacheAt()
  cache.set('a', 'one')
  cache.set('b', 'two')
  cache.get('a')
  cache.set('c', 'three')
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['one', undefined, 'three'])
})
