import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAssistant } from '../../../src/assistant/handle-turn.ts'
import type { Block, Reply } from '../../../src/assistant/reply.ts'
import { caseCard } from '../../../src/channels/teams/case-card.ts'
import { renderReply, replyAsCard } from '../../../src/channels/teams/render-reply.ts'
import { cardMistakes } from '../../support/card-mistakes.ts'
import { createTestCore } from '../../support/test-core.ts'

const origin = 'https://cap-soin.example'

async function repliesTo(...texts: string[]): Promise<Reply[]> {
  const assistant = createAssistant(createTestCore())
  const replies: Reply[] = []
  for (const text of texts)
    replies.push(
      await assistant.handle(
        { conversationId: 'c', text },
        { now: new Date('2026-11-29T10:00:00Z'), caller: null },
      ),
    )
  return replies
}

describe('a reply in Teams', () => {
  test('is a card that Microsoft’s own reader takes, for every kind of reply', async () => {
    const replies = await repliesTo(
      'Combien gagne un AES ?',
      'je ne sais pas quel métier choisir',
      'je suis au lycée',
      'montre mes résultats',
      'on est un EHPAD associatif de 80 salariés, on prend une apprentie AS en mars',
      'montre mes résultats',
      'je veux me suicider',
      'offres aide-soignant Lille',
    )
    for (const reply of replies) {
      expect(cardMistakes(replyAsCard(reply, origin))).toEqual([])
      for (const { content } of renderReply(reply, origin).attachments ?? [])
        expect(cardMistakes(content)).toEqual([])
    }
    expect(new Set(replies.map(({ status }) => status)).size).toBeGreaterThanOrEqual(4)
  })

  test('a card that is wrong would be found', () => {
    const card = replyAsCard({ blocks: [] }, origin)
    expect(cardMistakes({ ...card, body: [JSON.parse('{"type":"Foo"}')] })).not.toEqual([])
  })

  test('cites in its text every source that it lists, and no more than Teams takes', () => {
    const blocks: Block[] = [
      {
        type: 'text',
        sentences: Array.from({ length: 25 }, (_, index) => ({
          text: `Phrase ${index}.`,
          sources: [`s${index}`],
        })),
      },
      {
        type: 'sources',
        items: Array.from({ length: 25 }, (_, index) => ({
          id: `s${index}`,
          title: 't'.repeat(200),
          url: '/x',
        })),
      },
    ]
    const message = renderReply({ blocks, status: 'answered' }, origin)
    const shown = JSON.stringify(message.entities)
    expect(shown.match(/"position"/g)).toHaveLength(20)
    for (let position = 1; position <= 20; position++) expect(message.text).toContain(`[${position}]`)
    expect(message.text).not.toContain('[21]')
    expect(shown).toContain(`"name":"${'t'.repeat(80)}"`)
    expect(shown).not.toContain('t'.repeat(161))
  })

  test('keeps to six actions a set, and lets no text be read as Markdown', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ id: fc.string({ maxLength: 20 }), label: fc.string({ minLength: 1, maxLength: 90 }) }),
          { maxLength: 30 },
        ),
        (choices) => {
          const card = replyAsCard(
            {
              blocks: [
                {
                  type: 'question',
                  dialogue: 'orientation',
                  id: 'q',
                  text: 'x',
                  choices,
                  multiple: false,
                  skippable: true,
                },
              ],
            },
            origin,
          )
          for (const element of card.body)
            if (element.type === 'ActionSet') expect(element.actions.length).toBeLessThanOrEqual(6)
        },
      ),
    )
    const { text } = renderReply(
      {
        status: 'answered',
        blocks: [{ type: 'text', sentences: [{ text: '[x](https://evil) *gras*', sources: [] }] }],
      },
      origin,
    )
    expect(text).toBe('\\[x\\](https://evil) \\*gras\\*')
  })

  test('a card shows the words of an offer as they are, never as a link', () => {
    const card = replyAsCard(
      {
        blocks: [
          {
            type: 'opportunities',
            kind: 'offer',
            title: 'Offres',
            live: true,
            items: [
              { title: '[Cliquez](https://evil)', employer: '**EHPAD**', url: 'https://offer.example' },
            ],
            link: { label: 'Toutes', url: 'https://offers.example' },
          },
        ],
      },
      origin,
    )
    const shown = card.body.flatMap((element) => (element.type === 'TextBlock' ? [element.text] : []))
    expect(shown).toContain('• \\[Cliquez\\](https://evil) · \\*\\*EHPAD\\*\\*')
  })

  test('the longest replies stay under what Teams takes, 100 KB in UTF-16', async () => {
    const replies = await repliesTo(
      'on est un EHPAD associatif de 80 salariés, on prend une apprentie AS en mars',
      'montre mes résultats',
      'quelles aides pour les demandeurs d’emploi ?',
      'quels métiers sans diplôme ?',
      'compare AS, AES et infirmier',
    )
    for (const reply of replies) {
      expect(JSON.stringify(renderReply(reply, origin)).length * 2).toBeLessThan(100_000)
      expect(JSON.stringify(replyAsCard(reply, origin)).length * 2).toBeLessThan(100_000)
    }
  })
})

const shared = {
  answers: [{ question: 'q', ask: 'Où ?', answer: 'Ici' }],
  place: 'Lille',
  blocks: [],
  open: ['Et après ?'],
  constraints: ['Pas la nuit'],
  suggestions: [],
}

test('a case with its form is a card that Microsoft’s own reader takes', () => {
  const card = caseCard(
    'ABCDEFGH',
    { kind: 'open', case: shared },
    [{ topic: 'job:aes', title: 'AES' }],
    origin,
  )
  expect(cardMistakes(card)).toEqual([])
  const empty = { ...shared, answers: [], place: null, open: [], constraints: [] }
  expect(cardMistakes(caseCard('ABCDEFGH', { kind: 'open', case: empty }, [], origin))).toEqual([])
})

test('a case says whose words those of its jobs are, and which answers leave jobs out', async () => {
  const [, , reply] = await repliesTo(
    'je ne sais pas quel métier choisir',
    'je suis au lycée',
    'montre mes résultats',
  )
  const blocks = (reply?.blocks ?? []).filter(({ type }) => type === 'job')
  const shown = JSON.stringify(
    caseCard('ABCDEFGH', { kind: 'open', case: { ...shared, blocks } }, [], origin),
  )
  expect(shown).toContain('Métiers proposés, avec les mots montrés à la personne')
  expect(shown).toContain('Réponses qui écartent certains métiers')
  expect(shown).toContain('Et après\u00a0?')
})
