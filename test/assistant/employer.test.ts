import { describe, expect, test } from 'vitest'
import { createAssistant } from '../../src/assistant/handle-turn.ts'
import type { Reply } from '../../src/assistant/reply.ts'
import type { Turn } from '../../src/assistant/turn.ts'
import { textOf } from '../support/read-reply.ts'
import { createTestCore, now } from '../support/test-core.ts'

const sentence = 'on est un EHPAD associatif de 80 salariés, on prend une apprentie AS en mars'

function conversation() {
  const core = createTestCore()
  const assistant = createAssistant(core)
  const id = 'employer'
  return {
    assistant,
    id,
    take: (turn: Turn) =>
      assistant.handle(
        { ...turn, conversationId: id },
        { now: new Date('2026-11-29T10:00:00Z'), caller: null },
      ),
  }
}

function questionOf({ blocks }: Reply) {
  return blocks.find((block) => block.type === 'question')
}

function aidsOf({ blocks }: Reply) {
  return Object.fromEntries(
    blocks.flatMap((block) =>
      block.type === 'aid' ? [[block.topic, block.amount?.value ?? block.status]] : [],
    ),
  )
}

describe('the path of an employer', () => {
  test('begins on demand, asks, and ends with the aids, their sum, and what to do', async () => {
    const { take } = conversation()
    let reply = await take({ command: 'start:employer' })
    const answers: Record<string, string> = {
      'contrat.type': 'apprentissage',
      'employeur.secteur': 'association',
      'employeur.effectif': '30',
      'certification.niveau_rncp': '4',
      'candidat.rqth': 'non',
      'candidat.age': '19',
      'candidat.statut': 'de',
      'employeur.territoire': 'metropole',
    }
    const asked: string[] = []
    for (let question = questionOf(reply); question; question = questionOf(reply)) {
      expect(reply.status).toBe('question')
      expect(question.dialogue).toBe('employer')
      asked.push(question.id)
      reply = await take({ choice: { question: question.id, option: answers[question.id] ?? '' } })
    }
    expect(asked.length).toBeLessThanOrEqual(8)
    expect(reply.status).toBe('outcome')
    expect(aidsOf(reply)).toMatchObject({ 'aid:apprentissage-aide-unique': 5000, 'aid:rgdu': 3835 })
    expect(textOf(reply)).toMatch(/environ 8\s835 € la première année/)
    const links = reply.blocks.flatMap((block) => (block.type === 'notice' ? (block.links ?? []) : []))
    expect(links.map(({ url }) => url.split('?')[0])).toContain('/employeurs/bilan')
  })

  test('takes a whole sentence, says what it understood, and asks only for the rest', async () => {
    const { take } = conversation()
    const reply = await take({ text: sentence })
    expect(reply.status).toBe('question')
    expect(textOf(reply)).toContain('80 salariés')
    expect(textOf(reply)).toContain('1er mars 2027')
    expect(['candidat.rqth', 'candidat.age', 'candidat.statut']).toContain(questionOf(reply)?.id)
  })

  test('lets anything be corrected in words, by a button, or by going back', async () => {
    const { take, assistant, id } = conversation()
    await take({ text: sentence })
    const size = async () =>
      (await assistant.recall(id, now))?.answers.find(({ question }) => question === 'employeur.effectif')
        ?.answer
    expect(await size()).toBe('80 salariés')
    await take({ text: 'en fait on est 300 salariés' })
    expect(await size()).toBe('300 salariés')
    await take({ edit: { question: 'employeur.effectif', option: '49' } })
    expect(await size()).toBe('49 salariés')
    const before = (await assistant.recall(id, now))?.answers.length ?? 0
    await take({ command: 'back' })
    expect((await assistant.recall(id, now))?.answers).toHaveLength(before - 1)
  })

  test.each([
    ['je veux parler à quelqu’un', '39 49'],
    ['merci beaucoup', 'Avec plaisir'],
    ['vous gardez mes réponses combien de temps ?', '7 jours'],
  ])('answers « %s » and comes back to its question', async (text, expected) => {
    const { take } = conversation()
    await take({ command: 'start:employer' })
    const reply = await take({ text })
    expect(JSON.stringify(reply.blocks)).toContain(expected)
    expect(reply.blocks.at(-1)).toMatchObject({ type: 'question', dialogue: 'employer' })
  })

  test('comes back to its question after another one', async () => {
    const { take } = conversation()
    const pending = questionOf(await take({ text: sentence }))
    const reply = await take({ text: 'combien gagne un AES ?' })
    expect(reply.status).toBe('answered')
    expect(questionOf(reply)?.id).toBe(pending?.id)
  })

  test('goes on without what is not known, and says what an aid still depends on', async () => {
    const { take } = conversation()
    let reply = await take({ text: sentence })
    while (questionOf(reply)) reply = await take({ command: 'skip' })
    expect(reply.status).toBe('outcome')
    const possible = reply.blocks.flatMap((block) =>
      block.type === 'aid' && block.status === 'possible' ? [block] : [],
    )
    expect(possible.some(({ missing }) => missing.length > 0)).toBe(true)
  })

  test('says which conditions it took for granted, for the aids that it shows and no other', async () => {
    const outcome = async (text: string) => {
      const { take } = conversation()
      let reply = await take({ text })
      while (questionOf(reply)) reply = await take({ command: 'skip' })
      return textOf(reply)
    }
    const apprentice = await outcome(sentence)
    expect(apprentice).toContain("pas d'aide déjà reçue pour ce même apprenti")
    expect(apprentice).toContain("un contrat envoyé à l'OPCO")
    expect(apprentice).not.toContain("dans l'entreprise depuis 6 mois")
    expect(await outcome('une clinique de 80 salariés embauche en CDI')).not.toContain('apprenti')
  })

  test('shows what is known at any time, then goes on', async () => {
    const { take } = conversation()
    const pending = questionOf(await take({ text: sentence }))
    const reply = await take({ command: 'results' })
    expect(reply.status).toBe('outcome')
    expect(questionOf(reply)?.id).toBe(pending?.id)
  })

  test('can begin again, and leaves room for the orientation', async () => {
    const { take } = conversation()
    await take({ text: sentence })
    expect(questionOf(await take({ command: 'restart' }))?.id).toBe('contrat.type')
    expect(questionOf(await take({ command: 'start:orientation' }))?.dialogue).toBe('orientation')
  })

  test('refuses a value that a question does not take', async () => {
    const { take } = conversation()
    await take({ command: 'start:employer' })
    await expect(take({ choice: { question: 'contrat.type', option: 'stage' } })).rejects.toThrow('« stage »')
  })

  test('does not begin for a question that a sheet answers', async () => {
    const { take } = conversation()
    const reply = await take({ text: 'Notre hôpital embauche un apprenti : a-t-on droit aux 5 000 € ?' })
    expect(reply.status).toBe('answered')
  })

  test('is in the summary to share', async () => {
    const { take, assistant, id } = conversation()
    await take({ text: sentence })
    const token = await assistant.share(id)
    const summary = await assistant.summary(token ?? '')
    expect(summary?.answers.map(({ answer }) => answer)).toContain('80 salariés')
    expect(summary?.blocks.some((block) => block.type === 'aid')).toBe(true)
    expect(summary?.blocks.some((block) => block.type === 'job')).toBe(false)
  })
})

