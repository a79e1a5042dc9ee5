import type * as z from 'zod'
import type { AssistantService } from '../../assistant/service.ts'
import type { extensionQuerySchema } from './activity.ts'
import { card, heading, links, text } from './card.ts'

const kinds = { metier: 'job', aide: 'aid' } as const

/** Sheets for a search: a preview in the list, a card to insert in any conversation. */
export async function searchResults(
  { commandId, parameters, queryOptions }: z.infer<typeof extensionQuerySchema>,
  { assistant, origin }: { assistant: AssistantService; origin: string },
): Promise<object> {
  const asked = parameters.find(({ name }) => name === 'q')?.value
  const q = typeof asked === 'string' ? asked.trim().slice(0, 200) : ''
  const kind = commandId === 'metier' || commandId === 'aide' ? kinds[commandId] : undefined
  const { skip, count } = queryOptions
  const found = q === '' ? [] : await assistant.search({ q, kind, limit: Math.min(skip + count, 50) })
  return results(
    found
      .slice(skip, skip + count)
      .map(({ title, excerpt, url }) => ({ title, lead: excerpt, url: origin + url })),
  )
}

/** A card below an address of our site that somebody writes. */
export async function linkPreview(
  url: string,
  { assistant, origin }: { assistant: AssistantService; origin: string },
): Promise<object> {
  const sheet = url.startsWith(`${origin}/`) ? await assistant.sheetAt(url) : null
  return results(sheet ? [{ title: sheet.title, lead: sheet.lead, url: origin + sheet.url }] : [])
}

function results(sheets: readonly { title: string; lead: string; url: string }[]): object {
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: sheets.map(({ title, lead, url }) => ({
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: card([heading(title), text(lead), links([{ label: 'Ouvrir la fiche', url }])]),
        preview: {
          contentType: 'application/vnd.microsoft.card.thumbnail',
          content: { title, text: lead },
        },
      })),
    },
  }
}
