import type { Block, SourceItem } from '../../../assistant/reply.ts'
import { AidCard } from './aid-card.tsx'
import { HandoverBlock } from './handover-block.tsx'
import { JobCard } from './job-card.tsx'
import { NoticeBlock } from './notice-block.tsx'
import { OpportunitiesBlock } from './opportunities-block.tsx'
import { QuestionBlock } from './question-block.tsx'
import { SourcesBlock } from './sources-block.tsx'
import { TextBlock } from './text-block.tsx'

type ReplyViewProps = { blocks: Block[]; base: string; isActive: boolean; formTurnId: string }

/**
 * The blocks of a reply, in order. Rendered on the server and in the browser.
 * @param isActive whether its question can still be answered
 */
export function ReplyView({ blocks, base, isActive, formTurnId }: ReplyViewProps) {
  const sources = blocks.flatMap((block) => (block.type === 'sources' ? block.items : []))
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <BlockView
          key={index}
          block={block}
          sources={sources}
          base={base}
          isActive={isActive}
          formTurnId={formTurnId}
        />
      ))}
    </div>
  )
}

type BlockViewProps = Omit<ReplyViewProps, 'blocks'> & { block: Block; sources: SourceItem[] }

function BlockView({ block, sources, base, isActive, formTurnId }: BlockViewProps) {
  switch (block.type) {
    case 'text':
      return <TextBlock block={block} sources={sources} base={base} />
    case 'question':
      return <QuestionBlock block={block} isActive={isActive} formTurnId={formTurnId} />
    case 'job':
      return <JobCard block={block} base={base} />
    case 'aid':
      return <AidCard block={block} base={base} />
    case 'opportunities':
      return <OpportunitiesBlock block={block} />
    case 'notice':
      return <NoticeBlock block={block} base={base} />
    case 'handover':
      return <HandoverBlock block={block} isActive={isActive} formTurnId={formTurnId} />
    case 'sources':
      return <SourcesBlock block={block} base={base} />
  }
}
