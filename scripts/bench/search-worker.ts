import { Hono } from 'hono'
import { loadIndex, type SearchIndex } from '../../src/knowledge/search/search-index.ts'

/** A Worker that only searches: its clock stands still while it computes, so the bench times its answers from outside. */
let buffer = new ArrayBuffer(0)
let index: SearchIndex | null = null
/** Parts of an index that is on its way: a request takes no more than a few megabytes. */
let parts: ArrayBuffer[] = []

const app = new Hono()
app.post('/api/turns', (context) => context.json({ ok: true }))
app.post('/part', async (context) => {
  parts.push(await context.req.arrayBuffer())
  return context.json({ parts: parts.length })
})
app.post('/index', async (context) => {
  buffer = await new Blob(parts).arrayBuffer()
  parts = []
  index = loadIndex(buffer)
  return context.json({ bytes: buffer.byteLength })
})
app.post('/load', (context) => {
  const times = Number(context.req.query('times'))
  for (let time = 0; time < times; time++) index = loadIndex(buffer)
  return context.json({ times })
})
app.post('/search', async (context) => {
  const times = Number(context.req.query('times'))
  const question = await context.req.text()
  let hits = 0
  for (let time = 0; time < times; time++) hits += index?.search(question, 10).length ?? 0
  return context.json({ hits })
})

export default app
