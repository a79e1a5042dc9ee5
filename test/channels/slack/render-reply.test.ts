import type { KnownBlock } from '@slack/types'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/assistant/reply.ts'
import { header, smallPrint } from '../../../src/channels/slack/block-kit.ts'
import { limits } from '../../../src/channels/slack/limits.ts'
import { readPressed } from '../../../src/channels/slack/pressed.ts'
import { renderReply } from '../../../src/channels/slack/render-reply.ts'

const origin = 'https://cap-soin.example'
const render = (blocks: Block[]) => renderReply({ blocks }, { origin })

const sources: Block = {
  type: 'sources',
  items: [
    {
      id: 'job:aes#salaire',
      title: 'AES : Le salaire',
      url: '/metiers/aes#salaire',
      official: 'https://travail-emploi.gouv.fr',
      officialTitle: 'SMIC',
      date: '2026-07',
    },
  ],
}

describe('a reply in Block Kit', () => {
  test('numbers its sources in the sentence, and lists them below with their date', () => {
    const { blocks } = render([
      { type: 'text', sentences: [{ text: 'Un AES gagne le SMIC.', sources: ['job:aes#salaire'] }] },
      sources,
    ])
    expect(blocks).toMatchInlineSnapshot(`
      [
        {
          "expand": true,
          "text": {
            "text": "Un AES gagne le SMIC. [1]",
            "type": "mrkdwn",
          },
          "type": "section",
        },
        {
          "elements": [
            {
              "text": "[1] <https://cap-soin.example/metiers/aes#salaire|AES : Le salaire> · <https://travail-emploi.gouv.fr|SMIC>, juillet 2026",
              "type": "mrkdwn",
            },
          ],
          "type": "context",
        },
      ]
    `)
  })

  test('has a button for each choice, that says what it stands for', () => {
    const { blocks } = render([
      {
        type: 'question',
        dialogue: 'employer',
        id: 'contrat.type',
        text: 'Quel contrat ?',
        why: 'Les aides changent.',
        choices: [
          { id: 'cdi', label: 'Un CDI' },
          { id: 'cdd', label: 'Un CDD' },
        ],
        multiple: false,
        skippable: true,
        canGoBack: true,
        progress: { answered: 2, atMost: 6 },
      },
    ])
    const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))
    const pressed = buttons.map((element) => (element.type === 'button' ? readPressed(element.value) : null))
    expect(pressed).toEqual([
      { question: 'contrat.type', option: 'cdi' },
      { question: 'contrat.type', option: 'cdd' },
      { command: 'back' },
      { command: 'skip' },
      { command: 'results' },
    ])
  })

  test('numbers its sources in the order in which they are cited, and lists them so', () => {
    const item = (id: string) => ({ id, title: `Fiche ${id}`, url: `/${id}` })
    const { blocks } = render([
      { type: 'text', sentences: [{ text: 'Un.', sources: ['b'] }] },
      { type: 'text', sentences: [{ text: 'Deux.', sources: ['a', 'b'] }] },
      { type: 'sources', items: [item('c'), item('a'), item('b')] },
    ])
    const shown = JSON.stringify(blocks)
    expect(shown).toContain('Un. [1]')
    expect(shown).toContain('Deux. [2] [1]')
    expect(shown).toMatch(/\[1\] [^[]*Fiche b.*\[2\] [^[]*Fiche a.*\[3\] [^[]*Fiche c/)
  })

  test('links a service elsewhere by its own address, once', () => {
    const url = 'https://www.service-public.fr'
    const { blocks } = render([
      { type: 'sources', items: [{ id: 'service:papiers', title: 'Service-Public', url, official: url }] },
    ])
    expect(blocks).toEqual([smallPrint('[1] <https://www.service-public.fr|Service-Public>')])
  })

  test('leaves no choice out, however many there are', () => {
    const question = (multiple: boolean): Block => ({
      type: 'question',
      dialogue: 'clarify',
      id: 'q'.repeat(60),
      text: 'Lesquels ?',
      choices: Array.from({ length: 40 }, (_, index) => ({
        id: 'o'.repeat(58) + index,
        label: `Choix ${index}`,
      })),
      multiple,
      skippable: false,
    })
    const elementsOf = (multiple: boolean) =>
      render([question(multiple)]).blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))
    const boxes = elementsOf(true).flatMap((element) => (element.type === 'checkboxes' ? [element] : []))
    expect(boxes.map(({ options }) => options.length)).toEqual([10, 10, 10, 10])
    expect(new Set(boxes.map(({ action_id }) => action_id)).size).toBe(4)
    for (const { value } of boxes.flatMap(({ options }) => options))
      expect(value?.length).toBeLessThanOrEqual(150)
    expect(elementsOf(false)).toHaveLength(40)
  })

  test('has buttons that name the private conversation that they belong to', () => {
    const question: Block = {
      type: 'question',
      dialogue: 'orientation',
      id: 'q',
      text: 'Où ?',
      choices: [{ id: 'a', label: 'Ici' }],
      multiple: false,
      skippable: true,
      canGoBack: true,
    }
    const { blocks } = renderReply({ blocks: [question] }, { origin, conversationKey: 'k'.repeat(80) })
    const buttons = blocks
      .flatMap((block) => (block.type === 'actions' ? block.elements : []))
      .flatMap((element) => (element.type === 'button' ? [element] : []))
    expect(buttons).toHaveLength(4)
    for (const { value } of buttons) {
      expect(readPressed(value)?.key).toBe('k'.repeat(80))
      expect(value?.length).toBeLessThanOrEqual(limits.buttonValue)
    }
  })

  test('shows an aid with its amount, who decides, its steps, its formula and its law', () => {
    const { blocks, text } = render([
      {
        type: 'aid',
        topic: 'aid:poei',
        title: 'POEI',
        url: '/aides/poei',
        status: 'possible',
        amount: { value: 1500, unit: 'EUR', period: 'pour le tutorat', text: 'jusqu’à 1 500 €' },
        reasons: [],
        missing: ['Il faut : un CDI.'],
        decider: 'France Travail',
        steps: ['Déposez l’offre.'],
        formula: 'C’est 5 € de l’heure.',
        laws: [{ title: 'Code du travail', date: '2026-03-27', articles: ['travail L6326-1'] }],
        verifiedOn: '2026-03-27',
      },
    ])
    const shown = JSON.stringify(blocks)
    for (const part of [
      'jusqu’à 1 500 €',
      'France Travail',
      'Il faut\u00a0: un CDI.',
      'Déposez',
      '5 € de l’heure',
      'L6326-1',
      '27 mars 2026',
    ])
      expect(shown).toContain(part)
    expect(text).toBe('POEI')
  })

  test('puts the telephone number before the words of a crisis', () => {
    const { blocks } = render([
      {
        type: 'notice',
        kind: 'crisis',
        text: 'Parlez à quelqu’un.',
        links: [{ label: '3114', url: 'tel:3114' }],
      },
    ])
    expect(JSON.stringify(blocks[0])).toMatch(/3114.*Parlez/)
  })

  test('lets nobody write Slack’s own marks through a text', () => {
    const { blocks } = render([{ type: 'text', sentences: [{ text: '<!channel> & <@U1>', sources: [] }] }])
    expect(JSON.stringify(blocks)).toContain('&lt;!channel&gt; &amp; &lt;@U1&gt;')
  })

  test('keeps within the limits of a message, whatever it holds', () => {
    const sentence = fc.record({ text: fc.string({ maxLength: 5000 }), sources: fc.constant<string[]>([]) })
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.record({
        type: fc.constant('text' as const),
        sentences: fc.array(sentence, { minLength: 1, maxLength: 8 }),
      }),
      fc.record({
        type: fc.constant('question' as const),
        dialogue: fc.constant('orientation' as const),
        id: fc.constant('q'),
        text: fc.string({ maxLength: 4000 }),
        choices: fc.array(
          fc.record({ id: fc.string({ maxLength: 40 }), label: fc.string({ maxLength: 200 }) }),
          { maxLength: 60 },
        ),
        multiple: fc.boolean(),
        skippable: fc.boolean(),
      }),
      fc.record({
        type: fc.constant('notice' as const),
        kind: fc.constant('privacy' as const),
        text: fc.string({ maxLength: 6000 }),
      }),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 70 }), (all) => {
        const below = [header('Fin')]
        const { blocks, text } = renderReply({ blocks: all }, { origin, below })
        expect(blocks.at(-1)).toEqual(below[0])
        expect(blocks.length).toBeLessThanOrEqual(limits.blocksInMessage)
        expect(text.length).toBeLessThanOrEqual(limits.notificationText)
        expect(text).not.toBe('')
        for (const each of blocks) expect(isWithinLimits(each)).toBe(true)
      }),
    )
  })
})

function isWithinLimits(block: KnownBlock): boolean {
  switch (block.type) {
    case 'section':
      return (block.text?.text.length ?? 0) <= limits.sectionText
    case 'actions':
      return (
        block.elements.length <= limits.actionsElements &&
        block.elements.every((element) =>
          element.type === 'button'
            ? element.text.text.length <= limits.buttonText
            : element.type !== 'checkboxes' || element.options.length <= limits.checkboxes,
        )
      )
    default:
      return true
  }
}
