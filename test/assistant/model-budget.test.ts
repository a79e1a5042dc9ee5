import { describe, expect, test } from 'vitest'
import { createModelBudget, modelSpendingSchema } from '../../src/assistant/model-budget.ts'
import type { ConversationStore } from '../../src/store/conversation-store.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'

const newStore = () =>
  createMemoryStore({ schema: modelSpendingSchema, retentionSeconds: 3600, now: () => new Date(0) })

function budgetOver(store = newStore(), day = { today: '2026-11-27' }) {
  let reports = 0
  const budget = createModelBudget({
    store,
    answersPerDay: 3,
    today: () => day.today,
    report: () => {
      reports += 1
    },
  })
  return { budget, day, reports: () => reports }
}

describe('a budget of answers by day', () => {
  test('is spent after so many answers, and whole again the next day', async () => {
    const { budget, day } = budgetOver()
    for (let answer = 0; answer < 3; answer++) {
      expect(budget.isLeft()).toBe(true)
      await budget.spend()
    }
    expect(budget.isLeft()).toBe(false)
    day.today = '2026-11-28'
    expect(budget.isLeft()).toBe(true)
  })

  test('is one for all processes: each learns with its next answer what the others spent', async () => {
    const store = newStore()
    const [one, other] = [budgetOver(store).budget, budgetOver(store).budget]
    await one.spend()
    await one.spend()
    expect(other.isLeft()).toBe(true)
    await other.spend()
    expect(other.isLeft()).toBe(false)
  })

  test('counts every answer of processes that answer at once', async () => {
    const store = newStore()
    const budgets = Array.from({ length: 3 }, () => budgetOver(store).budget)
    await Promise.all(budgets.map((budget) => budget.spend()))
    expect((await store.load('model/2026-11-27'))?.document.answers).toBe(3)
  })

  test('goes on when the store fails, and says so', async () => {
    const broken: ConversationStore<{ day: string; answers: number }> = {
      load: () => Promise.reject(new Error('down')),
      save: () => Promise.reject(new Error('down')),
      delete: async () => {},
    }
    const { budget, reports } = budgetOver(broken)
    await budget.spend()
    expect(budget.isLeft()).toBe(true)
    expect(reports()).toBe(1)
  })
})
