import { expect, test } from 'vitest'
import { citedBy } from '../support/read-reply.ts'
import { startTalk } from '../support/talk.ts'

/** Topics that the sentences of a reply stand on, each once. */
async function citedAfter(...said: string[]): Promise<string[]> {
  const talk = startTalk()
  let cited: string[] = []
  for (const text of said) cited = citedBy(await talk.say(text))
  return cited
}

const compared = 'Quelle différence entre aide-soignant, AES et infirmier ?'

test('« la deuxième » is the second of what was compared, and the point that is asked is told', async () => {
  expect(await citedAfter(compared, 'et le salaire de la deuxième ?')).toEqual([
    'job:accompagnant-educatif-et-social#salaire',
  ])
})

test('the point goes on to the next one: « et la troisième ? »', async () => {
  expect(await citedAfter(compared, 'le salaire du premier', 'et la 3e ?')).toEqual(['job:infirmier#salaire'])
})

test('alone, it asks for the sheet', async () => {
  expect(await citedAfter(compared, 'le deuxième')).toContain('job:accompagnant-educatif-et-social#bref')
})

test.each(['la première année d’infirmier', 'je suis en classe de seconde', 'le quatrième'])(
  '« %s » points to nothing that was shown',
  async (text) => {
    const first = await citedAfter(compared, text)
    expect(first).toEqual(await citedAfter('Bonjour', text))
  },
)