describe('an aid that is shown', () => {
  test('has its formula, its law and the date of its last check', async () => {
    const { take } = conversation()
    let reply = await take({ text: sentence })
    while (questionOf(reply)) reply = await take({ command: 'skip' })
    const withAmounts = reply.blocks.flatMap((block) => (block.type === 'aid' && block.amount ? [block] : []))
    expect(withAmounts.length).toBeGreaterThan(0)
    for (const { formula, laws, verifiedOn } of withAmounts) {
      expect(formula).toMatch(/\.$/)
      expect(laws?.length).toBeGreaterThan(0)
      expect(verifiedOn).toMatch(/^20\d\d/)
    }
  })
})

describe('an aid that is over', () => {
  test.each([
    ['c’est quoi l’AFPR ?', 'aid:afpr', '20 juin 2024'],
    ['subvention TMS Pros pour un lève-personne', 'aid:tms-pros', '29 février 2024'],
    ['le CIE Jeunes existe encore ?', 'aid:cie-jeunes', '31 décembre 2022'],
    [
      'aide exceptionnelle contrat de professionnalisation',
      'aid:aide-exceptionnelle-contrat-pro',
      '30 avril 2024',
    ],
  ])('is told as over before what there is now: « %s »', async (text, topic, day) => {
    const { take } = conversation()
    const { blocks } = await take({ text })
    const first = blocks.find((block) => block.type === 'aid')
    expect(first).toMatchObject({ topic, status: 'ended' })
    expect(first?.reasons.join(' ')).toContain(`Cette aide a pris fin le ${day}.`)
  })

  test.each([
    'emplois francs',
    'FNE formation',
    'la Pro-A',
    'transco',
    'aide permis apprenti',
    'garantie jeunes',
  ])('and has a sheet says so too: « %s »', async (text) => {
    const { take } = conversation()
    expect(textOf(await take({ text }))).toContain('a pris fin le')
  })
})
