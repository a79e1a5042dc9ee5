import * as z from 'zod'
import type { ConversationStore } from '../store/conversation-store.ts'
import { updateDocument } from '../store/update-document.ts'

/** How many answers a model has written on a day (ISO). */
export const modelSpendingSchema = z.object({ day: z.string(), answers: z.int().min(0) })
export type ModelSpending = z.infer<typeof modelSpendingSchema>

export type ModelBudget = {
  /** Whether more may be spent today, as far as this process knows: asking costs no time. */
  isLeft: () => boolean
  /** Counts one answer, and learns what others have spent. A store that fails is reported, never thrown. */
  spend: () => Promise<void>
}

type BudgetParts = {
  store: ConversationStore<ModelSpending>
  answersPerDay: number
  /** ISO day. */
  today: () => string
  report: () => void
}

/** No conversation's id holds a slash: nobody reaches the count by one. */
const keyOf = (day: string) => `model/${day}`

/**
 * A budget of answers by day over all processes. Each knows the count as of its own last answer, so a day may end a few
 * answers late for each process, never by more.
 */
export function createModelBudget({ store, answersPerDay, today, report }: BudgetParts): ModelBudget {
  let known: ModelSpending = { day: '', answers: 0 }

  async function count(day: string): Promise<void> {
    await updateDocument(store, keyOf(day), (current) => {
      known = { day, answers: (current?.answers ?? 0) + 1 }
      return known
    })
  }

  return {
    isLeft: () => known.day !== today() || known.answers < answersPerDay,
    spend: () => count(today()).catch(report),
  }
}
