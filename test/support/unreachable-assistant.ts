import type { AssistantService } from '../../src/assistant/service.ts'

const fails = () => Promise.reject(new Error('The assistant cannot be reached.'))

/** The assistant as another Worker calls it while nothing of it works. */
export const unreachableAssistant: AssistantService = {
  take: fails,
  pastReply: fails,
  claim: fails,
  openCase: fails,
  suggest: fails,
  keepInstallation: fails,
  dropInstallation: fails,
  installation: fails,
  search: fails,
  sheetAt: fails,
  sheets: fails,
  hearAdvisor: fails,
  endTalk: fails,
  feedback: fails,
}
