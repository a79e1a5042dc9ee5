import type { WebDependencies } from '../web-dependencies.ts'

export type Operator = NonNullable<WebDependencies['operator']>

/** Who answers for the site, or that nobody does yet. */
export function OperatorSentence({ operator }: { operator: Operator | null }) {
  if (!operator) {
    return (
      <p>
        Ce site est une démonstration. L’organisme qui l’ouvrira au public inscrira ici son nom et son
        contact.
      </p>
    )
  }
  return (
    <p>
      Responsable du site : {operator.name}. Contact : {operator.contact}
    </p>
  )
}
