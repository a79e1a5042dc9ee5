import type { ContextActionsBlock } from '@slack/types'
import { plain } from './block-kit.ts'
import { limits } from './limits.ts'

/** Asks whether a reply was of use. */
export function feedbackBlock(turnId: string): ContextActionsBlock {
  const choice = (text: string, vote: 'up' | 'down') => ({
    text: plain(text),
    accessibility_label: text,
    value: `${vote}:${turnId}`.slice(0, limits.buttonValue),
  })
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: choice('Réponse utile', 'up'),
        negative_button: choice('Réponse à revoir', 'down'),
      },
    ],
  }
}
