import { describe, expect, test } from 'vitest'
import { noticesOf, textOf } from '../support/read-reply.ts'
import { askOnce } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

const core = createTestCore()

describe('somebody who wants a person', () => {
  test.each([
    'je veux parler à quelqu’un',
    'Je voudrais un conseiller svp',
    'parler à un humain',
    'je prefere parler a une vraie personne',
    'quelqu’un peut me rappeler ?',
    'comment joindre un conseiller',
  ])('is told who answers, and that nobody does here: « %s »', async (text) => {
    const reply = await askOnce(core, text)
    expect(textOf(reply)).toContain('personne ne répond ici')
    const links = noticesOf(reply).flatMap(({ links = [] }) => links.map(({ url }) => url))
    expect(links).toContain('tel:3949')
  })

  test.each([
    'à qui parler d’une VAE ?',
    'combien gagne un conseiller en économie sociale familiale ?',
    'tu es une vraie personne ?',
  ])('is not everybody who says a word of it: « %s »', async (text) => {
    expect(textOf(await askOnce(core, text))).not.toContain('personne ne répond ici')
  })
})
