import type { Aid } from '../../../knowledge/schema/aid.ts'
import { OtherLink } from '../view/link.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import { PageFrame } from './page-frame.tsx'
import { SheetLinks } from './sheet-links.tsx'

const officialSites = [
  { url: 'https://www.francetravail.fr', label: 'France Travail : recruter, former avant d’embaucher' },
  {
    url: 'https://immersion-facile.beta.gouv.fr',
    label: 'Immersion Facilitée : accueillir une personne en immersion',
  },
  { url: 'https://travail-emploi.gouv.fr', label: 'Ministère du Travail : contrats et aides à l’embauche' },
  { url: 'https://www.anfh.fr', label: 'ANFH : former dans l’hôpital public' },
]

/** Where employers begin: the reckoning for one hire, the sheets to read, the official sites. */
export function EmployerPage({ aids, formTurnId }: { aids: Aid[]; formTurnId: string }) {
  return (
    <PageFrame
      title="Employeurs : recruter et former"
      description="Les aides pour recruter, accueillir et former dans le soin et le social."
      path="/employeurs"
    >
      <Breadcrumb parents={[]} title="Employeurs" />
      <h1>Recruter et former dans le soin et le social</h1>
      <p class="intro">
        Dites qui vous êtes et qui vous embauchez. En quelques questions, vous avez les aides pour cette
        embauche, leur montant, ce qui s’ajoute, les délais, et la loi derrière chaque réponse.
      </p>
      <form method="post" action="/">
        <input type="hidden" name="turnId" value={formTurnId} />
        <button type="submit" name="command" value="start:employer" class="primary">
          Calculer mes aides pour une embauche
        </button>
      </form>
      <p>
        Vous pouvez aussi tout écrire en une phrase : « On est un EHPAD associatif de 80 salariés, on prend
        une apprentie aide-soignante en mars. »
      </p>
      {aids.length > 0 && (
        <section>
          <h2>Les aides à connaître</h2>
          <SheetLinks sheets={aids} />
        </section>
      )}
      <section>
        <h2>Les sites officiels</h2>
        <ul class="links">
          {officialSites.map(({ url, label }) => (
            <li key={url}>
              <OtherLink href={url}>{label}</OtherLink>
            </li>
          ))}
        </ul>
      </section>
    </PageFrame>
  )
}
