import type { BlockOf } from '../../../assistant/reply.ts'
import { OtherLink, OwnLink } from './link.tsx'
import { WholeAmounts } from './whole-amounts.tsx'

const titles: Record<BlockOf<'notice'>['kind'], string> = {
  ai: 'Bon à savoir',
  'to-verify': 'À vérifier',
  privacy: 'Vos données',
  crisis: 'Parlez à quelqu’un maintenant',
  degraded: 'Service ralenti',
}

/** Something to know beside the answer. A crisis notice shows its telephone numbers large. */
export function NoticeBlock({ block, base }: { block: BlockOf<'notice'>; base: string }) {
  return (
    <section class={`notice notice-${block.kind}`}>
      <h4>{titles[block.kind]}</h4>
      {block.kind === 'crisis' && <NoticeLinks links={block.links} base={base} />}
      <p>
        <WholeAmounts text={block.text} />
      </p>
      {block.kind !== 'crisis' && <NoticeLinks links={block.links} base={base} />}
    </section>
  )
}

/** In a crisis they stand before the words: on a telephone the number must be in sight at once. */
function NoticeLinks({ links = [], base }: { links: BlockOf<'notice'>['links']; base: string }) {
  // A widget has no cookie on our site, where the case would be.
  const shown = links.filter(({ url }) => base === '' || url !== '/dossier')
  if (shown.length === 0) return null
  return (
    <ul class="notice-links">
      {shown.map((link) => (
        <li key={link.url}>
          {link.url.startsWith('/') ? (
            <OwnLink base={base} path={link.url} class="help-link">
              {link.label}
            </OwnLink>
          ) : (
            <OtherLink href={link.url} class={link.url.startsWith('tel:') ? 'call' : 'help-link'}>
              {link.label}
            </OtherLink>
          )}
        </li>
      ))}
    </ul>
  )
}
