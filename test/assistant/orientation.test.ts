import { describe, expect, test } from 'vitest'
import { wording } from '../../src/assistant/wording.ts'
import { answerOrientation, type Way } from '../support/answer-orientation.ts'
import {
  jobsOf,
  opportunitiesOf,
  questionOf,
  sentencesOf,
  sourceIdsOf,
  textOf,
} from '../support/read-reply.ts'
import { startTalk } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

const buttons: Record<string, Way> = {
  situation: { choose: 'recherche' },
  niveau: { choose: 'bac' },
  public: { choose: ['ages'] },
  gestes: { choose: ['aider', 'ecouter'] },
  cadre: { choose: ['residence'] },
  rythme: { choose: 'equipe' },
  horaires: { choose: 'tout' },
  permis: { choose: 'oui' },
  intime: { choose: 'oui' },
  sang: { choose: 'oui' },
  physique: { choose: 'oui' },
  etudes: { choose: 'un-an' },
  experience: { choose: ['proche'] },
  revenu: { choose: 'attendre' },
  lieu: { choose: 'Lille' },
}

const plainFrench: Record<string, Way> = {
  situation: { say: 'Je suis au chômage depuis deux mois.' },
  niveau: { say: "J'ai le bac." },
  public: { say: 'Je voudrais travailler avec des personnes âgées.' },
  gestes: { say: 'J’aime aider au quotidien, et écouter.' },
  cadre: { say: 'Plutôt en maison de retraite.' },
  rythme: { say: "J'aime travailler en équipe." },
  horaires: { say: 'Tous les horaires me vont, la nuit aussi.' },
  permis: { say: "Oui, j'ai le permis." },
  intime: { say: 'Oui' },
  sang: { say: 'Oui, ça va.' },
  physique: { say: 'oui' },
  etudes: { say: 'Un an, pas plus.' },
  experience: { say: "J'ai aidé un proche, ma grand-mère." },
  revenu: { say: 'Je peux attendre.' },
  lieu: { say: 'Lille' },
}

const smsFrench: Record<string, Way> = {
  situation: { say: 'jsuis o chomage' },
  niveau: { say: 'g le bac' },
  public: { say: 'av les vieux' },
  gestes: { say: 'aider, discuter av eux' },
  cadre: { say: 'ds un ehpad' },
  rythme: { say: 'en equipe' },
  horaires: { say: 'nuit ok peu importe les horaires' },
  permis: { say: 'ouais' },
  intime: { say: 'ouai' },
  sang: { say: 'ouai' },
  physique: { say: 'ok' },
  etudes: { say: '1 an' },
  experience: { say: 'jm occupe de ma grand mere' },
  revenu: { say: 'jpeux attendre' },
  lieu: { say: '59000' },
}

const mixed: Record<string, Way> = Object.fromEntries(
  Object.keys(buttons).flatMap((id, index) => {
    const way = [buttons, plainFrench, smsFrench][index % 3]?.[id]
    return way ? [[id, way]] : []
  }),
)

