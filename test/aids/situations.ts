// Situations with what the facts say of them: written from the law and the public sources, never from what the engine
// answers. An expectation is a status, and an amount in euros where one is known ("acquired 5000", "refused").

export type Given = Record<string, string | number | boolean>

export type Situation = {
  name: string
  /** Today, ISO. */
  date: string
  situation: Given
  /** By the id of the aid. */
  expected: Record<string, string>
  /** The total of the best lawful stack, where it is the point. */
  total?: number
}

const today = '2026-11-29'
const UNIQUE = 'apprentissage-aide-unique'
const EXTRA = 'apprentissage-aide-exceptionnelle-2026'

const apprentice: Given = {
  'contrat.type': 'apprentissage',
  'employeur.secteur': 'prive',
  'employeur.effectif': 100,
  'certification.niveau_rncp': 4,
  'candidat.rqth': false,
  'candidat.age': 19,
  'employeur.territoire': 'metropole',
  'contrat.date_debut': '2026-11-30',
}
const pro: Given = {
  'contrat.type': 'professionnalisation',
  'employeur.secteur': 'prive',
  'employeur.effectif': 100,
  'candidat.age': 46,
  'candidat.statut': 'de',
  'candidat.rqth': false,
  'employeur.territoire': 'metropole',
  'contrat.date_debut': '2026-11-30',
}
const hire: Given = {
  'contrat.type': 'cdi',
  'employeur.secteur': 'prive',
  'employeur.activite': 'ehpad',
  'employeur.effectif': 30,
  'contrat.salaire_mensuel': 2000,
  'candidat.statut': 'salarie',
  'candidat.age': 30,
  'candidat.rqth': false,
  'employeur.territoire': 'metropole',
  'contrat.date_debut': '2026-11-30',
}
const homeCare: Given = {
  ...hire,
  'employeur.activite': 'saad',
  'employeur.secteur': 'association',
  'employeur.part_publics_fragiles': 100,
  'contrat.salaire_mensuel': 1867.02,
}
const household: Given = {
  'contrat.type': 'cdi',
  'employeur.secteur': 'particulier',
  'employeur.activite': 'autre',
  'employeur.age_70': false,
  'employeur.perte_autonomie': false,
  'employeur.territoire': 'metropole',
  'contrat.heures_mois': 40,
  'candidat.statut': 'de',
  'contrat.date_debut': '2026-11-30',
}

function row(
  name: string,
  base: Given,
  changes: Given,
  expected: Record<string, string>,
  rest: { date?: string; total?: number } = {},
): Situation {
  return { name, date: today, situation: { ...base, ...changes }, expected, ...rest }
}

/** An apprenticeship that is signed and begins on one day, seen on that day. */
function signed(day: string, changes: Given, unique: string, extra: string): Situation {
  const what = Object.entries(changes).map(([name, value]) => `${name.split('.')[1]} ${value}`)
  return row(
    `signed on ${day}: ${what.join(', ')}`,
    apprentice,
    { 'contrat.date_conclusion': day, 'contrat.date_debut': day, ...changes },
    { [UNIQUE]: unique, [EXTRA]: extra },
    { date: day },
  )
}

const level = (niveau: number): Given => ({ 'certification.niveau_rncp': niveau })
const large: Given = { 'employeur.effectif': 250, 'employeur.engagement_alternants': true }
const largeWithoutQuota: Given = { 'employeur.effectif': 250, 'employeur.engagement_alternants': false }
const rqth: Given = { 'candidat.rqth': true }
const overseas: Given = { 'employeur.territoire': 'outre-mer' }

