/** Pinned at the top of the conversation with the app: at most four. */
export const suggestedPrompts = [
  { title: 'Un métier', message: 'Quelles études pour devenir aide-soignant ?' },
  { title: 'Un salaire', message: 'Combien gagne un AES ?' },
  { title: 'Une aide', message: 'Qui a droit à la POEI ?' },
  {
    title: 'Un employeur',
    message: 'On est un EHPAD associatif de 80 salariés, on prend une apprentie AS en mars',
  },
] as const

const description = 'Réponses sourcées sur les métiers du soin et du social, et sur les aides.'

/**
 * The manifest of the Slack app for one host: what an administrator pastes at api.slack.com.
 * @param host of the public Worker, without scheme: `cap-soin.example.workers.dev`
 */
export function slackManifest(host: string) {
  const url = (path: string) => `https://${host}/slack/${path}`
  const command = (name: string, about: string, hint: string) => ({
    command: name,
    url: url('commands'),
    description: about,
    usage_hint: hint,
    should_escape: false,
  })
  return {
    display_information: { name: 'Cap Soin', description, background_color: '#0d5c55' },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Cap Soin', always_online: true },
      agent_view: {
        agent_description: description,
        suggested_prompts: suggestedPrompts.map(({ title, message }) => ({ title, message })),
      },
      slash_commands: [
        command('/metier', 'La fiche d’un métier', 'aide-soignant'),
        command('/aides', 'Les aides pour une embauche', 'EHPAD de 80 salariés, une apprentie'),
        command('/immersion', 'Des immersions près d’un lieu', 'aide-soignant Lille'),
        command('/dossier', 'Le dossier d’une personne, par son code', 'ABCD 2345'),
        command('/orientation', 'Les questions, puis jusqu’à trois métiers', ''),
      ],
      unfurl_domains: [host],
      shortcuts: [
        {
          name: 'Répondre avec les fiches',
          type: 'message',
          callback_id: 'answer_with_sheets',
          description: 'Cherche une réponse à ce message',
        },
      ],
    },
    oauth_config: {
      scopes: {
        bot: [
          'app_mentions:read',
          'assistant:write',
          'channels:history',
          'chat:write',
          'commands',
          'groups:history',
          'im:history',
          'links:read',
          'links:write',
          'reactions:write',
        ],
      },
    },
    settings: {
      event_subscriptions: {
        request_url: url('events'),
        bot_events: [
          'app_home_opened',
          'app_mention',
          'app_uninstalled',
          'link_shared',
          'message.channels',
          'message.groups',
          'message.im',
          'tokens_revoked',
        ],
      },
      interactivity: { is_enabled: true, request_url: url('interactivity') },
      org_deploy_enabled: false,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    },
  }
}