describe.each([
  { name: 'by buttons', ways: buttons },
  { name: 'in plain French', ways: plainFrench },
  { name: 'in SMS French', ways: smsFrench },
  { name: 'in all these ways', ways: mixed },
])('orientation $name', ({ ways }) => {
  test('leads to three jobs with reasons, first steps with sources, and links near the place', async () => {
    const core = createTestCore()
    const replies = await answerOrientation(startTalk(core), ways)
    const outcome = replies.at(-1)
    if (!outcome) throw new Error('No reply.')

    const now = jobsOf(outcome).filter(({ reachable }) => reachable === 'now')
    expect(now).toHaveLength(3)
    for (const { reasons, blockers, provisional, url, summary } of now) {
      expect(reasons.length).toBeGreaterThan(0)
      for (const { weight, text } of reasons) expect([weight > 0, text.endsWith('.')]).toEqual([true, true])
      expect(blockers).toEqual([])
      expect(provisional).toBe(false)
      expect(url).toMatch(/^\/metiers\//)
      expect(summary.length).toBeGreaterThan(20)
    }
    expect(textOf(outcome)).toContain(wording.outcome)
    const best = now[0]?.topic
    expect(sourceIdsOf(outcome)).toEqual([`${best}#essayer`, `${best}#acces`, 'territory:hauts-de-france'])
    expect(opportunitiesOf(outcome).map(({ kind }) => kind)).toEqual(['offer', 'immersion', 'training'])
    for (const { title } of opportunitiesOf(outcome)) expect(title).toContain('Lille')
  })

  test('says how far it is, and never asks twice', async () => {
    const replies = await answerOrientation(startTalk(), ways)
    const asked = replies.slice(0, -1).map((reply) => questionOf(reply))
    const ids = asked.map((question) => question?.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(asked.map((question) => question?.progress?.answered)).toEqual(ids.map((_, index) => index))
    const most = asked.map((question) => question?.progress?.atMost ?? Number.NaN)
    for (const [index, value] of most.entries()) expect(value).toBeLessThanOrEqual(most[index - 1] ?? value)
  })

  test('gives the same jobs as any other way of saying the same', async () => {
    const topics = async (given: Record<string, Way>) => {
      const replies = await answerOrientation(startTalk(), given)
      return replies.slice(-1).flatMap((reply) => jobsOf(reply).map(({ topic }) => topic))
    }
    expect(await topics(ways)).toEqual(await topics(buttons))
  })
})

describe('commands', () => {
  test('back takes the last answer away and asks it again', async () => {
    const talk = startTalk()
    await talk.command('start:orientation')
    const second = questionOf(await talk.choose('situation', 'recherche'))
    const third = questionOf(await talk.choose(second?.id ?? '', 'bac'))
    const again = await talk.command('back')
    expect(questionOf(again)?.id).toBe(second?.id)
    expect(questionOf(await talk.choose(second?.id ?? '', 'bac'))).toEqual(third)
  })

  test('back before the first answer says so and asks the first question', async () => {
    const talk = startTalk()
    const first = questionOf(await talk.command('start:orientation'))
    const reply = await talk.command('back')
    expect(textOf(reply)).toBe(wording.nothingToGoBackTo)
    expect(questionOf(reply)).toEqual(first)
  })

  test.each(['skip', 'jsp', 'je passe', 'Question suivante !'])('skips with « %s »', async (word) => {
    const talk = startTalk()
    const first = questionOf(await talk.command('start:orientation'))
    const reply = word === 'skip' ? await talk.command('skip') : await talk.say(word)
    expect(reply.status).toBe('question')
    expect(questionOf(reply)?.id).not.toBe(first?.id)
    expect(questionOf(reply)?.progress?.answered).toBe(1)
  })

  test('skipping everything still ends with jobs', async () => {
    const talk = startTalk()
    let reply = await talk.command('start:orientation')
    for (let turn = 0; turn < 25 && reply.status === 'question'; turn++) reply = await talk.command('skip')
    expect(reply.status).toBe('outcome')
    expect(jobsOf(reply).filter(({ reachable }) => reachable === 'now')).toHaveLength(3)
  })

  test('skip outside the orientation has nothing to skip', async () => {
    expect(textOf(await startTalk().command('skip'))).toBe(wording.nothingToSkip)
  })

  test('restart forgets the answers and the place', async () => {
    const core = createTestCore()
    const talk = startTalk(core)
    const replies = await answerOrientation(talk, buttons)
    const restarted = await talk.command('restart')
    expect(textOf(restarted)).toBe(wording.restarted)
    expect(questionOf(restarted)?.id).toBe(replies[0] && questionOf(replies[0])?.id)
    const { document } = (await core.store.load(talk.id)) ?? {}
    expect([document?.answers, document?.place]).toEqual([[], null])
  })

  test('results in the middle are provisional, and the question is still there', async () => {
    const talk = startTalk()
    await talk.command('start:orientation')
    await talk.choose('situation', 'recherche')
    const asked = questionOf(await talk.choose('niveau', 'bac'))
    const results = await talk.command('results')
    expect(results.status).toBe('outcome')
    expect(jobsOf(results).length).toBeGreaterThanOrEqual(3)
    for (const { provisional } of jobsOf(results)) expect(provisional).toBe(true)
    expect(textOf(results)).toContain(wording.outcomeProvisional)
    expect(questionOf(results)).toEqual(asked)
  })

  test('results before any answer begin with the first question', async () => {
    const reply = await startTalk().command('results')
    expect(textOf(reply)).toBe(wording.noAnswersYet)
    expect([reply.status, jobsOf(reply)]).toEqual(['question', []])
  })

  test('forget leaves nothing, and says so without a source', async () => {
    const core = createTestCore()
    const talk = startTalk(core)
    await talk.say('Combien gagne un aide-soignant ?')
    const reply = await talk.say('efface tout')
    expect(sentencesOf(reply)).toEqual([{ text: wording.forgotten, sources: [] }])
    expect(await core.store.load(talk.id)).toBeNull()
  })

  test('a constraint takes jobs out of reach now, and says what blocks them', async () => {
    const ways = { ...buttons, intime: { choose: 'non' }, age: { choose: 'dix-sept' } }
    const [outcome] = (await answerOrientation(startTalk(), ways)).slice(-1)
    const jobs = outcome ? jobsOf(outcome) : []
    expect(jobs.filter(({ reachable }) => reachable === 'now').map(({ topic }) => topic)).not.toContain(
      'job:aide-soignant',
    )
    const later = jobs.filter(({ reachable }) => reachable === 'later')
    expect(later.length).toBeGreaterThan(0)
    for (const { blockers } of later) expect(blockers.length).toBeGreaterThan(0)
  })
})
