import { expect, test } from 'vitest'
import type { ReplyPart } from '../../../src/assistant/assistant.ts'
import { blocksOf } from '../../../src/assistant/parts.ts'
import { leadingBlocks } from '../../../src/channels/leading-blocks.ts'
import { renderReply } from '../../../src/channels/slack/render-reply.ts'
import { createPartWriter } from '../../../src/channels/slack/streamed-text.ts'

const origin = 'https://cap-soin.example'
const sentence = (text: string, ...sources: string[]): ReplyPart => ({
  type: 'sentence',
  sentence: { text, sources },
})
const notice: ReplyPart = {
  type: 'block',
  block: {
    type: 'notice',
    kind: 'ai',
    text: 'Un programme ?',
    links: [{ label: 'Données', url: '/donnees' }],
  },
}
const sources: ReplyPart = {
  type: 'block',
  block: {
    type: 'sources',
    items: [
      { id: 'job:a#x', title: 'Fiche A', url: '/metiers/a#x' },
      { id: 'job:b#y', title: 'Fiche B', url: '/metiers/b#y' },
    ],
  },
}
const written = (parts: ReplyPart[]) => parts.map(createPartWriter(origin))

test('sentences carry the numbers of their sources, in the order in which they are cited', () => {
  const parts = [sentence('Un.', 'job:b#y'), sentence('Deux.', 'job:a#x', 'job:b#y'), sources]
  expect(written(parts).join('')).toBe('Un. [1] Deux. [2] [1]')
  const { blocks } = renderReply({ blocks: blocksOf(parts) }, { origin, shown: 1 })
  expect(blocks).toHaveLength(1)
  expect(JSON.stringify(blocks)).toMatch(/\[1\] <[^>]*\|Fiche B>.*\[2\] <[^>]*\|Fiche A>/)
})

test('a notice stands where it stands in the reply, in a paragraph of its own', () => {
  expect(written([notice, sentence('Un.'), sentence('Deux.'), notice]).join('')).toBe(
    '_Un programme\u00a0?_\n\n[Données](https://cap-soin.example/donnees)\n\nUn. Deux.\n\n_Un programme\u00a0?_\n\n[Données](https://cap-soin.example/donnees)',
  )
})

test('in danger, the number to call stands first', () => {
  const help: ReplyPart = {
    type: 'block',
    block: { type: 'notice', kind: 'crisis', text: 'Appelez.', links: [{ label: '3114', url: 'tel:3114' }] },
  }
  expect(written([help])).toEqual(['**3114**\n\nAppelez.'])
})

test('nothing is written once something needs a block of its own, which the last blocks then show in order', () => {
  const parts = [sentence('Un.'), sources, sentence('Après.'), notice]
  expect(written(parts)).toEqual(['Un.', '', '', ''])
  const blocks = blocksOf(parts)
  expect(blocks.slice(leadingBlocks(blocks)).map(({ type }) => type)).toEqual(['sources', 'text', 'notice'])
})

test('a reply of sentences alone is streamable as a whole', () => {
  expect(leadingBlocks(blocksOf([sentence('Un.')]))).toBe(1)
})

test('no mark of Slack passes through a sentence', () => {
  expect(written([sentence('<!channel> & <@U1>')])).toEqual(['&lt;!channel&gt; &amp; &lt;@U1&gt;'])
})
