import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { lastReply, messageField, replyEnded, say } from '../support/conversation-page.ts'
import { openPages } from '../support/open-pages.ts'

const { stage, open, openUnwatched } = openPages()

describe('a conversation with the keyboard alone', () => {
  it('starts at the skip link, goes through a question, and leaves the focus where the reply is', async () => {
    const page = await open()
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toContain('Aller au contenu')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toContain('Trouver un métier')
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: 'Où en êtes-vous' }).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Au collège ou au lycée')
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: 'Avec qui' }).waitFor()
    for (const key of ['Tab', 'Space', 'Tab', 'Space']) await page.keyboard.press(key)
    await page.getByRole('button', { name: 'Valider mes réponses' }).press('Enter')
    await page.getByText('Des personnes âgées, Des bébés, des jeunes enfants').first().waitFor()
    await lastReply(page).getByText('Autour de quelle ville').first().waitFor()
  })

  it('sends with Enter, breaks the line with Shift and Enter, and keeps the focus in the field', async () => {
    const page = await open()
    await messageField(page).focus()
    await page.keyboard.type('Quel')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('salaire ?')
    await page.keyboard.press('Enter')
    await lastReply(page).getByText('D’où vient cette réponse').waitFor()
    expect(await page.locator('.person').last().textContent()).toContain('Quel\nsalaire ?')
    expect(await messageField(page).evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await messageField(page).inputValue()).toBe('')
  })

  it('says beside the field and beside a question why nothing was sent', async () => {
    const page = await open()
    await say(page, '   ')
    await page.getByRole('alert').filter({ hasText: 'Écrivez d’abord votre message.' }).waitFor()
    expect(await messageField(page).getAttribute('aria-invalid')).toBe('true')
    await page.getByRole('button', { name: 'Trouver un métier' }).click()
    await page.getByRole('button', { name: 'Passer' }).click()
    await page.getByRole('button', { name: 'Valider mes réponses' }).click()
    await page.getByRole('alert').filter({ hasText: 'Choisissez au moins une réponse' }).waitFor()
  })
})

describe('a reply that streams', () => {
  it('shows each sentence as it comes, and is announced once, when it is whole', async () => {
    const page = await open()
    await page.evaluate(() => {
      const said: string[] = []
      Object.assign(window, { said })
      for (const region of document.querySelectorAll('[role=status], [aria-live=polite], [role=alert]')) {
        new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, {
          childList: true,
          characterData: true,
          subtree: true,
        })
      }
    })
    expect(await page.getByRole('log', { name: 'Conversation' }).getAttribute('aria-live')).toBe('off')
    await say(page, 'lent')
    await stage().nextSentence()
    await lastReply(page).getByText('Première phrase.').waitFor()
    expect(await lastReply(page).getAttribute('aria-busy')).toBe('true')
    expect(await lastReply(page).textContent()).not.toContain('Deuxième')
    for (let sentence = 2; sentence <= 4; sentence++) await stage().nextSentence()
    await lastReply(page).getByText('Dernière phrase.').waitFor()
    await replyEnded(page)
    const said = z.array(z.string()).parse(await page.evaluate('window.said'))
    expect(said.filter((text) => text !== 'Réponse en cours.')).toEqual([
      'Première phrase. Deuxième phrase. Troisième phrase. Dernière phrase.',
    ])
    expect(await lastReply(page).getAttribute('aria-busy')).toBeNull()
  })

  it('can be stopped, and the conversation goes on', async () => {
    const page = await open()
    await say(page, 'lent')
    await stage().nextSentence()
    await lastReply(page).getByText('Première phrase.').waitFor()
    expect(await page.getByRole('button', { name: 'Envoyer' }).getAttribute('aria-disabled')).toBe('true')
    await page.getByRole('button', { name: 'Arrêter' }).click()
    await lastReply(page).getByText('Réponse arrêtée. Vous pouvez continuer.').waitFor()
    for (let sentence = 2; sentence <= 4; sentence++) await stage().nextSentence()
    await say(page, 'Quel salaire ?')
    await lastReply(page).getByText('D’où vient cette réponse').waitFor()
  })

  it('can be asked for again when it fails', async () => {
    const page = await openUnwatched()
    await page.route('**/', (route) => route.abort(), { times: 1 })
    await say(page, 'Quel salaire ?')
    await lastReply(page).getByText('La connexion s’est coupée.').waitFor()
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await lastReply(page).getByText('D’où vient cette réponse').waitFor()
    expect(await page.locator('.person').count()).toBe(1)
  })
})

describe('the whole conversation', () => {
  it('is there again on reload, lets an answer be changed, and is erased for good', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Trouver un métier' }).click()
    await page.getByRole('button', { name: 'En emploi, envie de changer' }).click()
    await page.getByRole('group', { name: 'Avec qui' }).waitFor()
    await page.reload()
    await page.getByRole('group', { name: 'Avec qui' }).waitFor()
    await page.getByText('Ma réponse').click()
    await page.getByText('Modifier').click()
    await page.locator('[data-edit]').getByRole('button', { name: 'Je m’occupe d’un proche' }).click()
    await page
      .locator('.answers strong')
      .filter({ hasText: 'Je m’occupe d’un proche' })
      .waitFor({ state: 'attached' })
    await page.getByText('Effacer ma conversation').click()
    await page.getByRole('button', { name: 'Oui, tout effacer' }).click()
    await lastReply(page).getByText('Votre conversation est effacée.').waitFor()
    expect(await page.locator('.turn').count()).toBe(1)
    await page.reload()
    await page.getByText('Par quoi commencer').waitFor()
  })

  it('takes an opinion without leaving', async () => {
    const page = await open()
    await say(page, 'Quel salaire ?')
    await page.getByText('Donner mon avis').click()
    await page.getByRole('button', { name: 'Oui, utile' }).click()
    await page.getByText('Merci, votre avis est compté.').waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
  })

  it('works without JavaScript', async () => {
    const page = await open('/', { javaScriptEnabled: false })
    await page.getByRole('button', { name: 'Trouver un métier' }).click()
    await page.getByRole('button', { name: 'Au collège ou au lycée' }).click()
    await page.getByLabel('Des personnes âgées').check()
    await page.getByRole('button', { name: 'Valider mes réponses' }).click()
    await messageField(page).fill('Quel salaire ?')
    await page.getByRole('button', { name: 'Envoyer' }).click()
    await lastReply(page).getByText('D’où vient cette réponse').click()
    await page
      .getByRole('link', { name: 'Aide-soignant ou aide-soignante : Le salaire', exact: true })
      .click()
    expect(page.url()).toBe(`${stage().origin}/metiers/aide-soignant#salaire`)
  })
})
