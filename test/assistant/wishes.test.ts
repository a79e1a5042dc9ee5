import { describe, expect, test } from 'vitest'
import { jobsOf, questionOf, sentencesOf, textOf } from '../support/read-reply.ts'
import { startTalk } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

async function told(text: string) {
  const core = createTestCore()
  const talk = startTalk(core)
  const reply = await talk.say(text)
  const document = (await core.store.load(talk.id))?.document
  const answers = document?.answers.flatMap((answer) =>
    answer.kind === 'chosen' ? answer.options.map((option) => `${answer.question}=${option}`) : [],
  )
  return { core, talk, reply, answers }
}

describe('a wish in free words', () => {
  test.each([
    { text: "j'aime les enfants mais pas trois ans d'études", answers: ['public=jeunes', 'etudes=deux-ans'] },
    { text: 'Jaime les gosses mais pas 3 ans détudes', answers: ['public=jeunes', 'etudes=deux-ans'] },
    {
      text: 'je voudrais travailler avec des personnes âgées, mais pas la nuit',
      answers: ['public=ages', 'horaires=week-ends'],
    },
    {
      text: "Je préfère être en crèche, j'ai un CAP",
      answers: ['niveau=cap', 'public=petits-enfants', 'cadre=creche'],
    },
  ])(
    '« $text » is taken as answers, jobs are shown, and the orientation goes on',
    async ({ text, answers: wanted }) => {
      const { reply, answers } = await told(text)
      expect(answers).toEqual(wanted)
      expect(reply.status).toBe('question')
      const jobs = jobsOf(reply).filter(({ reachable }) => reachable === 'now')
      expect(jobs).toHaveLength(3)
      for (const { provisional, reasons } of jobs)
        expect([provisional, reasons.length > 0]).toEqual([true, true])
      expect(questionOf(reply)?.dialogue).toBe('orientation')
      expect(wanted.map((answer) => answer.split('=')[0])).not.toContain(questionOf(reply)?.id)
    },
  )

  test('no job that needs what is refused is reachable now', async () => {
    const { core, reply } = await told("j'aime les enfants mais pas trois ans d'études")
    for (const { topic, reachable, blockers } of jobsOf(reply)) {
      const job = core.library.knowledge.jobs.find((candidate) => candidate.topic === topic)
      const isLong = (requires: string[]) => requires.some((id) => /^formation-[35]-ans$/.test(id))
      const needs =
        job && (isLong(job.profile.requires) || job.profile.routes.every(({ requires }) => isLong(requires)))
      expect([topic, needs]).toEqual([topic, reachable === 'later'])
      if (needs) expect(blockers.length).toBeGreaterThan(0)
    }
  })
})

describe('looking after a relative', () => {
  test.each([
    { text: "Je m'occupe de ma grand-mère tous les jours.", option: 'experience=proche' },
    { text: 'je donne ses médicaments à mon frère', option: 'experience=proche' },
    { text: 'jm occupe de mon pere malade', option: 'experience=proche' },
    { text: 'Je garde mes petits frères depuis toujours.', option: 'experience=enfants' },
  ])('« $text » counts as experience, is valued, and leads to jobs', async ({ text, option }) => {
    const { core, reply, answers } = await told(text)
    expect(answers).toContain(option)
    expect(textOf(reply)).toContain(core.library.routes.informalCare.reply)
    expect(jobsOf(reply).length).toBeGreaterThanOrEqual(3)
    expect(sentencesOf(reply).every(({ sources }) => sources.length === 0)).toBe(true)
  })

  test('counts in the orientation that follows: it is not asked again', async () => {
    const { talk, answers } = await told("Je m'occupe de ma grand-mère tous les jours.")
    expect(answers).toEqual(['experience=proche'])
    const asked = []
    let reply = await talk.command('start:orientation')
    for (let turn = 0; turn < 25 && reply.status === 'question'; turn++) {
      asked.push(questionOf(reply)?.id)
      reply = await talk.command('skip')
    }
    expect(reply.status).toBe('outcome')
    expect(asked).not.toContain('experience')
  })

  test('a question about it is a question', async () => {
    const { reply, answers } = await told("Je m'occupe de ma mère, est-ce que ça compte pour une VAE ?")
    expect([reply.status, answers]).toEqual(['answered', []])
  })
})

describe('a situation told without a question', () => {
  test.each([
    { text: 'Je suis au lycée', answer: 'situation=scolaire' },
    { text: 'jsuis au chomage', answer: 'situation=recherche' },
  ])('« $text » starts the orientation from there', async ({ text, answer }) => {
    const { reply, answers } = await told(text)
    expect([reply.status, answers]).toEqual(['question', [answer]])
    expect(questionOf(reply)?.id).not.toBe('situation')
  })
})
