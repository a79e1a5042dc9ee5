import { html } from 'hono/html'
import type { Child } from 'hono/jsx'

type PageFrameProps = {
  title: string
  description: string
  /** Path of the page, for the menu. */
  path: string
  /** A script of this page alone. */
  script?: string | undefined
  children: Child
}

const menu = [
  { path: '/', label: 'Assistant' },
  { path: '/metiers', label: 'Métiers' },
  { path: '/aides', label: 'Aides' },
  { path: '/guides', label: 'Guides' },
  { path: '/employeurs', label: 'Employeurs' },
]
const icon =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#0d5c55"/><path d="M16 25C9 20 6 16 6 12a5 5 0 0 1 10-2 5 5 0 0 1 10 2c0 4-3 8-10 13Z" fill="#ffd9b8"/></svg>',
  )

/** A whole page of the site: head, skip link, header, menu, main, footer. */
export function PageFrame({ title, description, path, script, children }: PageFrameProps) {
  const isHome = path === '/'
  return html`<!doctype html>${(
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <title>{isHome ? title : `${title} | Cap Soin`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={icon} />
        <link rel="stylesheet" href="/build/style.css" />
        {isHome && <script src="/build/page.js" defer />}
        {script && <script src={script} defer />}
      </head>
      <body>
        <a class="skip" href="#contenu">
          Aller au contenu
        </a>
        <header class="site-header">
          <a class="brand" href="/">
            <Mark />
            Cap Soin
          </a>
          <nav aria-label="Menu principal">
            <ul>
              {menu.map((entry) => (
                <li key={entry.path}>
                  <a href={entry.path} aria-current={currentOf(entry.path, path)}>
                    {entry.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="contenu" tabindex={-1} class={isHome ? 'home' : 'reading'}>
          {children}
        </main>
        <footer class="site-footer">
          <p>Cap Soin vous aide à trouver votre place dans les métiers du soin et du social.</p>
          <ul>
            <li>
              <a href="/lexique">Lexique</a>
            </li>
            <li>
              <a href="/territoires">Votre Région</a>
            </li>
            <li>
              <a href="/fraicheur">Fraîcheur des fiches</a>
            </li>
            <li>
              <a href="/confidentialite">Vos données</a>
            </li>
            <li>
              <a href="/accessibilite">Accessibilité : non conforme</a>
            </li>
          </ul>
        </footer>
      </body>
    </html>
  )}`
}

function currentOf(entry: string, path: string): 'page' | 'true' | undefined {
  if (entry === path) return 'page'
  return entry !== '/' && path.startsWith(`${entry}/`) ? 'true' : undefined
}

function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" class="mark-ground" />
      <path d="M16 25C9 20 6 16 6 12a5 5 0 0 1 10-2 5 5 0 0 1 10 2c0 4-3 8-10 13Z" class="mark-heart" />
    </svg>
  )
}
