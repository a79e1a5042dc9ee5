import type { KnownBlock, ModalView } from '@slack/types'
import * as z from 'zod'
import type { FoundSection } from '../../assistant/search-sheets.ts'
import { escaped, link, plain, type SlackMessage, section } from './block-kit.ts'
import { limits } from './limits.ts'

// The two forms that open from App Home: one line to type, then what it leads to.

/** Asks for the code of a case. */
export function caseForm(): ModalView {
  return form('open_case', 'Ouvrir un dossier', 'Ouvrir', {
    label: 'Le code de la personne',
    hint: 'Elle le trouve sur le site, à « Montrer à mon conseiller ».',
    mostLetters: 20,
  })
}

/** The case, in the place of the form. */
export function caseOpened({ blocks }: SlackMessage): ModalView {
  return { type: 'modal', title: plain('Dossier'), close: plain('Fermer'), blocks }
}

/** Asks what to look for, and shows what was found below. */
export function searchForm(found: readonly FoundSection[] | null, origin: string): ModalView {
  const asked = { label: 'Un métier, une aide, une question', hint: null, mostLetters: 200 }
  const results =
    found?.length === 0
      ? [section(['Aucune fiche ne parle de cela. Essayez avec d’autres mots.'])]
      : (found ?? []).map(({ title, url, excerpt }) =>
          section([`*${link(origin + url, title)}*`, escaped(excerpt)]),
        )
  return form('search_sheets', 'Chercher une fiche', 'Chercher', asked, results)
}

function form(
  callback: string,
  title: string,
  submit: string,
  { label, hint, mostLetters }: { label: string; hint: string | null; mostLetters: number },
  below: KnownBlock[] = [],
): ModalView {
  return {
    type: 'modal',
    callback_id: callback,
    title: plain(title),
    submit: plain(submit),
    close: plain('Fermer'),
    blocks: [
      {
        type: 'input',
        block_id: 'typed',
        label: plain(label),
        ...(hint !== null && { hint: plain(hint) }),
        element: { type: 'plain_text_input', action_id: 'value', max_length: mostLetters },
      },
      ...below.slice(0, limits.blocksInView - 1),
    ],
  }
}

const typedSchema = z.object({ typed: z.object({ value: z.object({ value: z.string().nullish() }) }) })

/** What was typed; empty when nothing was. */
export function readTyped(values: unknown): string {
  return typedSchema.safeParse(values).data?.typed.value.value?.trim() ?? ''
}
