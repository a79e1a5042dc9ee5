import type { Sheet } from '../../../knowledge/knowledge.ts'
import type { Aid } from '../../../knowledge/schema/aid.ts'
import { frenchDate } from '../../../language/french-date.ts'

/** Says when an aid has ended, ends or has not begun. Nothing while it has no end. */
export function AidWindow({
  aid,
  today,
  successor,
}: {
  aid: Aid
  today: string
  successor: Sheet | undefined
}) {
  const { from, until } = aid.window
  if (from && today < from) return <p class="notice">Cette aide commence le {frenchDate(from)}.</p>
  if (!until) return null
  if (today <= until) return <p class="notice">Cette aide existe jusqu’au {frenchDate(until)}.</p>
  return (
    <div class="notice notice-ended">
      <p>
        <strong>Cette aide a pris fin le {frenchDate(until)}.</strong>
      </p>
      {aid.afterEnd && <p>{aid.afterEnd}</p>}
      {successor && (
        <p>
          Elle est remplacée par : <a href={successor.url}>{successor.title}</a>
        </p>
      )}
    </div>
  )
}
