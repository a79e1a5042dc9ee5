import { placeCredit } from '../../../places/place-credit.ts'
import { OtherLink } from '../view/link.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import type { Operator } from './operator.tsx'
import { OperatorSentence } from './operator.tsx'
import { PageFrame } from './page-frame.tsx'

type PrivacyPageProps = { conversationDays: number; operator: Operator | null }

export function PrivacyPage({ conversationDays, operator }: PrivacyPageProps) {
  return (
    <PageFrame
      title="Vos données"
      description="Ce que Cap Soin garde, combien de temps, et comment l’effacer."
      path="/confidentialite"
    >
      <Breadcrumb parents={[]} title="Vos données" />
      <h1>Vos données</h1>
      <p class="intro">Pas de compte, pas de nom, pas de publicité, pas de mesure d’audience.</p>
      <h2>Ce que nous gardons</h2>
      <ul>
        <li>
          Vos messages, vos réponses et la ville que vous donnez, pour que la conversation ait une suite.
        </li>
        <li>
          Si vous écrivez par erreur un numéro, une adresse ou un courriel, nous masquons ce que nous
          reconnaissons avant de garder votre message.
        </li>
        <li>
          Le nombre d’avis par bouton (utile, faux, pas clair, pas votre question), sans texte et sans lien
          avec vous.
        </li>
      </ul>
      <h2>Combien de temps</h2>
      <p>
        La conversation s’efface seule {conversationDays} jours après la dernière activité. Le bouton «
        Effacer ma conversation » l’efface tout de suite.
      </p>
      <h2>Un seul cookie</h2>
      <p>
        Quand vous envoyez un premier message, un cookie garde le numéro de votre conversation. Il sert
        seulement à la retrouver. Si vous utilisez l’assistant depuis un autre site, il n’y a aucun cookie.
      </p>
      <h2>Qui lit vos messages</h2>
      <p>
        Personne ne lit les conversations, sauf si vous demandez à parler à quelqu’un. Vous voyez alors ce qui
        serait transmis, et rien ne part sans votre accord. Ce que vous écrivez ensuite est lu par une
        personne, jusqu’à la fin de votre échange. Une copie reste dans son outil de travail, même si vous
        effacez votre conversation ici.
      </p>
      <p>
        Si vous donnez votre code ou le lien de votre résumé, la personne voit vos réponses, votre ville et ce
        que nous vous avons proposé. Elle ne voit pas vos messages.
      </p>
      <p>
        Votre message peut partir vers un modèle de langage, avec les trois d’avant. C’est un programme qui
        rédige. Avant, nous masquons les informations personnelles que nous reconnaissons. Chaque phrase du
        modèle est comparée à nos fiches avant de vous être montrée.
      </p>
      <p>Les journaux techniques ne contiennent jamais ce que vous écrivez.</p>
      <h2>Vos droits</h2>
      <OperatorSentence operator={operator} />
      <p>
        Comme nous ne savons pas qui vous êtes, seul le numéro de votre conversation permet de la retrouver.
        Vous pouvez l’effacer vous-même à tout moment.
      </p>
      <h2>D’où viennent les données</h2>
      <p>
        Chaque fiche cite ses sources, avec leur date. Les offres viennent de France Travail et de La bonne
        alternance. Les immersions viennent d’Immersion Facilitée. La ville que vous donnez peut partir vers
        ces services, pour chercher près de chez vous. Vos messages ne partent pas avec elle.
      </p>
      <p>
        {placeCredit.text} <OtherLink href={placeCredit.url}>GeoNames</OtherLink>
      </p>
    </PageFrame>
  )
}
