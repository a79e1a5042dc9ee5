import type { PersonRequest, ThreadMessage } from '../../assistant/advisor-desk.ts'
import { type CardElement, card, execute, heading, note, text } from './card.ts'
import { caseElements } from './case-card.ts'
import { cardMessage, messageOf, type TeamsMessage } from './teams-message.ts'

/** Somebody who asks for a person, as advisors see it, with a form to answer. */
export function requestActivity(request: PersonRequest): TeamsMessage {
  const title = 'Une personne demande à parler à quelqu’un'
  const { answers, jobs, waitMinutes } = request
  return cardMessage(
    title,
    card([
      heading(title),
      ...(answers.length === 0 ? [text('Elle n’a pas encore répondu aux questions.')] : []),
      ...caseElements(request),
      ...(jobs.length > 0 ? [text(`Métiers proposés : ${jobs.join(', ')}`)] : []),
      note(
        `Répondez ici, ou dans ce fil en me mentionnant : la personne vous lit sur le site. Sans réponse sous ${waitMinutes} minutes, elle reçoit d’autres contacts. Votre réponse lui arrive quand même.`,
      ),
      ...answerForm(),
    ]),
  )
}

/** What comes in the thread afterwards. */
export function threadActivity(message: ThreadMessage): TeamsMessage {
  switch (message.kind) {
    case 'person':
      return cardMessage(
        'La personne écrit',
        card([heading('La personne écrit'), text(message.text), ...answerForm()]),
      )
    case 'closed':
      return messageOf('La personne a terminé l’échange. Elle ne lit plus ce fil.')
    case 'erased':
      return messageOf('La personne a effacé sa conversation. Elle ne lit plus ce fil.')
  }
}

function answerForm(): CardElement[] {
  return [
    {
      type: 'Input.Text',
      id: 'answer',
      label: 'Votre réponse (ne demandez ni nom, ni adresse, ni numéro)',
      isMultiline: true,
      maxLength: 2000,
    },
    {
      type: 'ActionSet',
      actions: [
        execute('Envoyer à la personne', 'answer_person', {}),
        execute('Terminer l’échange', 'end_talk', {}),
      ],
    },
  ]
}
