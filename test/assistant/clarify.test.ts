import { describe, expect, test } from 'vitest'
import { turnSchema } from '../../src/assistant/turn.ts'
import { citedBy, questionOf, sentencesOf, sourceIdsOf, textOf } from '../support/read-reply.ts'
import { askOnce, startTalk } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

const core = createTestCore()
const { knowledge, routes } = core.library
const ambiguous = knowledge.glossary.filter(({ meanings }) => meanings.length > 1)

describe('a word with several meanings', () => {
  test('there are some', () => {
    expect(ambiguous.length).toBeGreaterThan(5)
  })

  test.each(ambiguous.map(({ term, meanings }) => ({ term, meanings })))(
    '« $term » alone is asked back, and each choice is answered',
    async ({ term, meanings }) => {
      const talk = startTalk(createTestCore())
      const asked = await talk.say(term)
      expect(asked.status).toBe('clarify')
      const question = questionOf(asked)
      expect(question?.choices).toHaveLength(meanings.length)
      expect(new Set(question?.choices.map(({ id }) => id)).size).toBe(meanings.length)
      for (const { id, label } of question?.choices ?? []) {
        expect(turnSchema.safeParse({ choice: { question: 'clarify', option: id } }).success).toBe(true)
        expect(label).toMatch(/^[\p{Lu}\d]/u)
        const reply = await talk.choose('clarify', id)
        expect(reply.status).toBe('answered')
        expect(citedBy(reply).length).toBeGreaterThan(0)
        expect(sourceIdsOf(reply)).toEqual(citedBy(reply))
      }
    },
  )

  test('a word of context decides without asking', async () => {
    const school = await askOnce(core, 'Combien gagne un AVS à l’école avec des élèves ?')
    expect(citedBy(school)).toEqual(['job:aesh#salaire'])
    const home = await askOnce(core, 'AVS à domicile chez des personnes âgées, quel salaire ?')
    expect(citedBy(home)).toContain('job:auxiliaire-de-vie#salaire')
  })

  test('what was asked about it is answered once the meaning is chosen', async () => {
    const talk = startTalk(createTestCore())
    expect((await talk.say('Combien gagne un AVS ?')).status).toBe('clarify')
    expect(citedBy(await talk.choose('clarify', 'job:aesh'))).toEqual(['job:aesh#salaire'])
  })

  test('in the middle of the orientation one thing is asked at a time', async () => {
    const talk = startTalk(createTestCore())
    const pending = questionOf(await talk.command('start:orientation'))
    const asked = await talk.say('AVS')
    expect(asked.blocks.filter(({ type }) => type === 'question')).toHaveLength(1)
    const reply = await talk.choose('clarify', 'job:aesh')
    expect(reply.status).toBe('answered')
    expect(reply.blocks.at(-1)).toEqual(pending)
  })
})

describe('a vague message', () => {
  test.each(['je cherche des infos', 'infos', 'Je suis perdue.', 'help', 'et alors ?'])(
    '« %s » is asked back',
    async (text) => {
      const reply = await askOnce(core, text)
      expect([reply.status, questionOf(reply)?.text]).toEqual(['clarify', routes.vague.ask])
      expect(questionOf(reply)?.choices.map(({ label }) => label)).toEqual(
        routes.vague.choices.map(({ label }) => label),
      )
    },
  )

  test('each of its choices leads somewhere', async () => {
    const choices = questionOf(await askOnce(core, 'infos'))?.choices ?? []
    for (const { id } of choices) {
      const reply = await startTalk(createTestCore()).choose('clarify', id)
      expect(['answered', 'question']).toContain(reply.status)
    }
  })
})

describe('small talk', () => {
  test.each(routes.smallTalk)('$id is answered in our own words', async ({ says, reply }) => {
    for (const text of says) {
      const answer = await askOnce(core, text)
      expect(sentencesOf(answer)).toEqual([{ text: reply, sources: [] }])
    }
  })
})

describe('what is not in the sheets', () => {
  test.each(['Comment devenir astronaute sur Mars ?', 'Quel est le cours du cacao à Londres ?'])(
    '« %s » is said not to be found, with a person to ask and no source made up',
    async (text) => {
      const reply = await askOnce(core, text)
      expect(['not_found', 'out_of_scope']).toContain(reply.status)
      if (reply.status === 'not_found') expect(textOf(reply)).toContain(routes.notFound.person)
      expect(citedBy(reply)).toEqual([])
    },
  )
})
