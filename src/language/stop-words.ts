/** Folded French words that say nothing about the subject of a text or a question. */
export const stopWords: ReadonlySet<string> = new Set(
  `a ai aie ainsi alors apres as au aucun aucune auquel aura aurait aussi autre autres aux avaient avait avant avec
  avez avoir avons ayant b beaucoup bidule bien bon bonjour bonsoir c ca car ce ceci cela celle celles celui cependant ces cet
  cette ceux chaque chez ci combien comme comment d dans de depuis des dire dit dois doit doivent donc dont du e elle
  elles en encore entre environ es est et etaient etait etant ete etes etre eu eux existe faire fais fait faites faut
  fois font g h hui il ils j jamais je jusqu jusque k l la laquelle le lequel les lesquels leur leurs lors lorsqu lui m
  ma machin mais me meme memes merci mes mettre moi moins mon n ne ni non nos notre nous on ont ou oui par parce pas pendant
  peu peut peuvent peux plait plus possible pour pourquoi pouvez pouvoir pu puis puisqu qu quand quant que quel quelle
  quelles quelqu quelque quelques quels qui quoi s sa salut sans se selon sera serait seront ses seulement si soi soient
  sois soit sommes son sont sous souhaite souhaiter suis sur t ta tel telle telles tels tes toi ton tous tout toute truc
  toutes tres trop tu un une va vais vas vers veut veux voir vont vos votre voudrais vous y`.split(/\s+/),
)
