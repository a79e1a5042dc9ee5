import type { Locator, Page } from 'playwright-core'

/** The last reply of the conversation. */
export function lastReply(page: Page): Locator {
  return page.locator('.reply').last()
}

export function messageField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Votre message' })
}

/** Writes a message and sends it with the keyboard. */
export async function say(page: Page, text: string): Promise<void> {
  await messageField(page).fill(text)
  await messageField(page).press('Enter')
}

/** Waits until the reply that is coming has ended. */
export async function replyEnded(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Arrêter' }).waitFor({ state: 'hidden' })
}
