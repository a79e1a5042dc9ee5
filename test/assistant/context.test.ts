import { describe, expect, test } from 'vitest'
import { citedBy, sourceIdsOf, textOf } from '../support/read-reply.ts'
import { askOnce, startTalk } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

const topicsOf = (sections: string[]) => [...new Set(sections.map((section) => section.split('#')[0]))]

describe('what was said before is understood', () => {
  test('« et le salaire ? » is about the job talked about', async () => {
    const talk = startTalk()
    await talk.say("C'est quoi un ambulancier ?")
    expect(citedBy(await talk.say('et le salaire ?'))).toEqual(['job:ambulancier#salaire'])
    expect(citedBy(await talk.say('et la formation elle dure combien de temps ?'))).toEqual([
      'job:ambulancier#formation',
    ])
  })

  test('« et pour une ASH ? » keeps what was asked', async () => {
    const talk = startTalk()
    await talk.say('Combien gagne un aide-soignant ?')
    expect(citedBy(await talk.say('et pour une ASH ?'))).toEqual(['job:agent-de-service-hospitalier#salaire'])
    expect(citedBy(await talk.say('Et les infirmiers ?'))).toEqual(['job:infirmier#salaire'])
  })

  test('a new job with a new question leaves the old one behind', async () => {
    const talk = startTalk()
    await talk.say('Combien gagne un aide-soignant ?')
    expect(citedBy(await talk.say('Combien de temps dure la formation d’infirmier ?'))).toEqual([
      'job:infirmier#formation',
    ])
    expect(citedBy(await talk.say('et le salaire ?'))).toEqual(['job:infirmier#salaire'])
  })

  test('nothing is carried over to another conversation', async () => {
    const core = createTestCore()
    await askOnce(core, 'Combien gagne un aide-soignant ?')
    const reply = await askOnce(core, 'et pour une ASH ?')
    expect(citedBy(reply)).not.toContain('job:aide-soignant#salaire')
  })
})

describe('a comparison', () => {
  const core = createTestCore()
  test.each([
    {
      text: 'Quelle différence entre AS et ASH ?',
      topics: ['job:aide-soignant', 'job:agent-de-service-hospitalier'],
    },
    {
      text: 'c koi la diff entre AS et ASH',
      topics: ['job:aide-soignant', 'job:agent-de-service-hospitalier'],
    },
    { text: 'infirmier ou aide-soignant ?', topics: ['job:infirmier', 'job:aide-soignant'] },
    {
      text: 'AES vs moniteur éducateur',
      topics: ['job:accompagnant-educatif-et-social', 'job:moniteur-educateur'],
    },
  ])('« $text » tells of both, side by side', async ({ text, topics }) => {
    const reply = await askOnce(core, text)
    expect(reply.status).toBe('answered')
    expect(topicsOf(citedBy(reply))).toEqual(topics)
    expect(sourceIdsOf(reply)).toEqual(citedBy(reply))
    for (const topic of topics) expect(textOf(reply)).toContain(core.library.knowledge.sheet(topic)?.title)
  })

  test('of one point tells that point of both', async () => {
    const reply = await askOnce(core, 'Qui gagne le plus entre une ASH et un aide-soignant ?')
    expect(citedBy(reply)).toEqual(['job:agent-de-service-hospitalier#salaire', 'job:aide-soignant#salaire'])
  })
})
