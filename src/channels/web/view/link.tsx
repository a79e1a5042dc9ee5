import type { Child } from 'hono/jsx'

type OwnLinkProps = { base: string; path: string; class?: string; label?: string; children: Child }

/**
 * A link to one of our pages.
 * @param base '' on our own site; our origin in a widget, where the link opens a new tab and says so
 */
export function OwnLink({ base, path, class: className, label, children }: OwnLinkProps) {
  const isElsewhere = base !== ''
  return (
    <a
      href={base + path}
      class={className}
      aria-label={label && isElsewhere ? `${label} (nouvel onglet)` : label}
      target={isElsewhere ? '_blank' : undefined}
      rel={isElsewhere ? 'noopener' : undefined}
    >
      {children}
      {isElsewhere && !label && <span class="visually-hidden"> (nouvel onglet)</span>}
    </a>
  )
}

/** A link to somebody else's site, marked so in its text. Telephone links are left as they are. */
export function OtherLink({
  href,
  class: className,
  children,
}: {
  href: string
  class?: string
  children: Child
}) {
  if (href.startsWith('tel:')) {
    return (
      <a href={href} class={className}>
        {children}
      </a>
    )
  }
  return (
    <a href={href} class={className} rel="noopener noreferrer">
      {children} <span class="elsewhere">(autre site)</span>
    </a>
  )
}
