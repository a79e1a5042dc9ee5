/**
 * Sentences of three sheets as they stood when the verifier was written, with what a person wrote from them: rewordings
 * that stay true, and false sentences that keep nearly every word. Kept apart from the generated ones: nobody who
 * wrote the rules of the mutations wrote these.
 */
export type HandWritten = { source: string; true: string[]; false: string[] }

export const careAssistant: HandWritten[] = [
  {
    source: 'La formation d’accompagnant éducatif et social (AES) dure de 9 à 24 mois.',
    true: [
      'La formation d’AES dure entre 9 et 24 mois.',
      'La formation d’accompagnant éducatif et social dure de neuf à vingt-quatre mois.',
      'Les études d’AES durent de 9 à 24 mois.',
    ],
    false: [
      'La formation d’AES dure de 9 à 24 semaines.',
      'La formation d’AES dure 9 mois.',
      'La formation d’AES dure au moins 24 mois.',
      'La formation d’aide-soignant dure de 9 à 24 mois.',
      'La formation d’AES peut durer de 9 à 36 mois.',
    ],
  },
  {
    source: 'La formation d’AES compte 1 407 heures, dont 567 heures de cours et 840 heures de stage.',
    true: [
      'La formation d’AES compte 1407 heures.',
      'La formation d’AES compte 1 407 h, dont 840 h de stage et 567 h de cours.',
      'Elle compte 1 407 heures, dont 567 heures de cours et 840 heures de stage : c’est la formation d’AES.',
    ],
    false: [
      'La formation d’AES compte 1 407 heures de stage.',
      'La formation d’AES compte 840 heures, dont 567 heures de cours.',
      'La formation d’AES compte 1 407 heures, dont 840 heures de cours et 567 heures de stage.',
      'La formation d’AES compte 567 heures.',
    ],
  },
  {
    source:
      'Un apprenti AES de moins de 18 ans gagne au moins 504,10 € brut par mois la première année, et le SMIC entier à partir de 26 ans (depuis juin 2026).',
    true: [
      'Un apprenti AES de moins de 18 ans touche au minimum 504,10 euros bruts par mois la première année (depuis juin 2026).',
      'Depuis juin 2026, un apprenti AES de moins de 18 ans gagne au moins 504,10 € brut par mois la première année.',
    ],
    false: [
      'Un apprenti AES gagne au moins 504,10 € brut par mois.',
      'Un apprenti AES de moins de 18 ans gagne au moins 504,10 € net par mois la première année (depuis juin 2026).',
      'Un apprenti AES de moins de 26 ans gagne au moins 504,10 € brut par mois la première année (depuis juin 2026).',
      'Un apprenti AES de plus de 18 ans gagne au moins 504,10 € brut par mois la première année (depuis juin 2026).',
      'Un apprenti AES gagne le SMIC entier à partir de 18 ans.',
      'Un AES gagne au moins 504,10 € brut par mois la première année.',
    ],
  },
  {
    source:
      'Dans un établissement privé à but lucratif, un accord de 2023 prévoit pour un AES au moins 23 800 € brut par an, soit environ 1 983 € par mois.',
    true: [
      'Dans un établissement privé à but lucratif, un accord de 2023 prévoit pour un AES au moins 23 800 € brut par an.',
      'Un accord de 2023 prévoit pour un AES au minimum 23 800 € bruts annuels, dans un établissement privé à but lucratif.',
    ],
    false: [
      'Un AES gagne au moins 23 800 € brut par an.',
      'Dans un établissement public, un accord de 2023 prévoit pour un AES au moins 23 800 € brut par an.',
      'Dans un établissement privé à but lucratif, un accord de 2023 prévoit pour un AES au plus 23 800 € brut par an.',
      'Dans un établissement privé à but lucratif, un accord de 2023 prévoit pour un AES au moins 23 800 € par mois.',
      'Un accord de 2023 prévoit pour un AES au moins 23 800 € brut par an.',
      'Dans un établissement privé à but lucratif, un accord de 2023 prévoit pour un AES 23 800 € brut par an.',
      'Dans un établissement privé à but lucratif, un accord de 2018 prévoit pour un AES au moins 23 800 € brut par an.',
    ],
  },
  {
    source:
      'On peut devenir AES par l’apprentissage, et l’apprenti entre en formation sans entretien à l’école.',
    true: [
      'Vous pouvez devenir AES par l’apprentissage.',
      'Il est possible de devenir AES par l’apprentissage.',
      'Par l’apprentissage, on peut devenir accompagnant éducatif et social.',
    ],
    false: [
      'On doit devenir AES par l’apprentissage.',
      'On ne peut pas devenir AES par l’apprentissage.',
      'On peut devenir AES par l’apprentissage, et l’apprenti entre en formation après un entretien à l’école.',
      'On peut devenir AES sans l’apprentissage.',
      'On peut devenir AES seulement par l’apprentissage.',
      'On peut devenir AES sans entretien à l’école.',
    ],
  },
  {
    source: 'À domicile, l’AES est plus souvent seul avec la personne.',
    true: [
      'L’AES est plus souvent seul avec la personne, à domicile.',
      'À domicile, l’accompagnant éducatif et social est plus souvent seul avec la personne.',
    ],
    false: [
      'L’AES est plus souvent seul avec la personne.',
      'À domicile, l’AES est toujours seul avec la personne.',
      'À domicile, l’AES n’est jamais seul avec la personne.',
      'À l’hôpital, l’AES est plus souvent seul avec la personne.',
    ],
  },
  {
    source:
      'Nous ne connaissons pas d’âge minimum national pour la formation d’AES, mais les lieux de stage demandent souvent d’être majeur (à vérifier).',
    true: [
      'Nous ne connaissons pas d’âge minimum national pour la formation d’AES.',
      'Les lieux de stage demandent souvent d’être majeur (à vérifier).',
    ],
    false: [
      'Les lieux de stage demandent toujours d’être majeur.',
      'Il y a un âge minimum national pour la formation d’AES.',
      'Les lieux de stage demandent d’être majeur.',
      'Il n’y a pas d’âge minimum national pour la formation d’AES.',
    ],
  },
  {
    source:
      'Depuis septembre 2021, le DEAES n’a plus de spécialité (domicile, structure, école), car elles ont été supprimées et il reste un seul parcours.',
    true: [
      'Le DEAES n’a plus de spécialité depuis septembre 2021.',
      'Depuis septembre 2021, le DEAES n’a plus de spécialité.',
    ],
    false: [
      'Depuis septembre 2021, le DEAES a une spécialité.',
      'Le DEAES a trois spécialités : domicile, structure et école.',
      'Depuis septembre 2020, le DEAES n’a plus de spécialité.',
      'Avant septembre 2021, le DEAES n’avait plus de spécialité.',
    ],
  },
  {
    source: 'L’AES aide à la toilette, aux repas et à l’habillage.',
    true: [
      'L’AES aide à la toilette et aux repas.',
      'Un AES aide aux repas, à la toilette et à l’habillage.',
      'L’accompagnante éducative et sociale aide à la toilette, aux repas et à l’habillage.',
    ],
    false: [
      'L’AES aide à la toilette, aux repas et aux injections.',
      'L’AES n’aide pas à la toilette.',
      'L’infirmier aide à la toilette, aux repas et à l’habillage.',
      'La famille aide l’AES à la toilette.',
    ],
  },
  {
    source: 'La convention d’immersion se signe avant le premier jour.',
    true: [
      'La convention d’immersion doit être signée avant le premier jour.',
      'Avant le premier jour, la convention d’immersion se signe.',
      'On signe la convention d’immersion avant le premier jour.',
    ],
    false: [
      'La convention d’immersion se signe après le premier jour.',
      'La convention d’immersion se signe le premier jour.',
      'La convention d’immersion se signe avant le dernier jour.',
      'La convention d’immersion ne se signe pas avant le premier jour.',
    ],
  },
]

