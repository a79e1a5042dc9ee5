import type { Command } from './turn.ts'

/** What the assistant says in its own name, outside the content of `knowledge/` and `intents/`. */
export const wording = {
  ai: 'Vous parlez à un programme, pas à une personne. Il peut se tromper : vérifiez les informations importantes auprès de la source indiquée. N’écrivez ni nom, ni adresse, ni numéro personnel. Cap Soin efface votre conversation après 7 jours.',
  aiAtWork: 'L’outil où vous écrivez (Slack ou Teams) garde sa propre copie.',
  orientationStart:
    'Quelques questions courtes, et je vous propose jusqu’à trois métiers. Vous pouvez passer une question, revenir en arrière ou me poser une question à tout moment.',
  questionStart:
    'Posez votre question avec vos mots : un métier, une formation, un salaire, une aide, une immersion.',
  employerStart:
    'Quelques questions, et je calcule vos aides pour cette embauche. Vous pouvez aussi tout dire en une phrase, ou passer une question.',
  correctAnytime: 'Vous pouvez corriger une réponse à tout moment.',
  aidsProvisional: 'Voici où vous en êtes. D’autres réponses peuvent encore changer ces aides.',
  aidsNone: 'Avec ces réponses, aucune aide n’est sûre pour cette embauche. Voici ce qui reste possible.',
  aidsPossible: 'Aussi possible : il manque une réponse, ou un organisme doit décider.',
  aidsWithoutAmount: 'D’après vos réponses, cette embauche donne droit à ce qui suit.',
  amountUnknown: 'Le montant n’est pas calculé : il manque une réponse, ou nous ne le connaissons pas.',
  aidsSumPartial: 'Ce total ne compte pas les aides dont le montant n’est pas calculé.',
  assumed: 'Nous avons supposé ceci :',
  assumedOtherwise: 'Si c’est faux, le calcul change. Vérifiez auprès de l’organisme qui paie.',
  aidsForStructure: 'Pour votre structure, sans lien avec cette embauche, regardez aussi :',
  aidsToVerify:
    'Chaque montant a sa source et sa date. Avant de signer, vérifiez-le auprès de l’organisme qui paie.',
  person:
    'Je suis un programme. Ici, personne ne peut vous répondre à ma place. Mais des personnes peuvent vous recevoir, ou vous répondre au téléphone.',
  personForAdvisor:
    'Je suis un programme. Si mes fiches ne suffisent pas, ouvrez la source officielle, ou demandez à une personne de votre équipe.',
  personWhere:
    'France Travail conseille tout le monde. La Mission locale reçoit les jeunes. Au collège, au lycée ou en études, le centre d’information et d’orientation (CIO) vous reçoit aussi. Les horaires sont à vérifier.',
  handoverOffer: 'Je peux transmettre votre demande à une personne qui peut vous conseiller.',
  handoverSeen: (seen: readonly string[]) =>
    `Cette personne verra : ${seen.join(' · ')}. Elle ne verra pas vos messages d’avant.`,
  handoverNothingSeen: 'Cette personne ne verra rien de ce qui précède.',
  handoverThen:
    'Ensuite, elle lira ce que vous écrirez ici, jusqu’à la fin de votre échange. Une copie reste dans son outil de travail. N’écrivez ni nom, ni adresse, ni numéro.',
  handoverDeclined: 'D’accord, je ne transmets rien. Voici d’autres façons de parler à quelqu’un.',
  handoverClosedNow: 'Les personnes qui conseillent ne sont pas là en ce moment.',
  handoverAlready: 'Votre demande est déjà transmise. Ce que vous écrivez ici part vers une personne.',
  handoverTooMany: 'Trop de demandes sont parties d’ici. Réessayez dans une heure.',
  handoverSent: (minutes: number) =>
    `C’est transmis. Écrivez maintenant votre question. La réponse arrivera ici. Si personne ne répond dans les ${minutes} minutes, je vous le dirai.`,
  handoverFailed: 'Je n’ai pas réussi à transmettre votre demande. Réessayez un peu plus tard.',
  relayed: 'Votre message est transmis.',
  relayFailed: 'Votre message n’est pas parti. Réessayez dans un instant.',
  handoverUnanswered:
    'Pas de réponse pour le moment. Si elle arrive plus tard, vous la verrez ici. En attendant, je réponds de nouveau à vos messages, et d’autres personnes peuvent vous aider.',
  handoverClosed: 'Votre échange est terminé. Je réponds de nouveau à vos messages.',
  handoverClosedByAdvisor:
    'La personne qui vous conseille a terminé l’échange. Je réponds de nouveau à vos messages.',
  backToQuestion: 'Je reviens à ma question.',
  nothingToGoBackTo: 'Il n’y a pas de question avant celle-ci.',
  nothingToSkip: 'Il n’y a pas de question en cours. Posez la vôtre, ou commencez l’orientation.',
  restarted: 'Vos réponses sont effacées. On recommence.',
  forgotten: 'Votre conversation est effacée de Cap Soin.',
  forgottenButTold: 'Ce que vous avez écrit à une personne reste dans son outil de travail.',
  noAnswersYet: 'Je n’ai pas encore de réponse de votre part. Commençons par quelques questions.',
  outcome: 'Voici trois métiers à regarder de près. Ce sont des idées avec leurs raisons, pas un verdict.',
  outcomeFew:
    'Voici ce qui reste possible aujourd’hui avec vos réponses. Changer une réponse peut ouvrir d’autres portes.',
  outcomeNone:
    'Avec ces réponses, aucun de nos métiers n’est accessible tout de suite. Regardez ceux qui restent possibles plus tard, ou changez une réponse.',
  outcomeProvisional: 'Voici où vous en êtes. D’autres réponses peuvent encore changer ces propositions.',
  later: 'Ces métiers vous ressemblent, mais une condition au moins bloque aujourd’hui :',
  wish: 'D’après ce que vous me dites, voici des métiers à regarder. Continuons avec quelques questions pour affiner.',
  situation: 'C’est noté. Quelques questions de plus, et je vous propose des métiers.',
  undecided:
    'C’est normal de ne pas savoir. Quelques questions courtes, et je vous propose jusqu’à trois métiers. Vous pouvez passer une question, revenir en arrière ou me poser une question à tout moment.',
  undecidedAnswer:
    'Ce n’est pas grave de ne pas savoir. Choisissez ce qui vous ressemble le plus, ou passez la question.',
  notUnderstoodAnswer:
    'Je n’ai pas compris votre réponse. Choisissez une proposition, ou dites-le autrement.',
  unknownPlace: 'Je ne trouve pas ce lieu. Essayez un nom de ville ou un code postal.',
  ambiguousPlace: 'Plusieurs communes portent ce nom. Laquelle est-ce ?',
  askPlace: 'Autour de quelle ville ? Écrivez un nom ou un code postal, et je chercherai plus près de vous.',
  askJob: 'Pour quel métier cherchez-vous ?',
  toVerify:
    'Une source de cette réponse date un peu et doit être revérifiée. Fiez-vous à la page officielle.',
  degraded: 'La rédaction automatique n’a pas répondu à temps. Voici les phrases de nos fiches.',
  personalDataOnly:
    'Je n’ai pas besoin d’informations personnelles pour vous aider. Dites-moi plutôt ce que vous cherchez.',
} as const

/** A pressed command, as the conversation shows it again. */
export const commandLabels: Record<Command, string> = {
  back: 'Revenir à la question précédente',
  skip: 'Passer cette question',
  restart: 'Recommencer',
  results: 'Voir mes résultats',
  forget: 'Effacer ma conversation',
  'start:orientation': 'Trouver mon métier',
  'start:employer': 'Je suis employeur',
  'start:question': 'Poser une question',
}