const apprenticeshipWindows: Situation[] = [
  signed('2024-12-31', level(4), 'refused', 'refused'),
  signed('2025-01-01', level(4), 'acquired 6000', 'refused'),
  signed('2025-02-23', level(4), 'acquired 6000', 'refused'),
  signed('2025-02-23', level(6), 'refused', 'refused'),
  signed('2025-02-24', level(4), 'acquired 5000', 'refused'),
  signed('2025-02-24', level(6), 'refused', 'acquired 5000'),
  signed('2025-12-31', level(3), 'acquired 5000', 'refused'),
  signed('2025-12-31', level(4), 'acquired 5000', 'refused'),
  signed('2025-12-31', level(5), 'refused', 'acquired 5000'),
  signed('2025-12-31', level(7), 'refused', 'acquired 5000'),
  signed('2025-12-31', { ...level(4), ...large }, 'refused', 'acquired 2000'),
  signed('2025-12-31', { ...level(6), ...large }, 'refused', 'acquired 2000'),
  signed('2025-12-31', { ...level(6), ...rqth }, 'refused', 'acquired 6000'),
  signed('2025-12-31', { ...level(4), ...rqth }, 'acquired 6000', 'refused'),
  signed('2026-01-01', level(3), 'acquired 5000', 'refused'),
  signed('2026-01-01', level(4), 'acquired 5000', 'refused'),
  signed('2026-01-01', level(5), 'refused', 'refused'),
  signed('2026-01-01', { ...level(5), ...overseas }, 'acquired 5000', 'refused'),
  signed('2026-01-01', { ...level(6), ...rqth }, 'refused', 'refused'),
  signed('2026-01-01', { ...level(4), ...large }, 'refused', 'refused'),
  signed('2026-03-07', level(4), 'acquired 5000', 'refused'),
  signed('2026-03-07', level(6), 'refused', 'refused'),
  signed('2026-03-07', { ...level(4), ...large }, 'refused', 'refused'),
  signed('2026-03-08', level(3), 'acquired 5000', 'refused'),
  signed('2026-03-08', level(4), 'acquired 5000', 'refused'),
  signed('2026-03-08', level(5), 'refused', 'acquired 4500'),
  signed('2026-03-08', level(6), 'refused', 'acquired 2000'),
  signed('2026-03-08', level(7), 'refused', 'acquired 2000'),
  signed('2026-03-08', level(8), 'refused', 'refused'),
  signed('2026-03-08', { ...level(3), ...large }, 'refused', 'acquired 2000'),
  signed('2026-03-08', { ...level(4), ...large }, 'refused', 'acquired 2000'),
  signed('2026-03-08', { ...level(5), ...large }, 'refused', 'acquired 1500'),
  signed('2026-03-08', { ...level(6), ...large }, 'refused', 'acquired 750'),
  signed('2026-03-08', { ...level(7), ...large }, 'refused', 'acquired 750'),
  signed('2026-03-08', { ...level(4), ...largeWithoutQuota }, 'refused', 'refused'),
  signed('2026-03-08', { ...level(6), ...largeWithoutQuota }, 'refused', 'refused'),
  signed('2026-03-08', { ...level(4), ...rqth }, 'acquired 6000', 'refused'),
  signed('2026-03-08', { ...level(5), ...rqth }, 'refused', 'acquired 6000'),
  signed('2026-03-08', { ...level(6), ...rqth }, 'refused', 'acquired 6000'),
  signed('2026-03-08', { ...level(4), ...large, ...rqth }, 'refused', 'acquired 6000'),
  signed('2026-03-08', { ...level(4), ...largeWithoutQuota, ...rqth }, 'refused', 'refused'),
  signed('2026-12-31', level(4), 'acquired 5000', 'refused'),
  signed('2026-12-31', level(6), 'refused', 'acquired 2000'),
  signed('2026-12-31', { ...level(4), ...large }, 'refused', 'acquired 2000'),
  signed('2027-01-01', level(4), 'acquired 5000', 'ended'),
  signed('2027-01-01', level(6), 'refused', 'ended'),
  signed('2027-01-01', { ...level(4), ...large }, 'refused', 'ended'),
]

