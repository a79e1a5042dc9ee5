import type { AssistantService } from '../assistant/service.ts'
import { errorName } from './error-name.ts'

type DeliveryParts = {
  assistant: Pick<AssistantService, 'claim'>
  report: (incident: { what: string; errorName: string }) => void
}

/**
 * Whether what a service delivers comes for the first time. Without a store nobody knows: an answer twice is better than
 * none to somebody in danger.
 * @param key the same when it is delivered again
 */
export async function isFirstDelivery({ assistant, report }: DeliveryParts, key: string): Promise<boolean> {
  try {
    return await assistant.claim(key)
  } catch (error) {
    report({ what: 'claim-failed', errorName: errorName(error) })
    return true
  }
}
