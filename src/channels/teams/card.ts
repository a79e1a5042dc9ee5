import { unbroken } from '../../language/french-spaces.ts'

// Adaptive Cards 1.5, as far as we use them.

export type ExecuteAction = {
  type: 'Action.Execute'
  title: string
  verb: string
  data: Record<string, unknown>
  fallback: { type: 'Action.Submit'; title: string; data: Record<string, unknown> }
}
type OpenAction = { type: 'Action.OpenUrl'; title: string; url: string }

export type CardElement =
  | {
      type: 'TextBlock'
      text: string
      wrap: true
      weight?: 'Bolder'
      size?: 'Medium'
      isSubtle?: true
      style?: 'heading'
    }
  | { type: 'FactSet'; facts: { title: string; value: string }[] }
  | { type: 'ActionSet'; actions: (ExecuteAction | OpenAction)[] }
  | {
      type: 'Input.ChoiceSet'
      id: string
      label: string
      isMultiSelect?: boolean
      style: 'expanded' | 'compact' | 'filtered'
      choices: { title: string; value: string }[]
    }
  | { type: 'Input.Text'; id: string; label: string; isMultiline: true; maxLength: number }

export type AdaptiveCard = {
  type: 'AdaptiveCard'
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  version: '1.5'
  body: CardElement[]
  msteams: { width: 'Full' }
}

export function card(body: CardElement[]): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body,
    msteams: { width: 'Full' },
  }
}

export function text(said: string): CardElement {
  return { type: 'TextBlock', text: escaped(said), wrap: true }
}

export function strong(said: string): CardElement {
  return { type: 'TextBlock', text: escaped(said), wrap: true, weight: 'Bolder' }
}

export function heading(said: string): CardElement {
  return {
    type: 'TextBlock',
    text: escaped(said),
    wrap: true,
    weight: 'Bolder',
    size: 'Medium',
    style: 'heading',
  }
}

export function note(said: string): CardElement {
  return { type: 'TextBlock', text: escaped(said), wrap: true, isSubtle: true }
}

export function facts(given: readonly { title: string; value: string }[]): CardElement {
  return {
    type: 'FactSet',
    facts: given.map(({ title, value }) => ({ title: escaped(title), value: escaped(value) })),
  }
}

/** Text in Markdown as Teams reads it: links, and the marks of sources. */
export function markdown(said: string): CardElement {
  return { type: 'TextBlock', text: said, wrap: true }
}

/** The same, for what stands below. */
export function markdownNote(said: string): CardElement {
  return { type: 'TextBlock', text: said, wrap: true, isSubtle: true }
}

/** Teams reads Markdown in messages and in cards: words of others (an offer's title) could hold a link. */
export function escaped(said: string): string {
  return unbroken(said).replace(/([*_`~\\[\]<>])/g, '\\$1')
}

/** A link in Markdown. */
export function link(label: string, url: string): string {
  const address = url.replaceAll(' ', '%20').replaceAll('(', '%28').replaceAll(')', '%29')
  return `[${escaped(label)}](${address})`
}

/** A client that does not know `Action.Execute` sends the same as `Action.Submit`. */
export function execute(title: string, verb: string, data: Record<string, unknown>): ExecuteAction {
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    fallback: { type: 'Action.Submit', title, data: { ...data, verb } },
  }
}

export function links(given: readonly { label: string; url: string }[]): CardElement {
  return {
    type: 'ActionSet',
    actions: given.slice(0, 6).map(({ label, url }) => ({ type: 'Action.OpenUrl', title: label, url })),
  }
}
