import { expect, it } from 'vitest'
import type { Block } from '../../../src/assistant/reply.ts'
import { maxTextLength } from '../../../src/assistant/turn.ts'
import { ReplyView } from '../../../src/channels/web/view/reply-view.tsx'
import { spokenReply } from '../../../src/channels/web/view/spoken-reply.ts'
import { textLimit, turnFromForm } from '../../../src/channels/web/view/turn-form.ts'
import { WholeAmounts } from '../../../src/channels/web/view/whole-amounts.tsx'
import { frenchDate } from '../../../src/language/french-date.ts'
import { publicQuestion, situationQuestion } from '../../support/scripted-orientation.ts'
import { outcome, replyToText, sourced } from '../../support/scripted-replies.ts'

function rendered(blocks: Block[], { base = '', isActive = true } = {}): string {
  return ReplyView({ blocks, base, isActive, formTurnId: 'page-1' }).toString()
}

it('numbers the sources of each sentence and links them to the section of our sheet', () => {
  const html = rendered(sourced.blocks)
  expect(html).toContain('<a href="/metiers/aide-soignant#salaire" aria-label="Source 1 : ')
  expect(html).toContain('<a href="/guides/salaires#primes" aria-label="Source 2 : ')
})

it('shows a sentence without number while its sources have not come', () => {
  const [text] = sourced.blocks
  const html = rendered(text ? [text] : [])
  expect(html).toContain('Une prime s’ajoute à ce salaire.')
  expect(html).not.toContain('<sup')
})

it('gives each sourced sentence its own paragraph, and keeps connecting words together', () => {
  const sentences = ['Un.', 'Deux.', 'Trois.', 'Quatre.'].map((text, index) => ({
    text,
    sources: index < 2 ? [] : ['job:aide-soignant#salaire'],
  }))
  const text = rendered([{ type: 'text', sentences }]).replace(/<\/?(?:span|div)[^>]*>/g, '')
  expect(text).toBe('<p>Un. Deux. </p><p>Trois. </p><p>Quatre. </p>')
})

it('names the official source with its date in the list of sources', () => {
  const html = rendered(sourced.blocks)
  expect(html).toContain('2 sources')
  expect(html).toMatch(/href="https:\/\/www\.legifrance\.gouv\.fr"[^>]*rel="noopener noreferrer"/)
  expect(html).toContain('Grille de la fonction publique hospitalière')
  expect(html).toContain('janvier 2024')
})

it('asks a question with one real button per choice, under a legend', () => {
  const html = rendered([situationQuestion])
  expect(html).toContain('<legend>Où en êtes-vous <span class="whole">aujourd’hui ?</span></legend>')
  expect(html).toContain('<button type="submit" name="option" value="lyceen"')
  expect(html).toContain('<input type="hidden" name="question" value="situation"')
  expect(html).toContain('name="command" value="skip"')
  expect(html).toContain('Question 1, encore 9 au plus')
  expect(html).not.toContain('value="back"')
})

it('asks with boxes to tick when several answers are possible, and offers to go back', () => {
  const html = rendered([publicQuestion])
  expect(html).toContain('<input type="checkbox" name="option" value="ages"')
  expect(html).toContain('Valider mes réponses')
  expect(html).toContain('name="command" value="back"')
  expect(html).toContain('name="command" value="results"')
})

it('shows an earlier question as text, without anything to press', () => {
  const html = rendered([situationQuestion], { isActive: false })
  expect(html).toContain('<p class="asked">Où en êtes-vous <span class="whole">aujourd’hui ?</span></p>')
  expect(html).not.toContain('<form')
})

it('sends a question about a place to the text field', () => {
  const html = rendered([{ ...situationQuestion, id: 'lieu', text: 'Autour de quelle ville ?', choices: [] }])
  expect(html).toContain('Répondez dans le champ')
  expect(html).toContain('value="skip"')
})

it('offers no way back in a question that clarifies', () => {
  expect(rendered(replyToText('AES').blocks)).not.toContain('name="command"')
})

it('shows jobs with reasons, what is missing, and what would change the proposal', () => {
  const html = rendered(outcome.blocks)
  expect(html).toContain('Possible d’après vos réponses')
  expect(html).toContain('Piste provisoire')
  expect(html).toContain('Vous voulez être auprès de personnes âgées.')
  expect(html).toContain('Plus tard')
  expect(html).toContain('Ce métier demande le permis B.')
  expect(html).toContain('Ce qui changerait cette proposition')
})

it('shows offers with their details, and says so when there is no live result', () => {
  const html = rendered(outcome.blocks)
  expect(html).toContain(
    'Résidence Les Tilleuls · Lille · à 3 km · CDI · 1 950 € brut par mois · publiée le 2 novembre 2026',
  )
  expect(html).toContain('Voir les 42 offres sur France Travail')
  expect(html).toContain('Ce lien fait la même recherche.')
})

