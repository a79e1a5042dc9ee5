/** What a person can order, by a button or in words (`intents/routes.yaml` says which words). */
export const commands = [
  'back',
  'skip',
  'restart',
  'results',
  'forget',
  'start:orientation',
  'start:employer',
  'start:question',
] as const
