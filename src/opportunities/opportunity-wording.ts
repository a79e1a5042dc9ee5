import {
  apprenticeshipSearchLink,
  eventsLink,
  immersionSearchLink,
  offerSearchLink,
  workStudySearchLink,
} from './deep-links.ts'
import type { Opportunities, OpportunityKind, OpportunityQuery } from './opportunity.ts'

const titles: Record<OpportunityKind, string> = {
  offer: "Offres d'emploi",
  immersion: 'Immersions pour découvrir le métier',
  training: 'Offres en alternance',
  event: 'Rencontres et événements',
}
const sourceNames: Record<OpportunityKind, string> = {
  offer: 'France Travail',
  immersion: 'Immersion Facilitée',
  training: 'La bonne alternance',
  event: 'France Travail',
}

/** Said with every immersion, live or not. */
const immersionWarning =
  "Une immersion dure quelques jours et sert à découvrir un métier. Ce n'est ni une embauche, ni une promesse d'embauche."

/** "Offres d'emploi : Aide-soignant ou aide-soignante, Lille (59) et 20 km autour". */
export function titleOf(kind: OpportunityKind, { job, place, radiusKm }: OpportunityQuery): string {
  if (kind === 'event') return titles.event
  const area = !place
    ? 'toute la France'
    : place.kind === 'department'
      ? `département ${place.name} (${place.code})`
      : `${place.label} et ${Math.round(radiusKm)} km autour`
  return `${titles[kind]} : ${job.title}, ${area}`
}

/** Where the same search goes on, or begins when nothing answered. */
export function linkOf(kind: OpportunityKind, query: OpportunityQuery): Opportunities['link'] {
  const isWithoutPoint = query.place !== null && query.place.coordinates === null
  switch (kind) {
    case 'offer':
      return { label: 'Voir les offres sur France Travail', url: offerSearchLink(query) }
    case 'immersion':
      return {
        label: isWithoutPoint
          ? 'Chercher une immersion sur Immersion Facilitée (indiquez votre ville sur la page)'
          : 'Chercher une immersion sur Immersion Facilitée',
        url: immersionSearchLink(query),
      }
    case 'training':
      /** La bonne alternance only searches around a point; France Travail also searches a department. */
      return isWithoutPoint
        ? { label: "Voir les offres d'alternance sur France Travail", url: apprenticeshipSearchLink(query) }
        : { label: 'Chercher une alternance sur La bonne alternance', url: workStudySearchLink(query) }
    case 'event':
      return { label: 'Voir les événements de France Travail', url: eventsLink }
  }
}

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' })

/**
 * Who the results are from and of which day, as France Travail's licence asks, and what an immersion is not.
 * @param askedAt when the source answered (milliseconds since 1970); null when nothing is shown from it
 */
export function creditOf(kind: OpportunityKind, askedAt: number | null): string | undefined {
  const parts = [
    ...(askedAt === null ? [] : [`Source : ${sourceNames[kind]}, le ${day.format(askedAt)}.`]),
    ...(kind === 'immersion' ? [immersionWarning] : []),
  ]
  return parts.length > 0 ? parts.join(' ') : undefined
}
