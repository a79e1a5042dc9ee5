import { render, useState } from 'hono/jsx/dom'
import { type ShownTurn, TurnView } from '../view/turn-view.tsx'

/**
 * Shows a turn that is still being answered.
 * @returns shows it again with what has come since; parts already there keep their elements
 */
export function showLiveTurn(
  container: HTMLElement,
  first: ShownTurn,
  { base, canGiveFeedback }: { base: string; canGiveFeedback: boolean },
): (turn: ShownTurn) => void {
  let show: (turn: ShownTurn) => void = () => {}

  function LiveTurn() {
    const [turn, setTurn] = useState(first)
    show = setTurn
    return <TurnView turn={turn} base={base} isLast formTurnId="" canGiveFeedback={canGiveFeedback} />
  }

  render(<LiveTurn />, container)
  return (turn) => show(turn)
}