const apprenticeshipEdges: Situation[] = [
  row(
    '249 employees: the small ones’ aid',
    apprentice,
    { 'employeur.effectif': 249 },
    { [UNIQUE]: 'acquired 5000', [EXTRA]: 'refused' },
  ),
  row('250 employees: the large ones’ aid', apprentice, large, {
    [UNIQUE]: 'refused',
    [EXTRA]: 'acquired 2000',
  }),
  row('1 employee', apprentice, { 'employeur.effectif': 1 }, { [UNIQUE]: 'acquired 5000' }),
  row(
    'signed in 2026, begins on the last day of the year',
    apprentice,
    { ...level(6), 'contrat.date_debut': '2026-12-31' },
    { [EXTRA]: 'acquired 2000' },
  ),
  row(
    'signed in 2026, begins in 2027',
    apprentice,
    { ...level(6), 'contrat.date_debut': '2027-01-01' },
    { [EXTRA]: 'ended' },
  ),
  row(
    'signed in 2026, begins in 2027, for a level 4',
    apprentice,
    { 'contrat.date_debut': '2027-01-04' },
    { [UNIQUE]: 'acquired 5000', [EXTRA]: 'ended' },
  ),
  row('an association', apprentice, { 'employeur.secteur': 'association' }, { [UNIQUE]: 'acquired 5000' }),
  row('an EPIC, of private law', apprentice, { 'employeur.secteur': 'epic' }, { [UNIQUE]: 'acquired 5000' }),
  row(
    'a public hospital',
    apprentice,
    { 'employeur.secteur': 'public_administratif', 'employeur.activite': 'hopital' },
    {
      [UNIQUE]: 'refused',
      [EXTRA]: 'refused',
      'apprentissage-cotisations': 'acquired',
      rgdu: 'refused',
      'apprentissage-fph-3000': 'possible 3000',
      'apprentissage-maitre-apprentissage': 'refused',
    },
  ),
  row(
    'a CCAS',
    apprentice,
    { 'employeur.secteur': 'public_administratif', 'employeur.activite': 'ccas' },
    { [UNIQUE]: 'refused', 'apprentissage-cotisations': 'acquired', 'apprentissage-fph-3000': 'refused' },
  ),
  row(
    'a public EHPAD of a town',
    apprentice,
    {
      'employeur.secteur': 'public_administratif',
      'employeur.activite': 'ehpad',
      'employeur.fonction_publique': 'territoriale',
    },
    { 'apprentissage-fph-3000': 'refused', 'apprentissage-cotisations': 'acquired' },
  ),
  row(
    'a public EHPAD of the hospital service',
    apprentice,
    {
      'employeur.secteur': 'public_administratif',
      'employeur.activite': 'ehpad',
      'employeur.fonction_publique': 'hospitaliere',
    },
    { 'apprentissage-fph-3000': 'possible 3000' },
  ),
  row(
    'a household',
    apprentice,
    { 'employeur.secteur': 'particulier' },
    { [UNIQUE]: 'refused', [EXTRA]: 'refused', rgdu: 'refused' },
  ),
  row(
    'already helped for the same apprentice',
    apprentice,
    { 'candidat.deja_aide': true },
    { [UNIQUE]: 'refused' },
  ),
  row(
    'already helped, at level 6',
    apprentice,
    { ...level(6), 'candidat.deja_aide': true },
    { [EXTRA]: 'refused' },
  ),
  row(
    'a contract that went to the OPCO too late',
    apprentice,
    { 'contrat.transmis_opco': false },
    { [UNIQUE]: 'refused' },
  ),
  row(
    'six months',
    apprentice,
    { 'contrat.duree_mois': 6 },
    { [UNIQUE]: 'acquired 2500', 'apprentissage-maitre-apprentissage': 'possible 1380' },
  ),
  row('nine months', apprentice, { 'contrat.duree_mois': 9 }, { [UNIQUE]: 'acquired 3750' }),
  row(
    'two years: the first year only',
    apprentice,
    { 'contrat.duree_mois': 24 },
    { [UNIQUE]: 'acquired 5000', 'apprentissage-maitre-apprentissage': 'possible 2760' },
  ),
  row(
    'six months with RQTH',
    apprentice,
    { 'contrat.duree_mois': 6, ...rqth },
    { [UNIQUE]: 'acquired 3000' },
  ),
  row(
    'overseas, level 5',
    apprentice,
    { ...level(5), ...overseas },
    { [UNIQUE]: 'acquired 5000', [EXTRA]: 'refused' },
  ),
  row(
    'Mayotte, level 5',
    apprentice,
    { ...level(5), 'employeur.territoire': 'mayotte' },
    { [UNIQUE]: 'acquired 5000', [EXTRA]: 'refused' },
  ),
  row(
    'overseas, level 6',
    apprentice,
    { ...level(6), ...overseas },
    { [UNIQUE]: 'refused', [EXTRA]: 'acquired 2000' },
  ),
  row(
    'overseas, level 5, 250 employees',
    apprentice,
    { ...level(5), ...overseas, ...large },
    { [UNIQUE]: 'refused', [EXTRA]: 'acquired 1500' },
  ),
  row('the aid and the general relief add up', apprentice, {}, { rgdu: 'acquired 3874' }, { total: 8874 }),
  row(
    'the general relief below 50 employees',
    apprentice,
    { 'employeur.effectif': 49 },
    { rgdu: 'acquired 3835' },
  ),
  row(
    'an apprentice of 17',
    apprentice,
    { 'employeur.effectif': 30, 'candidat.age': 17 },
    { rgdu: 'acquired 2408' },
  ),
  row(
    'an apprentice of 21',
    apprentice,
    { 'employeur.effectif': 30, 'candidat.age': 21 },
    { rgdu: 'acquired 4727' },
  ),
  row(
    'an apprentice of 26',
    apprentice,
    { 'employeur.effectif': 30, 'candidat.age': 26 },
    { rgdu: 'acquired 8919' },
  ),
  row('an apprentice with RQTH: Agefiph on top', apprentice, rqth, {
    'agefiph-employeur': 'possible 3000',
    [UNIQUE]: 'acquired 6000',
  }),
  row(
    'no apprentice',
    hire,
    {},
    { [UNIQUE]: 'refused', [EXTRA]: 'refused', 'apprentissage-cotisations': 'refused' },
  ),
]

