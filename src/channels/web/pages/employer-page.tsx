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

/** What employers find here today, said as it is: sheets to read and official sites, no simulator yet. */
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
        Voici les fiches des aides qui vous concernent. Le calcul des aides pour une embauche n’est pas encore
        ouvert. Pour un montant sûr, passez par les sites officiels.
      </p>
      <form method="post" action="/">
        <input type="hidden" name="turnId" value={formTurnId} />
        <button type="submit" name="command" value="start:employer" class="primary">
          Parler de mon recrutement avec l’assistant
        </button>
      </form>
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
