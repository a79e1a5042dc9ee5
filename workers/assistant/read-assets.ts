import { type Content, contentPath, indexPath } from '../../src/assistant/content.ts'

/**
 * Reads what `npm run knowledge` compiled; it was checked then, and is not checked again.
 * @throws Error when it was not compiled
 */
export async function readAssets(assets: Fetcher): Promise<{ content: Content; index: ArrayBuffer }> {
  const [content, index] = await Promise.all([read(assets, contentPath), read(assets, indexPath)])
  return { content: await content.json<Content>(), index: await index.arrayBuffer() }
}

async function read(assets: Fetcher, path: string): Promise<Response> {
  const response = await assets.fetch(new URL(path, 'https://assets.local'))
  if (!response.ok) throw new Error(`${path} is missing: run "npm run knowledge".`)
  return response
}
