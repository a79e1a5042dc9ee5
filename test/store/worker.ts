export { ConversationObject } from '../../src/store/durable-object-store.ts'

export default { fetch: () => new Response('A Worker for tests of the store.') } satisfies ExportedHandler
