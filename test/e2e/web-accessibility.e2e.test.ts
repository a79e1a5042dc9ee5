import { describe, expect, it } from 'vitest'
import { axeViolations } from '../support/axe-violations.ts'
import { replyEnded, say } from '../support/conversation-page.ts'
import { openPages } from '../support/open-pages.ts'

const { open } = openPages()

describe('accessibility', () => {
  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each([
      '/',
      '/metiers',
      '/metiers/aide-soignant',
      '/aides/emplois-francs',
      '/lexique',
      '/confidentialite',
    ])('finds nothing wrong with %s', async (path) => {
      expect(await axeViolations(await open(path, { colorScheme }))).toEqual([])
    })

    it('finds nothing wrong with a conversation', async () => {
      const page = await open('/', { colorScheme })
      await page.getByRole('button', { name: 'Trouver un métier' }).click()
      await page.getByRole('button', { name: 'Au collège ou au lycée' }).click()
      await page.getByRole('button', { name: 'Voir mes résultats' }).first().click()
      for (const text of ['Quel salaire ?', 'je veux mourir', 'une prime ?', 'AES']) {
        await say(page, text)
        await replyEnded(page)
      }
      for (const summary of await page.locator('summary').all()) await summary.click()
      expect(await axeViolations(page)).toEqual([])
    })
  })

  it('finds what is wrong, when something is', async () => {
    const page = await open()
    await page.locator('label[for=message]').evaluate((label) => label.remove())
    expect(await axeViolations(page)).toContainEqual(expect.stringMatching(/^label: <textarea/))
  })

  it.each(['/', '/metiers', '/metiers/aide-soignant', '/aides', '/employeurs', '/lexique'])(
    'needs no sideways scrolling on %s at 320 pixels',
    async (path) => {
      const page = await open(path, { viewport: { width: 320, height: 256 } })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    },
  )

  it('needs no sideways scrolling in a conversation at 320 pixels, and everything to press is large', async () => {
    const page = await open('/', { viewport: { width: 320, height: 640 } })
    await page.getByRole('button', { name: 'Trouver un métier' }).click()
    for (const text of ['Quel salaire ?', 'je veux mourir', 'une prime ?']) {
      await say(page, text)
      await replyEnded(page)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    for (const button of await page.locator('button:visible, summary:visible').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    }
  })
})