it('shows an aid with amount, steps in order, deadline and day of verification', () => {
  const html = rendered(replyToText('prime').blocks)
  expect(html).toContain('<strong><span class="whole">5 000 €</span></strong>')
  expect(html).toMatch(/<ol><li>Déposer l’offre[^<]*<\/li><li>Signer/)
  expect(html).toContain('avant la signature du contrat')
  expect(html).toContain('Le calcul et la loi (vérifié : 13 mars 2026)')
})

it('shows helplines as telephone links, not marked as another site', () => {
  const html = rendered(replyToText('mourir').blocks)
  expect(html).toContain('<a href="tel:3114" class="call">Appeler le 3114</a>')
  expect(html.match(/autre site/g)).toHaveLength(1)
})

it('leads a widget to no case, which only our own page has', () => {
  const notice: Block = {
    type: 'notice',
    kind: 'to-verify',
    text: 'D’autres personnes peuvent vous aider.',
    links: [
      { label: '39 49 : France Travail', url: 'tel:3949' },
      { label: 'Montrer à mon conseiller', url: '/dossier' },
    ],
  }
  expect(rendered([notice])).toContain('href="/dossier"')
  const elsewhere = rendered([notice], { base: 'https://cap.example' })
  expect(elsewhere).toContain('tel:3949')
  expect(elsewhere).not.toContain('/dossier')
})

it.each(['téléphone', 'dégradé'])('shows the notice for "%s"', (word) => {
  const { blocks } = replyToText(word)
  expect(rendered(blocks)).toContain(blocks[0]?.type === 'notice' ? blocks[0].text : 'no notice')
})

it('escapes what people and sources wrote', () => {
  const text = '<img src=x onerror=alert(1)> & "guillemets"'
  const html = rendered([{ type: 'text', sentences: [{ text, sources: [] }] }])
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img')
})

it('opens our own pages in a new tab from another site, and says so', () => {
  const html = rendered(outcome.blocks, { base: 'https://cap.example' })
  expect(html).toMatch(/href="https:\/\/cap\.example\/metiers\/aide-soignant"[^>]*target="_blank"/)
  expect(html).toContain('(nouvel onglet)')
  expect(rendered(outcome.blocks)).not.toContain('target="_blank"')
})

it('keeps amounts whole without changing the text', () => {
  const text = 'De 1 836,20 € à 2 545,08 € : « brut » ?'
  const html = `${WholeAmounts({ text })}`
  expect(html).toContain('<span class="whole">1 836,20 €</span>')
  expect(html.replace(/<[^>]*>/g, '')).toBe(text)
})

it('announces all that is said, and only counts lists', () => {
  expect(spokenReply(sourced.blocks)).toMatch(/^À l’hôpital public.*page officielle\. 2 sources\.$/)
  expect(spokenReply([situationQuestion])).toBe('Où en êtes-vous aujourd’hui ? 5 réponses possibles.')
  expect(spokenReply(outcome.blocks)).toContain(
    'Métier proposé pour plus tard : Ambulancier ou ambulancière.',
  )
  expect(spokenReply(replyToText('mourir').blocks)).toContain('Appeler le 3114.')
})

it('writes dates as precisely as they are known', () => {
  expect(['2024', '2024-07', '2024-07-05', '2024-08-01', '2024-07-05T10:00:00Z'].map(frenchDate)).toEqual([
    '2024',
    'juillet 2024',
    '5 juillet 2024',
    '1er août 2024',
    '5 juillet 2024',
  ])
})

it('reads a form as a command before anything else, then a choice, then a text', () => {
  const read = (fields: string) => turnFromForm(new URLSearchParams(fields))
  expect(read('command=back&question=a&option=b')).toEqual({ kind: 'turn', input: { command: 'back' } })
  expect(read('question=a&option=b')).toEqual({
    kind: 'turn',
    input: { choice: { question: 'a', option: 'b' } },
  })
  expect(read('question=a&option=b&option=c&mode=edit')).toEqual({
    kind: 'turn',
    input: { edit: { question: 'a', option: ['b', 'c'] } },
  })
  expect(read('text=+bonjour%0D%0A')).toEqual({ kind: 'turn', input: { text: 'bonjour' } })
})

it('refuses a form without choice, without text or with too much of it', () => {
  const read = (fields: string) => turnFromForm(new URLSearchParams(fields))
  expect(read('question=a')).toMatchObject({ kind: 'problem', field: 'choice' })
  expect(read('text=+')).toMatchObject({ kind: 'problem', field: 'text' })
  expect(read(`text=${'a'.repeat(textLimit + 1)}`)).toMatchObject({ kind: 'problem', field: 'text' })
  expect(textLimit).toBe(maxTextLength)
})
