/**
 * Folded words that follow "à", "sur" or "dans la" in ordinary sentences and that are also, or nearly, the name of a
 * commune or a department: "à l'aide" (Aude), "à l'école" (École), "sur place" (Placé). Found by looking up every
 * such word of a large body of administrative French.
 */
const ordinaryWords = new Set(
  (
    'agent agents aide aider aides aller apporter arret atelier aucun aucune audience autorite avance bac ' +
    'bail bas besoin besoins bonne bord bourse bourses canon cap carnet carte casse cause causer celle celles ' +
    'centre centres cesse chambre champ change changer charge charges chez cinq circonstances cite classe ' +
    'clinique coeur collectivite commence commettre commune communes concours conduite conge conges contrat ' +
    'contrats corps cote coup cour courrier cours court creche creches croire crous date decide depart deux ' +
    'devenir dire distance dom domaine domaines domicile donne donner dossier douze droite duree ecole ecoles ' +
    'ecrire effet egard enfance ensemble equipe equipes essayer etat etre etude etudes eu exercer faire fin ' +
    'fois fond fonds forfait formation foyer foyers frais francais garde garder gauche gestes grade guide ' +
    'haut hebergement heure heures hopital hopitaux horaires intention interieur internet jeu job jour jours ' +
    'leur leurs lieu ligne liste listes long louer lourdeur lycee main mains maintenir mairie maison maisons ' +
    'maladie marche marches meme memes mener mention mentions mer mere metier metiers mi mieux mise mois ' +
    'moment moniteur moyen moyenne naitre neuf niveau note notre nouveau nouvelle nouvelles objet oral page ' +
    'paie part parti partir parts pas passer pays peine pension permis personne personnes petite petites pied ' +
    'place places plan plein plus pole pompe porte porter poste prix propos public quatre quelque recu ' +
    'reussir revenir role roulettes route routes rue salaire salarie salle sante sauver savoir secteur senat ' +
    'sept service services signe signer simple six sociale soi soin soins sommaire somme sommes son source ' +
    'stage suite table temps terme territoire tierce titre tord tort tous tout toute toutes tranche travail ' +
    'travailler travers trois union unite vendre vente version vie vis visite vivre voir vos votre vue'
  ).split(' '),
)

/** Whether a folded word is more likely an ordinary word than a place when it is written without a capital. */
export function isOrdinaryWord(word: string): boolean {
  return ordinaryWords.has(word)
}
