import { expect, test } from 'vitest'
import { requestActivity, threadActivity } from '../../../src/channels/teams/handover-card.ts'
import { cardMistakes } from '../../support/card-mistakes.ts'
import { personRequest } from '../../support/person-request.ts'

const alone = { ...personRequest, answers: [], place: null, constraints: [], jobs: [] }
const cardsOf = ({ attachments = [] }: ReturnType<typeof requestActivity>) =>
  attachments.map(({ content }) => content)

test('a request shows what the person agreed to, and a form to answer or to end', () => {
  const [card] = cardsOf(requestActivity(personRequest))
  const shown = JSON.stringify(card)
  for (const text of [
    'Au collège ou au lycée',
    'Lille (59)',
    'La nuit\u00a0? Non',
    'Aide-soignant ou',
    '10 minutes',
  ])
    expect(shown).toContain(text)
  expect(shown).toContain('La \\\\*nuit\\\\* &')
  expect(shown).toContain('"answer_person"')
  expect(shown).toContain('"end_talk"')
})

test('the place is shown of somebody who has answered nothing yet', () => {
  const shown = JSON.stringify(cardsOf(requestActivity({ ...alone, place: 'Lille (59)' })))
  expect(shown).toContain('Lille (59)')
  expect(shown).toContain('pas encore répondu')
})

test('every card is one that Microsoft’s own reader takes', () => {
  const activities = [
    requestActivity(personRequest),
    requestActivity(alone),
    threadActivity({ kind: 'person', text: 'Bonjour [lien](https://a.fr)' }),
  ]
  const cards = activities.flatMap(cardsOf)
  expect(cards).toHaveLength(3)
  for (const card of cards) expect(cardMistakes(card)).toEqual([])
})

test('the end is told in words, without a form', () => {
  for (const kind of ['closed', 'erased'] as const) {
    const activity = threadActivity({ kind })
    expect(activity.text).toContain('ne lit plus ce fil')
    expect(cardsOf(activity)).toEqual([])
  }
})
