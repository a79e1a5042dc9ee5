import { render } from 'hono/jsx/dom'
import { ConversationTools, type ConversationToolsProps } from '../view/conversation-tools.tsx'

/** Shows the tools of the conversation anew, after each turn. */
export function showTools(container: HTMLElement, props: Omit<ConversationToolsProps, 'formTurnId'>): void {
  render(<ConversationTools {...props} formTurnId="" />, container)
}
