import type { Sheet } from '../../../knowledge/knowledge.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { PageFrame } from './page-frame.tsx'
import { SheetLinks } from './sheet-links.tsx'

type SheetListPageProps = {
  title: string
  intro: string
  path: string
  groups: { title: string; sheets: Sheet[] }[]
}

/** A list of sheets in groups; a group without sheet is left out. */
export function SheetListPage({ title, intro, path, groups }: SheetListPageProps) {
  return (
    <PageFrame title={title} description={intro} path={path}>
      <Breadcrumb parents={[]} title={title} />
      <h1>{title}</h1>
      <p class="intro">{intro}</p>
      {groups
        .filter(({ sheets }) => sheets.length > 0)
        .map((group) => (
          <section key={group.title}>
            <h2>{group.title}</h2>
            <SheetLinks sheets={group.sheets} />
          </section>
        ))}
    </PageFrame>
  )
}
