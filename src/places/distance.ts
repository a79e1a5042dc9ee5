export type Coordinates = { latitude: number; longitude: number }

const earthRadiusKm = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in kilometres between two points in degrees (haversine, spherical Earth: within 0.5 %). */
export function distanceKm(from: Coordinates, to: Coordinates): number {
  const latitudeHalf = Math.sin(radians(to.latitude - from.latitude) / 2)
  const longitudeHalf = Math.sin(radians(to.longitude - from.longitude) / 2)
  const chord =
    latitudeHalf ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * longitudeHalf ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)))
}
