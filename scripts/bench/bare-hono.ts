import { Hono } from 'hono'

const app = new Hono()

/** The least that a JSON route can do: read the body and send it back. */
app.post('/api/turns', async (context) => context.json(await context.req.json()))

export default app
