import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceKm } from '../../src/places/distance.ts'

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

test('known distances are right within one per cent', () => {
  const paris = { latitude: 48.8566, longitude: 2.3522 }
  const lyon = { latitude: 45.764, longitude: 4.8357 }
  const saintDenisDeLaReunion = { latitude: -20.8789, longitude: 55.4481 }
  expect(distanceKm(paris, lyon) / 392).toBeCloseTo(1, 2)
  expect(distanceKm(paris, saintDenisDeLaReunion) / 9_396).toBeCloseTo(1, 2)
})

test('a degree of latitude is the 360th part of the way round the Earth', () => {
  const degree = distanceKm({ latitude: 10, longitude: 5 }, { latitude: 11, longitude: 5 })
  expect(degree).toBeCloseTo(40_030 / 360, 1)
})

test('distance is nought to itself, the same both ways, and at most half way round the Earth', () => {
  fc.assert(
    fc.property(point, point, (one, other) => {
      expect(distanceKm(one, one)).toBe(0)
      expect(distanceKm(one, other)).toBeCloseTo(distanceKm(other, one), 6)
      expect(distanceKm(one, other)).toBeLessThanOrEqual(Math.PI * 6_371 + 1e-6)
    }),
  )
})

test('going by a third point is never shorter', () => {
  fc.assert(
    fc.property(point, point, point, (one, other, between) => {
      const detour = distanceKm(one, between) + distanceKm(between, other)
      expect(distanceKm(one, other)).toBeLessThanOrEqual(detour + 1e-3)
    }),
  )
})
