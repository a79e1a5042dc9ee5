import type { PersonRequest, ThreadMessage } from '../../assistant/advisor-desk.ts'
import { answerSections, section } from './case-view.ts'
import { escaped, messageOf, type SlackMessage } from './render-reply.ts'

/** Somebody who asks for a person, as advisors see it: what they have answered, and how to talk to them. */
export function requestMessage(request: PersonRequest): SlackMessage {
  const text = 'Une personne demande à parler à quelqu’un'
  const { answers, jobs, waitMinutes } = request
  return {
    text,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text } },
      ...(answers.length > 0
        ? answerSections(request)
        : [section(['Elle n’a pas encore répondu aux questions.'])]),
      ...(jobs.length > 0
        ? [section(['*Métiers proposés*', ...jobs.map((job) => `• ${escaped(job)}`)])]
        : []),
      section([
        '*Répondez dans ce fil* : la personne vous lit sur le site.',
        'Pour me poser une question sans qu’elle la voie, mentionnez-moi dans le fil.',
        `Sans réponse sous ${waitMinutes} minutes, elle reçoit d’autres contacts. Votre réponse lui arrive quand même.`,
        'Ne lui demandez ni nom, ni adresse, ni numéro ici.',
      ]),
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'end_talk',
            text: { type: 'plain_text', text: 'Terminer l’échange' },
          },
        ],
      },
    ],
  }
}

/** What comes in the thread afterwards. */
export function threadMessage(message: ThreadMessage): SlackMessage {
  switch (message.kind) {
    case 'person':
      return messageOf(`*La personne :* ${escaped(message.text)}`)
    case 'closed':
      return messageOf('_La personne a terminé l’échange. Elle ne lit plus ce fil._')
    case 'erased':
      return messageOf('_La personne a effacé sa conversation. Elle ne lit plus ce fil._')
  }
}
