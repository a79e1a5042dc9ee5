import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAssistant } from '../../../src/assistant/handle-turn.ts'
import type { Block, CitedSentence, Reply } from '../../../src/assistant/reply.ts'
import { caseCard } from '../../../src/channels/teams/case-card.ts'
import { citedText } from '../../../src/channels/teams/cited-text.ts'
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
      for (const { content } of renderReply(reply, origin).flatMap(({ attachments = [] }) => attachments))
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
    const [message] = renderReply({ blocks, status: 'answered' }, origin)
    const shown = JSON.stringify(message.entities)
    expect(shown.match(/"position"/g)).toHaveLength(20)
    for (let position = 1; position <= 20; position++) expect(message.text).toContain(`[${position}]`)
    expect(message.text).not.toContain('[21]')
    expect(shown).toContain(`"name":"${'t'.repeat(80)}"`)
    expect(shown).not.toContain('t'.repeat(161))
  })

  test('is written so that each sentence more leaves what came before as it was', () => {
    const sentence = fc.record({
      text: fc.string({ minLength: 1 }),
      sources: fc.uniqueArray(
        fc.constantFrom('a', 'b', 'c', ...Array.from({ length: 25 }, (_, n) => `s${n}`)),
        {
          maxLength: 4,
        },
      ),
    })
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (sentences) => {
        const listed = sentences.flatMap(({ sources }) => sources).toReversed()
        const items = listed.map((id) => ({ id, title: id, url: '/x' }))
        const blocks: Block[] = [
          { type: 'notice', kind: 'ai', text: 'x' },
          { type: 'text', sentences },
          ...(items.length > 0 ? [{ type: 'sources' as const, items }] : []),
          { type: 'text', sentences: [{ text: 'Après.', sources: ['z', ...listed.slice(0, 1)] }] },
        ]
        const [{ text = '' }] = renderReply({ blocks, status: 'answered' }, origin)
        let before = ''
        for (let count = 1; count <= sentences.length; count++) {
          const grown = citedText(sentences.slice(0, count))
          expect(grown.startsWith(before)).toBe(true)
          before = grown
        }
        expect(text.startsWith(before)).toBe(true)
      }),
    )
  })

  const cited = (text: string, ...sources: string[]): CitedSentence => ({ text, sources })
  const sourceOf = (id: string) => ({
    id,
    title: `Fiche ${id}`,
    url: `/fiches/${id}`,
    official: `https://loi.example/${id}(1)`,
    officialTitle: 'Code [du] travail',
    date: '2026-03-01',
  })
  const question: Block = {
    type: 'question',
    dialogue: 'orientation',
    id: 'q',
    text: 'La nuit ?',
    choices: [{ id: 'oui', label: 'Oui' }],
    multiple: false,
    skippable: true,
  }
  const textsOf = (content: ReturnType<typeof replyAsCard>) =>
    content.body.flatMap((element) => (element.type === 'TextBlock' ? [element.text] : []))

  test('numbers its sources in the order in which they are cited', () => {
    const [{ text, entities }] = renderReply(
      {
        status: 'answered',
        blocks: [
          { type: 'text', sentences: [cited('Un.', 'b'), cited('Deux.', 'a', 'b')] },
          { type: 'sources', items: [sourceOf('a'), sourceOf('b')] },
        ],
      },
      origin,
    )
    expect(text).toBe('Un. [1] Deux. [2] [1]')
    expect(entities).toMatchObject([
      {
        citation: [
          { position: 1, appearance: { name: 'Fiche b' } },
          { position: 2, appearance: { name: 'Fiche a' } },
        ],
      },
    ])
  })

  test('that was pressed lists its sources as links with their date, to hand on', () => {
    const card = replyAsCard(
      {
        blocks: [
          { type: 'text', sentences: [cited('Un ?', 'b')] },
          { type: 'sources', items: [sourceOf('b')] },
        ],
      },
      origin,
    )
    expect(textsOf(card)).toEqual([
      'Un\u00a0? [1]',
      `[1] [Fiche b](${origin}/fiches/b) · [Code \\[du\\] travail](https://loi.example/b%281%29) · 1er mars 2026`,
    ])
    expect(cardMistakes(card)).toEqual([])
  })

  test('keeps its sentences and what they introduce in order', () => {
    const job: Block = {
      type: 'job',
      topic: 'job:a',
      title: 'Aide-soignant',
      url: '/metiers/a',
      summary: 'Soigne.',
      reachable: 'later',
      provisional: false,
      reasons: [],
      blockers: [],
      wouldChange: [],
    }
    const messages = renderReply(
      {
        status: 'outcome',
        blocks: [
          { type: 'text', sentences: [cited('Voici.')] },
          job,
          { type: 'text', sentences: [cited('Et pour la suite :', 'b')] },
          { type: 'sources', items: [sourceOf('b')] },
        ],
      },
      origin,
    )
    expect(messages).toHaveLength(1)
    expect(messages[0].text).toBe('Voici.')
    const shown = (messages[0].attachments ?? []).flatMap(({ content }) => textsOf(content))
    expect(shown.indexOf('Et pour la suite\u00a0: [1]')).toBeGreaterThan(shown.indexOf('Soigne.'))
    expect(shown.at(-1)).toContain('[1] [Fiche b]')
  })

  test('asks in a message of its own, so that a press leaves what was told', () => {
    const notice: Block = { type: 'notice', kind: 'ai', text: 'Un programme.' }
    const told: Block[] = [
      notice,
      { type: 'text', sentences: [cited('Un.', 'b')] },
      { type: 'sources', items: [sourceOf('b')] },
      { type: 'text', sentences: [cited('Je reviens à ma question.')] },
    ]
    const messages = renderReply({ status: 'answered', blocks: [...told, question] }, origin)
    const cards = messages.map(({ attachments = [] }) =>
      attachments.flatMap(({ content }) => textsOf(content)),
    )
    expect(messages.map(({ text }) => text)).toEqual(['Un. [1]', undefined])
    expect(cards).toEqual([['Un programme.'], ['Je reviens à ma question.', 'La nuit\u00a0?']])
    expect(messages[1]).toMatchObject({
      summary: 'La nuit ?',
      entities: [{ additionalType: ['AIGeneratedContent'] }],
    })
    expect(renderReply({ status: 'question', blocks: [question] }, origin)).toHaveLength(1)
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
    const [{ text }] = renderReply(
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
})

test('a case that takes no more suggestions says so, and has no form', () => {
  const suggestion = {
    kind: 'appointment' as const,
    topic: null,
    text: 'Mardi',
    id: 's',
    at: '2026-11-29T10:00:00Z',
    answered: null,
    title: null,
  }
  const shownWith = (count: number) =>
    JSON.stringify(
      caseCard(
        'ABCDEFGH',
        { kind: 'open', case: { ...shared, suggestions: Array.from({ length: count }, () => suggestion) } },
        [],
        origin,
      ),
    )
  expect(shownWith(4)).toContain('"suggest"')
  expect(shownWith(5)).not.toContain('"suggest"')
  expect(shownWith(5)).toContain('cinq propositions')
})
