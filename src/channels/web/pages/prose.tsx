import type { Section, Sentence } from '../../../knowledge/schema/sheet.ts'
import { WholeAmounts } from '../view/whole-amounts.tsx'

type ProseProps = { paragraphs: Section['paragraphs']; sourceIds: string[] }

/** The prose of a section: paragraphs, and items that follow each other as one list. */
export function Prose({ paragraphs, sourceIds }: ProseProps) {
  return (
    <div class="prose">
      {runsOf(paragraphs).map((run, index) =>
        run.kind === 'item' ? (
          <ul key={index}>
            {run.paragraphs.map(({ sentences }) => (
              <li key={sentences[0]?.text}>
                <Sentences sentences={sentences} sourceIds={sourceIds} />
              </li>
            ))}
          </ul>
        ) : (
          run.paragraphs.map(({ sentences }) => (
            <p key={sentences[0]?.text}>
              <Sentences sentences={sentences} sourceIds={sourceIds} />
            </p>
          ))
        ),
      )}
    </div>
  )
}

function runsOf(paragraphs: Section['paragraphs']) {
  const runs: { kind: 'text' | 'item'; paragraphs: Section['paragraphs'] }[] = []
  for (const paragraph of paragraphs) {
    const last = runs.at(-1)
    if (last?.kind === paragraph.kind) last.paragraphs.push(paragraph)
    else runs.push({ kind: paragraph.kind, paragraphs: [paragraph] })
  }
  return runs
}

function Sentences({ sentences, sourceIds }: { sentences: Sentence[]; sourceIds: string[] }) {
  return (
    <>
      {sentences.map(({ text, sources }) => (
        <span key={text}>
          <WholeAmounts text={text} />
          {sources.length > 0 && (
            <sup class="references">
              {sources.map((id) => (
                <a key={id} href={`#source-${id}`} aria-label={`Source ${sourceIds.indexOf(id) + 1}`}>
                  {sourceIds.indexOf(id) + 1}
                </a>
              ))}
            </sup>
          )}{' '}
        </span>
      ))}
    </>
  )
}
