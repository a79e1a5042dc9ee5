/** A sound job sheet, as an editor writes it. */
export const soundJob = `---
title: Aide-soignant
short: aide-soignant
become: aide-soignant ou aide-soignante
also: [AS]
rome: [J1501]
ogr: ["10891"]
sources:
  arrete:
    title: Arrêté du 10 juin 2021
    url: https://www.legifrance.gouv.fr
    date: "2021-06"
    official: true
    confidence: high
    review: "2027-06-30"
profile:
  traits: { ages: 3 }
  requires: [ans-17]
  routes:
    - { id: directe, label: directement, requires: [] }
facts:
  pay:
    - say: Le salaire est de 1 836 € brut par mois.
      source: arrete
---
## En bref {#bref}
Le métier consiste à aider.

## Une journée {#journee}
La journée commence tôt.

## Ce qui est difficile {#difficile}
Le rythme est soutenu.

## Avec qui {#equipe}
On travaille à plusieurs.

## Le salaire {#salaire}
Le salaire monte avec les années.

## Comment y entrer {#acces}
On entre sur dossier.

## La formation {#formation}
La formation mêle cours et stages.

## Et après {#evolution}
On peut évoluer.

## Essayer {#essayer}
Quelques jours suffisent.
`

export const soundAid = `---
title: Aide à la mobilité
also: [frais de route]
audience: [candidate]
window: { until: "2026-12-31" }
afterEnd: Les demandes déjà faites restent payées.
sources:
  texte:
    title: Délibération du conseil
    date: "2024"
    official: true
    confidence: medium
    review: "2027-01-31"
facts:
  amount:
    - say: Le montant est de 0,20 € par kilomètre.
      source: texte
---
## En bref {#bref}
Cette aide paie une partie de la route.

## Pour qui {#pour-qui}
Elle vise les personnes inscrites.

## Combien {#combien}
Le montant dépend de la distance.

## Démarches {#demarches}
La demande se fait avant le départ.

## Limites {#limites}
Elle a un plafond.
`

export const soundGuide = `---
title: Faire une immersion
also: [stage]
sources: {}
---
## En bref {#bref}
Une immersion dure quelques jours.
`

/** A text with parts replaced; each must be there, so that a test does not check the sound text by mistake. */
export function edited(text: string, ...replacements: [from: string, to: string][]): string {
  return replacements.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The text does not hold « ${from} ».`)
    return before.replace(from, to)
  }, text)
}
