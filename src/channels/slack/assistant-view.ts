import { Assistant } from '@slack/bolt'
import type { DirectMessageArgs } from './direct-message.ts'
import { suggestedPrompts } from './manifest.ts'

/**
 * The view of workspaces that had the app before Slack's agents (`assistant_view`): suggestions stand in each thread,
 * and only messages in threads come here. Which channel somebody looks at meanwhile is not kept.
 * @param answer the same as for any direct message
 */
export function createAssistantView(answer: (args: DirectMessageArgs) => Promise<void>): Assistant {
  return new Assistant({
    threadContextStore: { get: async () => ({}), save: async () => {} },
    threadStarted: async ({ setSuggestedPrompts }) => {
      const [first, ...others] = suggestedPrompts
      await setSuggestedPrompts({ title: 'Par exemple', prompts: [first, ...others] })
    },
    userMessage: answer,
  })
}
