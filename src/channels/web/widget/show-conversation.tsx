import { render } from 'hono/jsx/dom'
import { ConversationView } from '../view/conversation-view.tsx'
import type { ShownTurn } from '../view/turn-view.tsx'

/** Shows the whole conversation in a widget; on our own page the server has done it. */
export function showConversation(container: HTMLElement, turns: ShownTurn[], base: string): void {
  render(
    <ConversationView
      turns={turns}
      answers={[]}
      base={base}
      draft=""
      problem={null}
      formTurnId=""
      canGiveFeedback={false}
      hasOwnScroll
    />,
    container,
  )
}
