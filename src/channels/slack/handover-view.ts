import type { PersonRequest, ThreadMessage } from '../../assistant/advisor-desk.ts'
import { actions, button, escaped, header, messageOf, type SlackMessage, section } from './block-kit.ts'
import { answerSections } from './case-view.ts'

/** Somebody who asks for a person, as advisors see it: what they have answered, and how to talk to them. */
export function requestMessage(request: PersonRequest): SlackMessage {
  const text = 'Une personne demande à parler à quelqu’un'
  const { answers, jobs, waitMinutes } = request
  return {
    text,
    blocks: [
      header(text),
      ...(answers.length > 0
        ? answerSections(request)
        : [section(['Elle n’a pas encore répondu aux questions.'])]),
      ...(jobs.length > 0
        ? [section(['*Métiers proposés*', ...jobs.map((job) => `• ${escaped(job)}`)])]
        : []),
      section([
        '*Répondez dans ce fil* : la personne vous lit sur le site. Une coche ✅ dit que votre message lui est transmis.',
        'Pour me poser une question sans qu’elle la voie, mentionnez-moi dans le fil.',
        `Sans réponse sous ${waitMinutes} minutes, elle reçoit d’autres contacts. Votre réponse lui arrive quand même.`,
        'Ne lui demandez ni nom, ni adresse, ni numéro ici.',
      ]),
      ...actions([button('end_talk', 'Terminer l’échange')]),
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
