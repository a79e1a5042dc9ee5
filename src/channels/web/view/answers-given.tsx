import type { ConversationRecord } from '../../../assistant/assistant.ts'

/** What was answered, question by question. */
export function AnswersGiven({ answers }: Pick<ConversationRecord, 'answers'>) {
  return (
    <dl class="answers-given">
      {answers.map(({ question, ask, answer }) => (
        <div key={question}>
          <dt>{ask}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  )
}
