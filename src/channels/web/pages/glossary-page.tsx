import type { Knowledge } from '../../../knowledge/knowledge.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { PageFrame } from './page-frame.tsx'

/** Acronyms and words of the sector. Each term is an anchor, in lower case: answers link to it. */
export function GlossaryPage({ knowledge }: { knowledge: Knowledge }) {
  const terms = knowledge.glossary.toSorted((one, other) => one.term.localeCompare(other.term, 'fr'))
  return (
    <PageFrame
      title="Lexique"
      description="Les sigles et les mots des métiers du soin et du social, expliqués simplement."
      path="/lexique"
    >
      <Breadcrumb parents={[]} title="Lexique" />
      <h1>Lexique</h1>
      <p class="intro">Les sigles et les mots du secteur, expliqués simplement.</p>
      <dl class="glossary">
        {terms.map(({ term, meanings }) => (
          <div key={term} id={term.toLowerCase()}>
            <dt>{term}</dt>
            {meanings.map(({ name, explains, topic }) => (
              <dd key={name}>
                <strong>{name}</strong>. {explains}{' '}
                <SheetLink url={topic && knowledge.sheet(topic)?.url} name={name} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </PageFrame>
  )
}

function SheetLink({ url, name }: { url: string | undefined; name: string }) {
  if (!url) return null
  return (
    <a href={url}>
      Lire la fiche<span class="visually-hidden"> : {name}</span>
    </a>
  )
}
