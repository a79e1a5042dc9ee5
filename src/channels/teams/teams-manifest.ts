/**
 * The manifest of the Teams app for one host and one bot registration (schema 1.22).
 * @param host of the public Worker, without scheme
 * @param appId of the bot's registration, a UUID
 */
export function teamsManifest(host: string, appId: string) {
  const page = (path: string) => `https://${host}${path}`
  const search = (id: string, title: string, description: string) => ({
    id,
    type: 'query',
    title,
    description,
    initialRun: false,
    parameters: [{ name: 'q', title: 'Recherche', description: 'Quelques mots' }],
  })
  const command = (title: string, description: string) => ({ title, description })
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.22/MicrosoftTeams.schema.json',
    manifestVersion: '1.22',
    version: '1.0.0',
    id: appId,
    developer: {
      name: 'Cap Soin',
      websiteUrl: page('/'),
      privacyUrl: page('/confidentialite'),
      termsOfUseUrl: page('/confidentialite'),
    },
    name: { short: 'Cap Soin', full: 'Cap Soin, métiers du soin et du social' },
    description: {
      short: 'Métiers du soin et du social, formations et aides, avec leurs sources.',
      full: 'Des réponses sourcées et datées sur les métiers du soin et du social, les formations et les aides. Les aides d’un employeur, calculées. Le dossier d’une personne, quand elle en donne le code. C’est un programme : il peut se tromper.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0d5c55',
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [
          {
            scopes: ['personal'],
            commands: [
              command('orientation', 'Quelques questions, puis jusqu’à trois métiers'),
              command('je suis employeur', 'Les aides pour une embauche'),
              command('dossier', 'Le dossier d’une personne : « dossier ABCD 2345 »'),
            ],
          },
        ],
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        messageHandlers: [{ type: 'link', value: { domains: [host] } }],
        commands: [
          search('metier', 'Métiers', 'Chercher dans les fiches des métiers'),
          search('aide', 'Aides', 'Chercher dans les fiches des aides'),
        ],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [host],
  }
}
