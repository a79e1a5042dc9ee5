/** Who made the data of places; GeoNames' licence (CC BY 4.0) asks that this be shown. */
export const placeCredit = {
  text: 'Communes et codes postaux : découpage administratif Etalab (Licence Ouverte). Coordonnées : GeoNames (CC BY 4.0).',
  url: 'https://www.geonames.org',
} as const
