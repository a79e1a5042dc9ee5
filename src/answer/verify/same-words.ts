import { fold, stem } from '../../language/french.ts'

/**
 * Words that say the same in our sheets, and forms of one verb that stemming keeps apart. Only words that can be
 * exchanged in every sentence: "employeur" and "entreprise" cannot.
 */
const groups = [
  'gagne gagner touche toucher perçoit perçoivent percevoir reçoit reçoivent recevoir rémunéré',
  'salaire paie paye rémunération',
  'vérifie vérifier vérifiez',
  'étudie étudier',
  'commence commencer débute débuter démarre démarrer début',
  'dure durer durée',
  'demandé exigé requis requise exige',
  'embaucher embauche recruter recrute recrutement',
  'postuler postule candidater candidature',
  'suit suivent suivre suivi',
  'obtient obtiennent obtenir obtenu obtention',
  'devient deviennent devenir devenu devenez',
  'tient tiennent tenir tenu',
  'voit voient voir voyez vu',
  'prend prennent prendre pris prise prenez',
  'met mettent mettre mis mise mettez',
  'sert servent servir servi',
  'dort dorment dormir',
  'sait savent savoir savez',
  'veut veulent vouloir voulez',
  'ouvre ouvrent ouvrir ouvert ouverte',
  'offre offrent offrir',
  'accueille accueillent accueillir accueil',
  'finit finissent finir fini termine terminer',
  'choisit choisissent choisir choisissez choisi',
  'entre entrent entrer accède accéder intègre intégrer entrée',
  'vit vivent vivre',
  'écrit écrivent écrire',
  'lit lisent lire',
  'inscrit inscrire inscrivent inscription inscrivez',
  'conduit conduisent conduire conduite',
  'soin soins soigner soigne soignent',
  'malade patient',
  'métier profession',
  'études formation cursus',
  'jour journée quotidien',
  'an année',
  'chercher cherche rechercher recherche',
  'dirige diriger encadre encadrer',
  'change changer varie varier',
]

const sameStem = new Map(
  groups.flatMap((group) => {
    const stems = group.split(' ').map((word) => stemOf(fold(word)))
    return stems.map((each) => [each, stems[0] ?? each] as const)
  }),
)

/** The stem that stands for a folded word and all that say the same. */
export function meaningOf(word: string): string {
  const own = stemOf(word)
  return sameStem.get(own) ?? own
}

/** Snowball leaves the plural of verbs as it is ("durent"): it is read as the singular. */
function stemOf(word: string): string {
  const own = stem(word)
  return own === word && word.length > 5 && word.endsWith('ent') ? stem(word.slice(0, -2)) : own
}
