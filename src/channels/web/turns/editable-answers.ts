import type { ConversationRecord } from '../../../assistant/assistant.ts'
import type { EditableAnswer } from '../view/conversation-tools.tsx'
import type { EditableQuestion } from '../web-dependencies.ts'

/** The answers of a conversation, each with the choices it can be changed for. */
export function editableAnswers(
  record: ConversationRecord | null,
  questions: EditableQuestion[],
): EditableAnswer[] {
  return (record?.answers ?? []).map((given) => {
    const question = questions.find(({ id }) => id === given.question)
    const choices = (question?.choices ?? []).map(({ id, label }) => ({ id, label }))
    return { ...given, multiple: question?.multiple ?? false, choices }
  })
}
