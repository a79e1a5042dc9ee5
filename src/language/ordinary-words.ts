/** Folded everyday words that our texts may lack and that a near word of theirs must not replace. */
export const ordinaryWords: readonly string[] = `
  femme femmes homme hommes monsieur madame mere pere frere soeur fils fille filles garcon mari copain copine ami amie
  bebe ado ados voisin voisine cousin cousine tante oncle belle beau grand grande petit petite vieux vieille jeune
  precaire precarite danger peur envie besoin argent loyer maison appartement ville village campagne quartier
  employe employee employeur patron chef collegue transporteur chauffeur vendeur vendeuse caissiere serveur serveuse
  macon plombier electricien coiffeur coiffeuse cuisinier boulanger ouvrier ouvriere ingenieur professeur policier
  pompier militaire avocat medecin docteur dentiste pharmacien psychologue veterinaire geriatrie
  lyceen lyceenne terminale premiere seconde college brevet etudiant etudiante licence master
  deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme
  quatorzieme quinzieme vingtieme treize quatorze quinze seize vingt trente quarante cinquante soixante cent mille
  matin midi soir jour nuit semaine annee vacances ferie lundi mardi mercredi jeudi vendredi samedi dimanche
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
  dos genou bras main mains tete ventre maladie malade diabete epilepsie asthme grossesse enceinte allergie cancer
  anglais arabe espagnol portugais francais francaise etranger etrangere
  aidant aidante aidants aidantes dependance dependances financer finance payer gagner former devenir essayer trouver
  chien chat velo moto train metro bus tram avion route
`
  .trim()
  .split(/\s+/)
