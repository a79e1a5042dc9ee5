import type { Sheet } from '../../../knowledge/knowledge.ts'

/** Questions to the assistant about a sheet: some are ready, one is to be written. */
export function AskPanel({ sheet, formTurnId }: { sheet: Sheet; formTurnId: string }) {
  const subject = sheet.kind === 'job' ? `le métier ${ofJob(sheet.short)}` : `« ${sheet.title} »`
  const draft = `À propos de ${subject} : `.replace('de le métier', 'du métier')
  return (
    <section class="ask" aria-labelledby="demander">
      <h2 id="demander">{titles[sheet.kind]}</h2>
      {sheet.kind === 'job' && (
        <form method="post" action="/" class="choices">
          <input type="hidden" name="turnId" value={formTurnId} />
          {questionsAbout(sheet.short).map((question) => (
            <button key={question} type="submit" name="text" value={question} class="choice">
              {question}
            </button>
          ))}
        </form>
      )}
      <p>
        <a class="button" href={`/?message=${encodeURIComponent(draft)}#message`}>
          {buttons[sheet.kind]}
        </a>
      </p>
    </section>
  )
}

const titles = {
  job: 'Une question sur ce métier ?',
  aid: 'Une question sur cette aide ?',
  guide: 'Une question ?',
} as const
const buttons = {
  job: 'Poser une question sur ce métier',
  aid: 'Poser une question sur cette aide',
  guide: 'Poser une question à l’assistant',
} as const

function questionsAbout(short: string): string[] {
  const job = ofJob(short)
  return [
    `Combien gagne-t-on dans le métier ${job} ?`,
    `Quel diplôme faut-il pour le métier ${job} ?`,
    `Comment essayer le métier ${job} ?`,
  ]
}

/** "d'aide-soignant", "de brancardier". */
function ofJob(short: string): string {
  return /^[aeiouyhàâéèêîïôùû]/i.test(short) ? `d'${short}` : `de ${short}`
}
