/**
 * France Travail knows Paris, Lyon and Marseille by their arrondissements and refuses the city's own code ("Valeur du
 * paramètre « commune » incorrecte"). A search around the first one covers the city: offers of Paris all come back
 * for any of its arrondissements, those of Lyon as soon as its centre is within the radius (OpenAPI of Offres
 * d'emploi v2, parameter `commune`).
 */
const firstDistricts: Record<string, string | undefined> = { 75056: '75101', 69123: '69381', 13055: '13201' }

/** The INSEE code under which France Travail knows a commune. */
export function franceTravailCommune(inseeCode: string): string {
  return firstDistricts[inseeCode] ?? inseeCode
}
