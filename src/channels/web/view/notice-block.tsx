import type { BlockOf } from '../../../assistant/reply.ts'
import { OtherLink } from './link.tsx'

const titles: Record<BlockOf<'notice'>['kind'], string> = {
  ai: 'Bon à savoir',
  'to-verify': 'À vérifier',
  privacy: 'Vos données',
  crisis: 'Parlez à quelqu’un maintenant',
  degraded: 'Service ralenti',
}

/** Something to know beside the answer. A crisis notice shows its telephone numbers large. */
export function NoticeBlock({ block }: { block: BlockOf<'notice'> }) {
  return (
    <section class={`notice notice-${block.kind}`}>
      <h4>{titles[block.kind]}</h4>
      {block.kind === 'crisis' && <NoticeLinks links={block.links} />}
      <p>{block.text}</p>
      {block.kind !== 'crisis' && <NoticeLinks links={block.links} />}
    </section>
  )
}

/** In a crisis they stand before the words: on a telephone the number must be in sight at once. */
function NoticeLinks({ links = [] }: { links: BlockOf<'notice'>['links'] }) {
  if (links.length === 0) return null
  return (
    <ul class="notice-links">
      {links.map((link) => (
        <li key={link.url}>
          <OtherLink href={link.url} class={link.url.startsWith('tel:') ? 'call' : 'help-link'}>
            {link.label}
          </OtherLink>
        </li>
      ))}
    </ul>
  )
}
