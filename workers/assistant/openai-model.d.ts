// The module that `npm run model` bundles from src/answer/openai-model.ts: the AI SDK stays out of the Worker's own code,
// and is only loaded when a first answer has to be written.
export { createOpenAiModel } from '../../src/answer/openai-model.ts'