const professional: Situation[] = [
  row(
    '45 years',
    pro,
    { 'candidat.age': 45 },
    { 'contrat-pro-45plus': 'acquired 2000', 'contrat-pro-afe-26plus': 'possible 2000' },
  ),
  row(
    '44 years',
    pro,
    { 'candidat.age': 44 },
    { 'contrat-pro-45plus': 'refused', 'contrat-pro-afe-26plus': 'possible 2000' },
  ),
  row(
    '26 years',
    pro,
    { 'candidat.age': 26 },
    { 'contrat-pro-afe-26plus': 'possible 2000', 'contrat-professionnalisation': 'acquired' },
  ),
  row(
    '25 years',
    pro,
    { 'candidat.age': 25 },
    { 'contrat-pro-afe-26plus': 'refused', 'contrat-professionnalisation': 'acquired' },
  ),
  row(
    '25 years, a student',
    pro,
    { 'candidat.age': 25, 'candidat.statut': 'etudiant' },
    { 'contrat-professionnalisation': 'acquired' },
  ),
  row(
    '26 years, already employed',
    pro,
    { 'candidat.age': 26, 'candidat.statut': 'salarie' },
    { 'contrat-professionnalisation': 'refused', 'contrat-pro-afe-26plus': 'refused' },
  ),
  row(
    '46 years, already employed',
    pro,
    { 'candidat.statut': 'salarie' },
    { 'contrat-pro-45plus': 'refused' },
  ),
  row(
    'a public employer',
    pro,
    { 'employeur.secteur': 'public_administratif' },
    { 'contrat-pro-45plus': 'refused', 'contrat-professionnalisation': 'refused' },
  ),
  row(
    'an association',
    pro,
    { 'employeur.secteur': 'association' },
    { 'contrat-pro-45plus': 'acquired 2000' },
  ),
  row(
    'six months',
    pro,
    { 'contrat.duree_mois': 6 },
    { 'contrat-pro-45plus': 'acquired 1000', 'apprentissage-maitre-apprentissage': 'possible 1380' },
  ),
  row('nine months', pro, { 'contrat.duree_mois': 9 }, { 'contrat-pro-45plus': 'acquired 1000' }),
  row('ten months', pro, { 'contrat.duree_mois': 10 }, { 'contrat-pro-45plus': 'acquired 2000' }),
  row('half time', pro, { 'contrat.quotite': 50 }, { 'contrat-pro-45plus': 'acquired 1000' }),
  row(
    'a layoff three months ago',
    pro,
    { 'employeur.licenciement_eco_mois': 3 },
    { 'contrat-pro-45plus': 'refused', 'contrat-pro-afe-26plus': 'refused' },
  ),
  row(
    'a layoff six months ago',
    pro,
    { 'employeur.licenciement_eco_mois': 6 },
    { 'contrat-pro-45plus': 'acquired 2000' },
  ),
  row(
    'somebody who was there already',
    pro,
    { 'candidat.hors_effectif': false },
    { 'contrat-pro-45plus': 'refused' },
  ),
  row(
    'contributions not paid',
    pro,
    { 'employeur.a_jour_cotisations': false },
    { 'contrat-pro-45plus': 'refused', poei: 'refused' },
  ),
  row('with RQTH', pro, rqth, { 'agefiph-employeur': 'possible 4000' }),
]

