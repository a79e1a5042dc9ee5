import { afterAll, beforeAll, expect, it } from 'vitest'
import { promptOf } from '../../src/answer/prompt.ts'
import { type FakeOpenAi, startFakeOpenAi } from './fake-openai.ts'
import { nurseNames, passageOf } from './passage-of.ts'

let model: FakeOpenAi
beforeAll(async () => {
  model = await startFakeOpenAi()
})
afterAll(() => model.close())

const { instructions, input } = promptOf({
  question: 'combien ?',
  passages: [passageOf(['Les études d’infirmier durent 3 ans.'], nurseNames)],
  askedBefore: [],
})
const messages = [
  { role: 'system', content: instructions },
  { role: 'user', content: input },
]

const post = (path: string, body: unknown, key = model.apiKey) =>
  fetch(`${model.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  })

it('answers a chat request as a whole', async () => {
  const response = await post('/chat/completions', { model: 'modele', messages })
  expect(await response.json()).toMatchObject({
    choices: [{ message: { content: 'Les études d’infirmier durent 3 ans. [1]' } }],
  })
})

it('answers a responses request as a whole', async () => {
  const response = await post('/responses', { model: 'modele', input: messages })
  expect(await response.json()).toMatchObject({
    output: [{ content: [{ text: 'Les études d’infirmier durent 3 ans. [1]' }] }],
  })
})

it('streams the same text, ended as the service ends it', async () => {
  const body = await (await post('/chat/completions', { model: 'modele', messages, stream: true })).text()
  const pieces = [...body.matchAll(/"content":"([^"]*)"/g)].map(([, piece]) => piece)
  expect(pieces.join('')).toBe('Les études d’infirmier durent 3 ans. [1]')
  expect(body.endsWith('data: [DONE]\n\n')).toBe(true)
})

it.each([
  ['a wrong key', () => post('/chat/completions', { model: 'modele', messages }, 'wrong'), 401],
  ['an unknown field', () => post('/chat/completions', { model: 'modele', messages, answer: 42 }), 400],
  ['no messages', () => post('/chat/completions', { model: 'modele', messages: [] }), 400],
  [
    'no JSON',
    () =>
      fetch(`${model.url}/responses`, {
        method: 'POST',
        headers: { authorization: `Bearer ${model.apiKey}` },
        body: 'x',
      }),
    400,
  ],
  [
    'a temperature for a thinking model',
    () => post('/chat/completions', { model: 'gpt-5-mini', messages, temperature: 0 }),
    400,
  ],
  ['another path', () => post('/models', {}), 404],
])('refuses %s', async (_, send, status) => {
  const response = await send()
  expect(response.status).toBe(status)
  expect(await response.json()).toHaveProperty('error.message')
})

it('gives the same answers for the same seed', async () => {
  const answers = await Promise.all(
    [1, 2].map(async () => {
      const twin = await startFakeOpenAi({ seed: 5, mode: 'lie' })
      const response = await fetch(`${twin.url}/chat/completions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${twin.apiKey}` },
        body: JSON.stringify({ model: 'modele', messages, stream: true }),
      })
      const body = await response.text()
      await twin.close()
      return body
    }),
  )
  expect(answers[0]).toBe(answers[1])
})
