import { render } from 'hono/jsx/dom'
import { ConversationTools, type EditableAnswer } from '../view/conversation-tools.tsx'

/** Shows the tools of the conversation anew, after each turn. */
export function showTools(container: HTMLElement, answers: EditableAnswer[], hasStarted: boolean): void {
  render(<ConversationTools answers={answers} hasStarted={hasStarted} formTurnId="" />, container)
}