export const nurse: HandWritten[] = [
  {
    source:
      'À l’hôpital public, un infirmier débute à 1 944,50 € brut par mois, hors primes (premier grade, grille de 2024).',
    true: [
      'À l’hôpital public, un infirmier commence à 1 944,50 euros bruts par mois, hors primes (premier grade, grille de 2024).',
      'Un infirmier débute à 1 944,50 € brut par mois à l’hôpital public, hors primes (premier grade, grille de 2024).',
    ],
    false: [
      'Un infirmier débute à 1 944,50 € brut par mois.',
      'À l’hôpital public, un infirmier débute à 1 944,50 € brut par mois, primes comprises (premier grade, grille de 2024).',
      'À l’hôpital public, un infirmier débute à 1 944,50 € net par mois, hors primes (premier grade, grille de 2024).',
      'À l’hôpital privé, un infirmier débute à 1 944,50 € brut par mois, hors primes (premier grade, grille de 2024).',
      'À l’hôpital public, un infirmier débute à 2 102,03 € brut par mois, hors primes (premier grade, grille de 2024).',
      'À l’hôpital public, un infirmier débute à 1 944,50 € brut par mois.',
      'À l’hôpital public, un aide-soignant débute à 1 944,50 € brut par mois, hors primes (premier grade, grille de 2024).',
      'À l’hôpital public, un infirmier débute à 1 944,50 € brut par mois, hors primes (deuxième grade, grille de 2024).',
    ],
  },
  {
    source:
      'À l’hôpital public, le deuxième grade d’infirmier commence à 2 102,03 € brut par mois, hors primes (grille de 2024).',
    true: [
      'Le deuxième grade d’infirmier débute à 2 102,03 € brut par mois à l’hôpital public, hors primes (grille de 2024).',
    ],
    false: [
      'Le deuxième grade d’infirmier commence à 2 102,03 € brut par an à l’hôpital public, hors primes (grille de 2024).',
      'À l’hôpital public, le grade d’infirmier commence à 2 102,03 € brut par mois.',
    ],
  },
  {
    source:
      'Dans une association du soin ou du handicap, l’infirmier touche en plus une prime « Ségur » de 238 € brut par mois, soit 183 € net (accord de 2024).',
    true: [
      'Dans une association du soin ou du handicap, l’infirmier reçoit en plus une prime « Ségur » de 238 € brut par mois (accord de 2024).',
    ],
    false: [
      'L’infirmier touche en plus une prime « Ségur » de 238 € brut par mois (accord de 2024).',
      'Dans une association du soin ou du handicap, l’infirmier touche en plus une prime « Ségur » de 238 € net par mois (accord de 2024).',
      'Dans une association du soin ou du handicap, l’infirmier touche en plus une prime « Macron » de 238 € brut par mois (accord de 2024).',
      'Dans une association du soin ou du handicap, l’infirmier touche en plus une prime « Ségur » de 183 € brut par mois (accord de 2024).',
      'À l’hôpital, l’infirmier touche en plus une prime « Ségur » de 238 € brut par mois (accord de 2024).',
    ],
  },
  {
    source: 'Les études d’infirmier durent 3 ans, soit six semestres.',
    true: [
      'Les études d’infirmier durent trois ans.',
      'La formation d’infirmier dure 3 ans.',
      'Les études d’infirmière durent 36 mois.',
      'Les études d’infirmier durent 3 ans, soit 6 semestres.',
    ],
    false: [
      'Les études d’infirmier durent 3 mois.',
      'Les études d’infirmier durent 3 ans et demi.',
      'Les études d’infirmier durent six ans.',
      'Les études d’infirmier durent moins de 3 ans.',
      'Les études d’aide-soignant durent 3 ans.',
      'Les études d’infirmier durent environ 3 ans.',
    ],
  },
  {
    source: 'Le diplôme d’infirmier est de niveau 6, avec le grade de licence.',
    true: [
      'Le diplôme d’infirmier est de niveau 6.',
      'Le diplôme d’infirmier est de niveau VI, avec le grade de licence.',
      'Avec le grade de licence, le diplôme d’infirmier est de niveau 6.',
    ],
    false: [
      'Le diplôme d’infirmier est de niveau 5, avec le grade de licence.',
      'Le diplôme d’infirmier est de niveau 6, avec le grade de master.',
      'Le diplôme d’infirmier est de niveau bac.',
      'Le diplôme d’infirmier n’est pas de niveau 6.',
    ],
  },
  {
    source:
      'Sans le bac, on peut entrer à l’école d’infirmier après 3 ans de cotisations, avec un entretien de 20 minutes et un écrit (règle de 2018, à vérifier).',
    true: [
      'Sans le bac, vous pouvez entrer à l’école d’infirmier après trois ans de cotisations, avec un entretien de 20 minutes et un écrit (règle de 2018, à vérifier).',
      'On peut entrer à l’école d’infirmier sans le bac, après 3 ans de cotisations, avec un entretien de 20 minutes et un écrit (règle de 2018, à vérifier).',
    ],
    false: [
      'Sans le bac, on peut entrer à l’école d’infirmier.',
      'Sans le bac, on ne peut pas entrer à l’école d’infirmier.',
      'Avec le bac, on peut entrer à l’école d’infirmier après 3 ans de cotisations (règle de 2018, à vérifier).',
      'Sans le bac, on peut entrer à l’école d’infirmier après 3 mois de cotisations, avec un entretien de 20 minutes et un écrit (règle de 2018, à vérifier).',
      'Sans le bac, on peut entrer à l’école d’infirmier après 3 ans de cotisations, sans entretien ni écrit (règle de 2018, à vérifier).',
      'Sans le bac, on entre à l’école d’infirmier après 3 ans de cotisations.',
    ],
  },
  {
    source: 'L’infirmier guide aussi l’aide-soignant, qui travaille sous sa responsabilité.',
    true: [
      'L’infirmier guide l’aide-soignant.',
      'L’infirmière guide aussi l’aide-soignant, qui travaille sous sa responsabilité.',
    ],
    false: [
      'L’aide-soignant guide l’infirmier, qui travaille sous sa responsabilité.',
      'L’infirmier travaille sous la responsabilité de l’aide-soignant.',
      'L’infirmier guide aussi le médecin.',
    ],
  },
  {
    source: 'En école, en entreprise ou en centre de santé, l’infirmier a souvent des horaires de jour.',
    true: ['L’infirmier a souvent des horaires de jour en école, en entreprise ou en centre de santé.'],
    false: [
      'L’infirmier a souvent des horaires de jour.',
      'En école, en entreprise ou en centre de santé, l’infirmier a souvent des horaires de nuit.',
      'En école, en entreprise ou en centre de santé, l’infirmier a toujours des horaires de jour.',
      'En école, en entreprise ou en centre de santé, l’infirmier a rarement des horaires de jour.',
    ],
  },
  {
    source: 'À notre connaissance, le diplôme d’infirmier ne s’obtient pas par la VAE (à vérifier).',
    true: ['À notre connaissance, on n’obtient pas le diplôme d’infirmier par la VAE (à vérifier).'],
    false: [
      'Le diplôme d’infirmier s’obtient par la VAE.',
      'Le diplôme d’infirmier ne s’obtient pas par la VAE.',
      'Le diplôme d’infirmier ne s’obtient que par la VAE.',
    ],
  },
  {
    source: 'Pour exercer, l’infirmier s’inscrit à l’Ordre des infirmiers et au répertoire RPPS.',
    true: [
      'Pour exercer, l’infirmier doit s’inscrire à l’Ordre des infirmiers et au répertoire RPPS.',
      'L’infirmier s’inscrit à l’Ordre des infirmiers et au répertoire RPPS pour exercer.',
    ],
    false: [
      'Pour exercer, l’infirmier s’inscrit à l’Ordre des médecins et au répertoire RPPS.',
      'Pour exercer, l’infirmier s’inscrit à l’Ordre des infirmiers et au répertoire ADELI.',
      'Pour exercer, l’infirmier ne s’inscrit pas à l’Ordre des infirmiers.',
    ],
  },
]