const charges: Situation[] = [
  row('at the SMIC, 30 employees', hire, { 'contrat.salaire_mensuel': 1867.02 }, { rgdu: 'acquired 8919' }),
  row(
    'at the SMIC, 49 employees',
    hire,
    { 'contrat.salaire_mensuel': 1867.02, 'employeur.effectif': 49 },
    { rgdu: 'acquired 8919' },
  ),
  row(
    'at the SMIC, 50 employees',
    hire,
    { 'contrat.salaire_mensuel': 1867.02, 'employeur.effectif': 50 },
    { rgdu: 'acquired 9009' },
  ),
  row('2 000 €', hire, {}, { rgdu: 'acquired 8030' }),
  row('2 500 €', hire, { 'contrat.salaire_mensuel': 2500 }, { rgdu: 'acquired 5517' }),
  row(
    '4 000 €, 100 employees',
    hire,
    { 'contrat.salaire_mensuel': 4000, 'employeur.effectif': 100 },
    { rgdu: 'acquired 2059' },
  ),
  row(
    'just below three times the SMIC',
    hire,
    { 'contrat.salaire_mensuel': 5600 },
    { rgdu: 'acquired 1344' },
  ),
  row('above three times the SMIC', hire, { 'contrat.salaire_mensuel': 5602 }, { rgdu: 'refused' }),
  row(
    'half time at 2 500 € for a full one',
    hire,
    { 'contrat.salaire_mensuel': 2500, 'contrat.quotite': 50 },
    { rgdu: 'acquired 2759' },
  ),
  row(
    'six months at 2 500 €',
    hire,
    { 'contrat.type': 'cdd', 'contrat.duree_mois': 6, 'contrat.salaire_mensuel': 2500 },
    { rgdu: 'acquired 2759' },
  ),
  row(
    'in January 2026, with the SMIC of January',
    hire,
    { 'contrat.salaire_mensuel': 1900, 'contrat.date_debut': '2026-01-05' },
    { rgdu: 'acquired 8181' },
    { date: '2026-01-05' },
  ),
  row(
    'before the relief began',
    hire,
    { 'contrat.date_debut': '2025-12-31' },
    { rgdu: 'refused' },
    { date: '2025-12-31' },
  ),
  row(
    'on its first day',
    hire,
    { 'contrat.salaire_mensuel': 1900, 'contrat.date_debut': '2026-01-01' },
    { rgdu: 'acquired 8181' },
    { date: '2026-01-01' },
  ),
  row(
    'Mayotte, with its own SMIC',
    hire,
    { 'employeur.territoire': 'mayotte' },
    { rgdu: 'acquired 4056', lodeom: 'refused' },
  ),
  row('a public employer', hire, { 'employeur.secteur': 'public_administratif' }, { rgdu: 'refused' }),
  row('home care at the SMIC', homeCare, {}, { 'exo-aide-domicile': 'acquired 8919' }, { total: 8919 }),
  row(
    'home care at 1.1 SMIC: better than the general relief',
    homeCare,
    { 'contrat.salaire_mensuel': 2053.72 },
    { 'exo-aide-domicile': 'acquired 9811' },
    { total: 9811 },
  ),
  row(
    'home care at 1.3 SMIC',
    homeCare,
    { 'contrat.salaire_mensuel': 2427.12 },
    { 'exo-aide-domicile': 'acquired 8027' },
    { total: 8027 },
  ),
  row(
    'home care at 1.5 SMIC: the general relief is kept',
    homeCare,
    { 'contrat.salaire_mensuel': 2800.53 },
    { 'exo-aide-domicile': 'acquired 2676', rgdu: 'acquired 4449' },
    { total: 4449 },
  ),
  row(
    'home care from 1.6 SMIC',
    homeCare,
    { 'contrat.salaire_mensuel': 2987.23 },
    { 'exo-aide-domicile': 'refused' },
  ),
  row(
    'home care, half of the hours with frail people',
    homeCare,
    { 'employeur.part_publics_fragiles': 50 },
    { 'exo-aide-domicile': 'acquired 4460' },
    { total: 8919 },
  ),
  row(
    'home care, no hour with frail people',
    homeCare,
    { 'employeur.part_publics_fragiles': 0 },
    { 'exo-aide-domicile': 'refused' },
  ),
  row(
    'home care, an apprentice',
    { ...homeCare, ...apprentice },
    { 'employeur.activite': 'saad' },
    { 'exo-aide-domicile': 'refused' },
  ),
  row(
    'home care of a CCAS',
    homeCare,
    { 'employeur.secteur': 'public_administratif', 'employeur.activite': 'ccas' },
    { 'exo-aide-domicile': 'acquired', rgdu: 'refused' },
  ),
  row(
    'a crèche is no home care',
    homeCare,
    { 'employeur.activite': 'creche' },
    { 'exo-aide-domicile': 'refused' },
  ),
  row(
    'a rural zone',
    hire,
    { 'employeur.territoire': 'frr' },
    { 'frr-zrr': 'acquired', rgdu: 'acquired 8030' },
    { total: 8030 },
  ),
  row(
    'a rural zone, 48 employees',
    hire,
    { 'employeur.territoire': 'frr', 'employeur.effectif': 48 },
    { 'frr-zrr': 'acquired' },
  ),
  row(
    'a rural zone, 49 employees: the hire makes 50',
    hire,
    { 'employeur.territoire': 'frr', 'employeur.effectif': 49 },
    { 'frr-zrr': 'refused' },
  ),
  row(
    'a rural zone, an association',
    hire,
    { 'employeur.territoire': 'frr', 'employeur.secteur': 'association' },
    { 'frr-zrr': 'refused' },
  ),
  row(
    'a rural zone, twelve months',
    hire,
    { 'employeur.territoire': 'frr', 'contrat.type': 'cdd', 'contrat.duree_mois': 12 },
    { 'frr-zrr': 'acquired' },
  ),
  row(
    'a rural zone, eleven months',
    hire,
    { 'employeur.territoire': 'frr', 'contrat.type': 'cdd', 'contrat.duree_mois': 11 },
    { 'frr-zrr': 'refused' },
  ),
  row(
    'a rural zone, a layoff nine months ago',
    hire,
    { 'employeur.territoire': 'frr', 'employeur.licenciement_eco_mois': 9 },
    { 'frr-zrr': 'refused' },
  ),
  row(
    'a rural zone, from 2.4 SMIC',
    hire,
    { 'employeur.territoire': 'frr', 'contrat.salaire_mensuel': 4481 },
    { 'frr-zrr': 'refused' },
  ),
  row('the mainland outside those zones', hire, {}, { 'frr-zrr': 'refused', lodeom: 'refused' }),
  row('overseas, ten employees', hire, { ...overseas, 'employeur.effectif': 10 }, { lodeom: 'possible' }),
  row('overseas, eleven employees', hire, { ...overseas, 'employeur.effectif': 11 }, { lodeom: 'refused' }),
  row(
    'a household, 40 hours',
    household,
    {},
    { 'particulier-employeur': 'acquired 960', rgdu: 'refused', poei: 'refused', pmsmp: 'refused' },
    { total: 960 },
  ),
  row('a household overseas', household, overseas, { 'particulier-employeur': 'acquired 1776' }),
  row(
    'a household of 70 years',
    household,
    { 'employeur.age_70': true },
    { 'particulier-employeur': 'acquired' },
  ),
  row(
    'a household with APA',
    household,
    { 'employeur.perte_autonomie': true },
    { 'particulier-employeur': 'acquired' },
  ),
]

