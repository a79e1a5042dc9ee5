import { Hono } from 'hono'
import type { AidEngine } from '../../src/aids/evaluate-aids.ts'
import { simulate } from '../../src/aids/simulation.ts'
import type { Content } from '../../src/assistant/content.ts'
import { loadAids } from '../../src/assistant/load-aids.ts'
import { loadKnowledge } from '../../src/knowledge/knowledge.ts'

/** A Worker that only reckons aids: its clock stands still while it computes, so the bench times its answers from outside. */
let content: Content | null = null
let engine: AidEngine | null = null
const today = '2026-11-29'

const app = new Hono()
app.post('/api/turns', (context) => context.json({ ok: true }))
app.post('/content', async (context) => {
  content = await context.req.json<Content>()
  return context.json({ aids: content.knowledge.aids.length })
})
app.post('/load', (context) => {
  const times = Number(context.req.query('times'))
  if (content) {
    const knowledge = loadKnowledge(content.knowledge, today)
    for (let time = 0; time < times; time++) engine = loadAids(content, knowledge)
  }
  return context.json({ times })
})
app.post('/simulate', async (context) => {
  const times = Number(context.req.query('times'))
  const situation = await context.req.json<Record<string, string | number | boolean>>()
  let outcomes = 0
  for (let time = 0; time < times; time++)
    if (engine) outcomes += simulate(engine, { situation, passed: [] }, today).outcomes.length
  return context.json({ outcomes })
})

export default app