export const jobTraining: HandWritten[] = [
  {
    source: 'Une POEI faite seulement avec un tuteur dure 300 heures au plus (règle de 2024).',
    true: [
      'Une POEI faite seulement avec un tuteur dure au maximum 300 heures (règle de 2024).',
      'Une POEI faite uniquement avec un tuteur dure jusqu’à 300 heures (règle de 2024).',
    ],
    false: [
      'Une POEI dure 300 heures au plus (règle de 2024).',
      'Une POEI faite seulement avec un tuteur dure 300 heures au moins (règle de 2024).',
      'Une POEI faite seulement avec un tuteur dure 300 heures (règle de 2024).',
      'Une POEI faite seulement avec un tuteur dure 300 jours au plus (règle de 2024).',
      'Une POEI faite seulement avec un tuteur dure 450 heures au plus (règle de 2024).',
      'Une POEI faite avec un tuteur dure 300 heures au plus (règle de 2024).',
    ],
  },
  {
    source:
      'Avec un organisme de formation, une POEI dure 450 heures au plus, et 600 heures pour certaines personnes : au RSA ou à partir de 55 ans, par exemple (règle de 2024).',
    true: [
      'Avec un organisme de formation, une POEI dure 450 heures au maximum, et 600 heures pour certaines personnes : au RSA ou à partir de 55 ans, par exemple (règle de 2024).',
    ],
    false: [
      'Avec un organisme de formation, une POEI dure 450 heures au maximum (règle de 2024).',
      'Avec un organisme de formation, une POEI dure 600 heures au plus (règle de 2024).',
      'Avec un organisme de formation, une POEI dure 450 heures au plus pour certaines personnes (règle de 2024).',
      'Une POEI dure 600 heures pour les personnes à partir de 50 ans (règle de 2024).',
    ],
  },
  {
    source:
      'Un employeur qui a fait un licenciement économique dans les 12 derniers mois n’a pas droit à la POEI, sauf dérogation.',
    true: [
      'Sauf dérogation, un employeur qui a fait un licenciement économique dans les douze derniers mois n’a pas droit à la POEI.',
    ],
    false: [
      'Un employeur n’a pas droit à la POEI.',
      'Un employeur qui a fait un licenciement économique dans les 12 derniers mois a droit à la POEI.',
      'Un employeur qui a fait un licenciement économique dans les 12 derniers mois n’a pas droit à la POEI.',
      'Un employeur qui a fait un licenciement économique dans les 6 derniers mois n’a pas droit à la POEI, sauf dérogation.',
      'Un salarié qui a fait un licenciement économique dans les 12 derniers mois n’a pas droit à la POEI, sauf dérogation.',
    ],
  },
  {
    source:
      'En POEI, une formation par tuteur donne à l’employeur 5 € net par heure, et 1 500 € au plus (règle de 2024).',
    true: [
      'En POEI, une formation par tuteur donne à l’employeur 5 euros nets de l’heure, et au plus 1 500 € (règle de 2024).',
    ],
    false: [
      'En POEI, une formation par tuteur donne au salarié 5 € net par heure, et 1 500 € au plus (règle de 2024).',
      'En POEI, une formation par tuteur donne à l’employeur 5 € brut par heure (règle de 2024).',
      'En POEI, une formation par tuteur donne à l’employeur 5 € net par jour (règle de 2024).',
      'En POEI, une formation par tuteur donne à l’employeur 1 500 € net par heure (règle de 2024).',
      'En POEI, une formation donne à l’employeur 1 500 € au moins (règle de 2024).',
      'En POEI, l’employeur donne 5 € net par heure à la formation par tuteur (règle de 2024).',
    ],
  },
  {
    source: 'Après une POEC, aucun employeur n’est obligé de vous embaucher.',
    true: [
      'Aucun employeur n’est obligé de vous embaucher après une POEC.',
      'Après une POEC, aucun employeur n’est obligé de vous recruter.',
    ],
    false: [
      'Après une POEC, un employeur est obligé de vous embaucher.',
      'Après une POEI, aucun employeur n’est obligé de vous embaucher.',
      'Avant une POEC, aucun employeur n’est obligé de vous embaucher.',
    ],
  },
  {
    source: 'La POEI peut mener à un CDD de 6 mois ou plus, ou de 4 mois s’il est saisonnier.',
    true: [
      'La POEI peut mener à un CDD d’au moins 6 mois, ou de 4 mois s’il est saisonnier.',
      'La POEI peut mener à un CDD de six mois minimum, ou de quatre mois s’il est saisonnier.',
    ],
    false: [
      'La POEI peut mener à un CDD de 4 mois ou plus.',
      'La POEI peut mener à un CDD de 6 mois.',
      'La POEI doit mener à un CDD de 6 mois ou plus, ou de 4 mois s’il est saisonnier.',
      'La POEI peut mener à un CDI de 6 mois ou plus, ou de 4 mois s’il est saisonnier.',
      'La POEI peut mener à un CDD de 4 mois ou plus, ou de 6 mois s’il est saisonnier.',
    ],
  },
  {
    source: 'Le tuteur suit 3 personnes au plus, ou 2 si c’est vous, l’employeur.',
    true: [
      'Le tuteur suit au plus 3 personnes, ou 2 si c’est vous, l’employeur.',
      'Le tuteur suit jusqu’à trois personnes, ou deux si c’est vous, l’employeur.',
    ],
    false: [
      'Le tuteur suit 2 personnes au plus.',
      'Le tuteur suit au moins 3 personnes, ou 2 si c’est vous, l’employeur.',
      'Le tuteur suit 3 employeurs au plus.',
      'L’employeur suit 3 personnes au plus.',
    ],
  },
  {
    source: 'L’AFPR n’existe plus : depuis 2024, elle est fondue dans la POEI.',
    true: ['L’AFPR n’existe plus.', 'L’AFPR n’existe plus depuis 2024 : elle est fondue dans la POEI.'],
    false: [
      'L’AFPR existe depuis 2024.',
      'L’AFPR existe : elle est fondue dans la POEI.',
      'L’AFPR n’existe plus : depuis 2022, elle est fondue dans la POEI.',
      'La POEI n’existe plus : depuis 2024, elle est fondue dans l’AFPR.',
    ],
  },
  {
    source: 'L’aide est versée après l’embauche.',
    true: ['L’aide est versée après l’embauche.', 'Après l’embauche, l’aide est versée.'],
    false: [
      'L’aide est versée avant l’embauche.',
      'L’aide n’est pas versée après l’embauche.',
      'L’embauche est versée après l’aide.',
    ],
  },
  {
    source: 'La POEC dure 400 heures au plus, selon la fiche de 2021.',
    true: [
      'Selon la fiche de 2021, la POEC dure au plus 400 heures.',
      'La POEC dure 400 heures au maximum, selon la fiche de 2021.',
    ],
    false: [
      'La POEC dure 400 heures au plus.',
      'La POEI dure 400 heures au plus, selon la fiche de 2021.',
      'La POEC dure plus de 400 heures, selon la fiche de 2021.',
    ],
  },
]