const jobseeker: Given = { 'candidat.statut': 'de', 'candidat.eloigne_emploi': true }
const insertion: Situation[] = [
  row('POEI before a CDI', hire, jobseeker, { poei: 'possible 1500', poec: 'possible' }),
  row(
    'POEI in a public hospital',
    hire,
    { ...jobseeker, 'employeur.secteur': 'public_administratif' },
    { poei: 'possible 1500', poec: 'refused' },
  ),
  row(
    'POEI before six months',
    hire,
    { ...jobseeker, 'contrat.type': 'cdd', 'contrat.duree_mois': 6 },
    { poei: 'possible 1500' },
  ),
  row(
    'POEI before five months',
    hire,
    { ...jobseeker, 'contrat.type': 'cdd', 'contrat.duree_mois': 5 },
    { poei: 'refused' },
  ),
  row('POEI for somebody employed', hire, {}, { poei: 'refused' }),
  row(
    'POEI after a layoff nine months ago',
    hire,
    { ...jobseeker, 'employeur.licenciement_eco_mois': 9 },
    { poei: 'refused' },
  ),
  row(
    'PEC in an association',
    hire,
    { ...jobseeker, 'employeur.secteur': 'association' },
    { 'pec-cui-cae': 'possible' },
  ),
  row(
    'PEC in a public hospital',
    hire,
    { ...jobseeker, 'employeur.secteur': 'public_administratif' },
    { 'pec-cui-cae': 'possible' },
  ),
  row('PEC in a company', hire, jobseeker, { 'pec-cui-cae': 'refused' }),
  row(
    'PEC for somebody near to work',
    hire,
    { ...jobseeker, 'employeur.secteur': 'association', 'candidat.eloigne_emploi': false },
    { 'pec-cui-cae': 'refused' },
  ),
  row(
    'PEC for 17.5 hours',
    hire,
    { ...jobseeker, 'employeur.secteur': 'association', 'contrat.quotite': 50 },
    { 'pec-cui-cae': 'refused' },
  ),
  row(
    'PEC for 21 hours',
    hire,
    { ...jobseeker, 'employeur.secteur': 'association', 'contrat.quotite': 60 },
    { 'pec-cui-cae': 'possible' },
  ),
  row(
    'PEC after a layoff three months ago',
    hire,
    { ...jobseeker, 'employeur.secteur': 'association', 'employeur.licenciement_eco_mois': 3 },
    { 'pec-cui-cae': 'refused' },
  ),
  row('CIE at 25', hire, { 'candidat.age': 25 }, { 'cui-cie': 'possible' }),
  row('CIE at 26', hire, { 'candidat.age': 26 }, { 'cui-cie': 'refused' }),
  row(
    'CIE at 30 with RQTH',
    hire,
    { 'candidat.age': 30, ...rqth },
    { 'cui-cie': 'possible', 'agefiph-employeur': 'possible' },
  ),
  row('CIE at 31 with RQTH', hire, { 'candidat.age': 31, ...rqth }, { 'cui-cie': 'refused' }),
  row('CIE at 40 overseas', hire, { 'candidat.age': 40, ...overseas }, { 'cui-cie': 'possible' }),
  row(
    'CIE in an association',
    hire,
    { 'candidat.age': 25, 'employeur.secteur': 'association' },
    { 'cui-cie': 'refused' },
  ),
  row(
    'Agefiph for three months',
    hire,
    { ...rqth, 'contrat.type': 'cdd', 'contrat.duree_mois': 3 },
    { 'agefiph-employeur': 'refused' },
  ),
  row('Agefiph for 21 hours', hire, { ...rqth, 'contrat.quotite': 60 }, { 'agefiph-employeur': 'refused' }),
  row(
    'FIPHFP in a public hospital',
    hire,
    { ...rqth, 'employeur.secteur': 'public_administratif' },
    { 'fiphfp-employeur': 'possible', 'agefiph-employeur': 'refused' },
  ),
  row('FIPHFP in a company', hire, rqth, { 'fiphfp-employeur': 'refused' }),
  row(
    'a CVE at 60',
    hire,
    { 'candidat.statut': 'de', 'candidat.age': 60 },
    { 'contrat-valorisation-experience': 'possible' },
  ),
  row(
    'a CVE at 59',
    hire,
    { 'candidat.statut': 'de', 'candidat.age': 59 },
    { 'contrat-valorisation-experience': 'refused' },
  ),
  row('a retraining period for an employee', hire, {}, { 'periode-reconversion': 'possible' }),
  row(
    'a retraining period before it existed',
    hire,
    { 'contrat.date_conclusion': '2025-12-31', 'contrat.date_debut': '2025-12-31' },
    { 'periode-reconversion': 'refused' },
    { date: '2025-12-31' },
  ),
  row(
    'a retraining period in a public hospital',
    hire,
    { 'employeur.secteur': 'public_administratif' },
    { 'periode-reconversion': 'refused' },
  ),
  row(
    'an insertion structure',
    hire,
    { ...jobseeker, 'employeur.activite': 'iae', 'employeur.secteur': 'association' },
    { 'iae-aide-au-poste': 'possible' },
  ),
]

