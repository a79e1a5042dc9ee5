import type { BlockOf, CitedSentence, SourceItem } from '../../../assistant/reply.ts'
import { OwnLink } from './link.tsx'
import { WholeAmounts } from './whole-amounts.tsx'

type TextBlockProps = { block: BlockOf<'text'>; sources: SourceItem[]; base: string }

/**
 * Sentences, each followed by the numbers of the sources it stands on. One that has sources is a paragraph of its
 * own, so that each fact can be read and traced; our connecting words stay together, but for a title ("Ambulancier :").
 */
export function TextBlock({ block, sources, base }: TextBlockProps) {
  return (
    <>
      {paragraphsOf(block.sentences).map((sentences, index) => (
        <p key={index}>
          {sentences.map((sentence) => (
            <span key={sentence.text}>
              <WholeAmounts text={sentence.text} />
              <SourceNumbers ids={sentence.sources} sources={sources} base={base} />{' '}
            </span>
          ))}
        </p>
      ))}
    </>
  )
}

function paragraphsOf(sentences: CitedSentence[]): CitedSentence[][] {
  const paragraphs: CitedSentence[][] = []
  for (const sentence of sentences) {
    const last = paragraphs.at(-1)
    const isConnecting = sentence.sources.length === 0 && last?.at(-1)?.sources.length === 0
    const isTitle = sentence.text.endsWith(':')
    if (last && isConnecting && !isTitle) last.push(sentence)
    else paragraphs.push([sentence])
  }
  return paragraphs
}

/** Nothing until the `sources` block is there: while a reply streams, it comes last. */
function SourceNumbers({ ids, sources, base }: { ids: string[]; sources: SourceItem[]; base: string }) {
  const cited = sources
    .map((source, index) => ({ source, number: index + 1 }))
    .filter(({ source }) => ids.includes(source.id))
  if (cited.length === 0) return null
  return (
    <sup class="references">
      {cited.map(({ source, number }) => (
        <OwnLink key={number} base={base} path={source.url} label={`Source ${number} : ${source.title}`}>
          {number}
        </OwnLink>
      ))}
    </sup>
  )
}
