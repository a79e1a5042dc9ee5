import type { Core } from '../../src/assistant/core.ts'
import { createAssistant } from '../../src/assistant/handle-turn.ts'
import type { Reply } from '../../src/assistant/reply.ts'
import type { Command, Turn } from '../../src/assistant/turn.ts'
import { createTestCore, now } from './test-core.ts'

/** One conversation with the assistant, in a person's terms. */
export type Talk = {
  id: string
  say: (text: string) => Promise<Reply>
  choose: (question: string, option: string | string[]) => Promise<Reply>
  edit: (question: string, option: string | string[]) => Promise<Reply>
  command: (command: Command) => Promise<Reply>
  /** Any other turn of the same conversation. */
  take: (turn: Omit<Turn, 'conversationId'>, at?: Date) => Promise<Reply>
}

/** @param core shared by several talks to put them over one store */
export function startTalk(core: Core = createTestCore(), id = 'talk-1'): Talk {
  const assistant = createAssistant(core)
  const take: Talk['take'] = (turn, at = now) =>
    assistant.handle({ conversationId: id, ...turn }, { now: at, caller: null })
  return {
    id,
    take,
    say: (text) => take({ text }),
    choose: (question, option) => take({ choice: { question, option } }),
    edit: (question, option) => take({ edit: { question, option } }),
    command: (command) => take({ command }),
  }
}

/** Asks one question in a conversation of its own. */
export function askOnce(core: Core, text: string, at?: Date): Promise<Reply> {
  return startTalk(core, core.newId()).take({ text }, at)
}
