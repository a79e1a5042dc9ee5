import { describe, expect, test } from 'vitest'
import { citedBy, sentencesOf } from '../support/read-reply.ts'
import { askOnce } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

const core = createTestCore()
const becoming = (text: string) => core.read(text).becoming

describe('who somebody is and what they want to become', () => {
  test.each([
    ['je suis ASH, comment devenir infirmière ?', 'agent-de-service-hospitalier', 'infirmier'],
    ['comment devenir infirmière quand on est ASH', 'agent-de-service-hospitalier', 'infirmier'],
    ['passer d’aide-soignante à infirmière', 'aide-soignant', 'infirmier'],
    ['chui aide soignante jveux passer infirmière', 'aide-soignant', 'infirmier'],
    [
      'devenir éducateur spécialisé en étant moniteur éducateur',
      'moniteur-educateur',
      'educateur-specialise',
    ],
    ['passerelle AES vers aide-soignant', 'accompagnant-educatif-et-social', 'aide-soignant'],
    ['j’ai un bac pro ASSP comment devenir aide-soignante', 'bac-pro-assp', 'aide-soignant'],
    ['quelles dispenses pour passer aide-soignant avec le bac pro SAPAT', 'bac-pro-sapat', 'aide-soignant'],
  ])('%s', (text, from, to) => {
    expect(becoming(text)).toEqual({ from, to })
  })

  test.each([
    'différence entre aide-soignant et infirmier',
    'comment devenir infirmière ?',
    'je suis ASH, combien je gagne ?',
    'aide-soignante ou auxiliaire de vie, c’est payé combien ?',
  ])('%s: nobody becomes anything', (text) => {
    expect(becoming(text)).toBeNull()
  })
})

test('the way from ASH to nurse is told step by step, each with its source', async () => {
  const reply = await askOnce(core, 'je suis ASH, comment devenir infirmière ?')
  expect(reply.status).toBe('answered')
  expect(citedBy(reply)).toEqual(
    expect.arrayContaining(['job:aide-soignant#passerelles', 'job:infirmier#passerelles']),
  )
  const steps = core.library.knowledge.pathways.steps.map(({ say }) => say)
  expect(sentencesOf(reply).filter(({ text }) => steps.includes(text))).toHaveLength(2)
})

test('where no way is known that is said, and the ways into the job follow', async () => {
  const reply = await askOnce(core, 'je suis kiné, comment devenir ambulancier ?')
  const [first] = sentencesOf(reply)
  expect(first?.text).toContain('Nous ne connaissons pas de passerelle directe')
  expect(citedBy(reply)).toContain('job:ambulancier#acces')
})