const structures: Situation[] = [
  row(
    'a company',
    hire,
    {},
    {
      fipu: 'possible 25000',
      'credit-impot-famille': 'possible',
      'fact-anact': 'possible',
      'opco-sante': 'possible',
      uniformation: 'refused',
      'service-civique-accueil': 'refused',
      'anfh-fph': 'refused',
      'cnsa-mobilite-sad': 'refused',
    },
  ),
  row(
    'an association of home care',
    homeCare,
    {},
    {
      'cnsa-mobilite-sad': 'possible 20000',
      uniformation: 'possible',
      'opco-sante': 'refused',
      'credit-impot-famille': 'refused',
      'service-civique-accueil': 'possible',
    },
  ),
  row('300 employees', hire, { 'employeur.effectif': 300 }, { 'fact-anact': 'refused' }),
  row('299 employees', hire, { 'employeur.effectif': 299 }, { 'fact-anact': 'possible' }),
  row(
    'a public hospital',
    hire,
    { 'employeur.secteur': 'public_administratif', 'employeur.activite': 'hopital' },
    {
      'anfh-fph': 'possible',
      fipu: 'refused',
      'opco-sante': 'refused',
      'contrat-allocation-etudes': 'possible',
    },
  ),
]

const over: Situation[] = [
  row(
    'aids that are over',
    hire,
    {},
    {
      'emplois-francs': 'ended',
      'fne-formation': 'ended',
      'pro-a-transco': 'ended',
      'permis-apprenti': 'ended',
      'garantie-jeunes': 'ended',
      afpr: 'ended',
      'cie-jeunes': 'ended',
      'tms-pros': 'ended',
      'aide-exceptionnelle-contrat-pro': 'ended',
    },
  ),
  row(
    'emplois francs on the last day',
    hire,
    { 'contrat.date_conclusion': '2024-12-31', 'contrat.date_debut': '2024-12-31' },
    { 'emplois-francs': 'possible' },
    { date: '2024-12-31' },
  ),
  row(
    'emplois francs one day later',
    hire,
    { 'contrat.date_conclusion': '2025-01-01', 'contrat.date_debut': '2025-01-01' },
    { 'emplois-francs': 'ended' },
    { date: '2025-01-01' },
  ),
  row(
    'the apprentices’ driving licence one day after its end',
    hire,
    {},
    { 'permis-apprenti': 'ended' },
    { date: '2026-02-22' },
  ),
]

export const situations: Situation[] = [
  ...apprenticeshipWindows,
  ...apprenticeshipEdges,
  ...professional,
  ...charges,
  ...insertion,
  ...structures,
  ...over,
]
