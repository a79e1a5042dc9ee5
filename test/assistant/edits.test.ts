import { describe, expect, test } from 'vitest'
import { questionOf, textOf } from '../support/read-reply.ts'
import { startTalk, type Talk } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

const core = createTestCore()
const labelOf = (question: string, option: string) =>
  core.orientation.questions.find(({ id }) => id === question)?.choices.find(({ id }) => id === option)?.label

async function answersOf(talk: Talk, of = core) {
  const { document } = (await of.store.load(talk.id)) ?? {}
  return document?.answers.map((answer) =>
    answer.kind === 'chosen' ? `${answer.question}=${answer.options.join('+')}` : answer.question,
  )
}

/** A pupil of 16 with the "brevet" who has chosen an age group, then whom to work with. */
async function pupil(): Promise<{ talk: Talk; answers: () => Promise<string[] | undefined> }> {
  const own = createTestCore()
  const talk = startTalk(own)
  await talk.command('start:orientation')
  await talk.choose('situation', 'scolaire')
  await talk.choose('age', 'dix-sept')
  await talk.choose('niveau', 'aucun')
  await talk.choose('public', ['jeunes', 'handicap'])
  return { talk, answers: () => answersOf(talk, own) }
}

describe('an edit', () => {
  const ways: { name: string; edit: (talk: Talk) => ReturnType<Talk['say']> }[] = [
    { name: 'by a turn', edit: (talk) => talk.edit('niveau', 'bac') },
    { name: '« En fait j’ai le bac. »', edit: (talk) => talk.say('En fait j’ai le bac.') },
    { name: '« finalement g le bac »', edit: (talk) => talk.say('finalement g le bac') },
    {
      name: '« Je me suis trompée, j’ai le bac »',
      edit: (talk) => talk.say('Je me suis trompée, j’ai le bac'),
    },
  ]
  test.each(ways)('changes that answer only, says so and asks on: $name', async ({ edit }) => {
    const { talk, answers } = await pupil()
    const reply = await edit(talk)
    expect(reply.status).toBe('question')
    expect(textOf(reply)).toContain(`« ${labelOf('niveau', 'bac')} »`)
    expect(textOf(reply)).not.toContain('J’ai retiré')
    expect(await answers()).toEqual([
      'situation=scolaire',
      'age=dix-sept',
      'niveau=bac',
      'public=jeunes+handicap',
    ])
    expect(questionOf(reply)?.dialogue).toBe('orientation')
  })

  test('that makes a later answer obsolete drops exactly that one and says which', async () => {
    const { talk, answers } = await pupil()
    const reply = await talk.edit('situation', 'recherche')
    const age = core.orientation.questions.find(({ id }) => id === 'age')
    expect(textOf(reply)).toContain(`J’ai retiré ce qui ne s’applique plus : « ${age?.ask} »`)
    expect(await answers()).toEqual(['situation=recherche', 'niveau=aucun', 'public=jeunes+handicap'])
  })

  test('in words drops the obsolete answer too', async () => {
    const { talk, answers } = await pupil()
    const reply = await talk.say('en fait je suis au chômage')
    expect(textOf(reply)).toContain('J’ai retiré')
    expect(await answers()).toEqual(['situation=recherche', 'niveau=aucun', 'public=jeunes+handicap'])
  })

  test('after the outcome gives a new outcome', async () => {
    const own = createTestCore()
    const talk = startTalk(own)
    await talk.choose('permis', 'oui')
    let reply = await talk.command('start:orientation')
    for (let turn = 0; turn < 25 && reply.status === 'question'; turn++) reply = await talk.command('skip')
    expect((await talk.edit('permis', 'non')).status).toBe('outcome')
    expect(await answersOf(talk, own)).toContain('permis=non')
  })

  test('with several options replaces them all', async () => {
    const { talk, answers } = await pupil()
    await talk.edit('public', ['ages'])
    expect((await answers())?.at(-1)).toBe('public=ages')
  })

  test('of a question that does not arise is refused, and nothing moves', async () => {
    const { talk, answers } = await pupil()
    await talk.edit('situation', 'recherche')
    await expect(talk.edit('age', 'majeur')).rejects.toMatchObject({
      name: 'TurnError',
      code: 'unknown_question',
    })
    expect(await answers()).toEqual(['situation=recherche', 'niveau=aucun', 'public=jeunes+handicap'])
  })
})

describe('a turn that names what does not exist', () => {
  const refused = [
    { name: 'a question', choice: { question: 'couleur', option: 'bleu' }, code: 'unknown_question' },
    { name: 'an option', choice: { question: 'niveau', option: 'doctorat' }, code: 'unknown_option' },
    {
      name: 'one option of several',
      choice: { question: 'public', option: ['ages', 'martiens'] },
      code: 'unknown_option',
    },
    {
      name: 'two options where one is asked',
      choice: { question: 'niveau', option: ['bac', 'cap'] },
      code: 'unknown_option',
    },
    { name: 'a meaning', choice: { question: 'clarify', option: 'job:astronaute' }, code: 'unknown_option' },
    {
      name: 'a word of the glossary',
      choice: { question: 'clarify', option: 'term:XYZ:0' },
      code: 'unknown_option',
    },
    {
      name: 'a meaning of a word',
      choice: { question: 'clarify', option: 'term:AMP:99' },
      code: 'unknown_option',
    },
    {
      name: 'a job to look for',
      choice: { question: 'opportunities', option: 'job:astronaute' },
      code: 'unknown_option',
    },
    {
      name: 'an aid as a job',
      choice: { question: 'opportunities', option: 'aid:cpf' },
      code: 'unknown_option',
    },
  ]
  test.each(refused)('is refused in French: $name', async ({ choice, code }) => {
    const own = createTestCore()
    const talk = startTalk(own)
    await talk.command('start:orientation')
    const before = await own.store.load(talk.id)
    const error = await talk.take({ choice }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'TurnError', code, message: expect.stringMatching(/^L|^Le/) })
    expect(await own.store.load(talk.id)).toEqual(before)
  })
})

test('a correction of a question that does not apply to the person is not said to be noted', async () => {
  const talk = startTalk()
  await talk.take({ choice: { question: 'situation', option: 'recherche' } })
  const reply = await talk.say("en fait j'ai 17 ans")
  expect(textOf(reply)).not.toContain('Quel âge avez-vous')
})
