import type { BlockOf } from '../../../assistant/reply.ts'
import { frenchDate } from '../../../language/french-date.ts'
import { OtherLink } from './link.tsx'

type Item = BlockOf<'opportunities'>['items'][number]

/** Offers, immersions, training or events near a place, and the link that does the same search. */
export function OpportunitiesBlock({ block }: { block: BlockOf<'opportunities'> }) {
  return (
    <section class="opportunities">
      <h4>{block.title}</h4>
      {block.items.length > 0 && (
        <ul class="offers">
          {block.items.map((item) => (
            <li key={item.url}>
              <OtherLink href={item.url}>{item.title}</OtherLink>
              <span class="small">{detailsOf(item)}</span>
            </li>
          ))}
        </ul>
      )}
      {block.items.length === 0 && (
        <p>
          {block.live
            ? 'Aucun résultat pour le moment. Ce lien permet d’élargir la recherche.'
            : 'Les résultats ne s’affichent pas ici pour le moment. Ce lien fait la même recherche.'}
        </p>
      )}
      <p>
        <OtherLink href={block.link.url} class="more">
          {block.link.label}
        </OtherLink>
      </p>
      {block.credit && <p class="small">{block.credit}</p>}
    </section>
  )
}

function detailsOf({ employer, place, distanceKm, contract, pay, date }: Item): string {
  const distance = distanceKm === undefined ? undefined : `à ${Math.round(distanceKm)} km`
  const published = date ? `publiée le ${frenchDate(date)}` : undefined
  return [employer, place, distance, contract, pay, published]
    .filter((detail) => detail !== undefined)
    .join(' · ')
}
