import { describe, expect, it } from 'vitest'
import { axeViolations } from '../support/axe-violations.ts'
import { lastReply, say } from '../support/conversation-page.ts'
import { openPages } from '../support/open-pages.ts'

const { stage, openElsewhere } = openPages()

describe('on another site', () => {
  const host = (origin: string) =>
    `<!doctype html><html lang="fr"><title>Partenaire</title><main><h1>Partenaire</h1><cap-soin-chat></cap-soin-chat></main><script src="${origin}/embed.js"></script>`

  it('talks without cookies, keeps the conversation for the tab, and forgets it when told to', async () => {
    const partner = await stage().otherSite(host(stage().origin))
    const { page, context } = await openElsewhere(partner.origin)
    await page.getByRole('button', { name: 'Trouver un métier' }).click()
    await page.getByRole('button', { name: 'Au collège ou au lycée' }).click()
    await page.getByRole('group', { name: 'Avec qui' }).waitFor()
    await say(page, 'Quel salaire ?')
    await lastReply(page).getByText('D’où vient cette réponse').click()
    const source = page.getByRole('link', {
      name: 'Aide-soignant ou aide-soignante : Le salaire (nouvel onglet)',
      exact: true,
    })
    expect(await source.getAttribute('href')).toBe(`${stage().origin}/metiers/aide-soignant#salaire`)
    expect(await axeViolations(page)).toEqual([])
    await page.reload()
    await lastReply(page).getByText('D’où vient cette réponse').waitFor()
    expect(await page.locator('.turn').count()).toBe(3)
    expect(await context.cookies()).toEqual([])
    await say(page, 'Quel salaire ?')
    await page.getByText('Effacer ma conversation').click()
    await page.getByRole('button', { name: 'Oui, tout effacer' }).click()
    await lastReply(page).getByText('Votre conversation est effacée.').waitFor()
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    await partner.close()
  })
})
