import type { TestProject } from 'vitest/node'
import { startFakeOpenAi } from '../support/fake-openai.ts'

declare module 'vitest' {
  interface ProvidedContext {
    openai: { apiKey: string; good: string; lying: string; hanging: string; cutOff: string }
  }
}

/** Tests inside workerd cannot start a server: they are given the addresses of models that behave in four ways. */
export default async function setup(project: TestProject) {
  const modes = ['good', 'lie', 'hang-midway', 'cut-off'] as const
  const [good, lying, hanging, cutOff] = await Promise.all(modes.map((mode) => startFakeOpenAi({ mode })))
  if (!good || !lying || !hanging || !cutOff) throw new Error('A local model did not start.')
  const { apiKey } = good
  project.provide('openai', {
    apiKey,
    good: good.url,
    lying: lying.url,
    hanging: hanging.url,
    cutOff: cutOff.url,
  })
  return async () => {
    await Promise.all([good, lying, hanging, cutOff].map((model) => model.close()))
  }
}
