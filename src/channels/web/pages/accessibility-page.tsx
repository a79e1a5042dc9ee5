import { Breadcrumb } from './breadcrumb.tsx'
import type { Operator } from './operator.tsx'
import { OperatorSentence } from './operator.tsx'
import { PageFrame } from './page-frame.tsx'

export function AccessibilityPage({ operator }: { operator: Operator | null }) {
  return (
    <PageFrame
      title="Accessibilité"
      description="Où en est l’accessibilité de Cap Soin, ce qui a été vérifié et ce qui ne l’a pas été."
      path="/accessibilite"
    >
      <Breadcrumb parents={[]} title="Accessibilité" />
      <h1>Accessibilité : non conforme</h1>
      <p class="intro">
        Ce site vise le niveau AA des règles WCAG 2.2 et le RGAA 4. Aucun audit n’a encore mesuré sa
        conformité. Il est donc déclaré non conforme.
      </p>
      <h2>Ce que nous vérifions à chaque changement</h2>
      <ul>
        <li>Un contrôle automatique (axe-core) des pages principales, en clair et en sombre.</li>
        <li>Un parcours complet de la conversation au clavier seul, et un autre sans JavaScript.</li>
        <li>L’affichage sur 320 pixels de large, ce qui correspond à un agrandissement de 400 %.</li>
        <li>L’annonce de chaque réponse, une seule fois, pour les lecteurs d’écran.</li>
      </ul>
      <h2>Ce que nous n’avons pas vérifié</h2>
      <ul>
        <li>L’usage réel avec NVDA, JAWS, VoiceOver et TalkBack.</li>
        <li>Les tests avec des personnes en situation de handicap.</li>
        <li>Les sites officiels vers lesquels nous renvoyons.</li>
      </ul>
      <h2>Un problème ?</h2>
      <OperatorSentence operator={operator} />
      <p>
        Si vous n’obtenez pas de réponse, vous pouvez écrire au Défenseur des droits :{' '}
        <a href="https://www.defenseurdesdroits.fr" rel="noopener noreferrer">
          defenseurdesdroits.fr <span class="elsewhere">(autre site)</span>
        </a>
        .
      </p>
    </PageFrame>
  )
}
