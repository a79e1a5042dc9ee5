const sounds: [RegExp, string][] = [
  [/(.)\1+/g, '$1'],
  [/^h/, ''],
  [/ph/g, 'f'],
  [/qu?/g, 'k'],
  [/ch/g, '#'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/#/g, 'ch'],
  [/oeu/g, 'eu'],
  [/eau|au/g, 'o'],
  [/aient$/, 'e'],
  // The plural of verbs; `violent` is no form of `violer`.
  [/(?<=..[^aeouy])(?<!viol)ent$/, 'e'],
  [/[ae]i(?![mn])/g, 'e'],
  [/[ae][mn](?![aeiouymn])/g, 'an'],
  [/y/g, 'i'],
  [/(?<=..)e[rz]$/, 'e'],
]
const silentEnding = /(?<=...)(?:e[sxzt]?|[sxztd]+)$/

/**
 * A key that French words written by ear share with the right spelling: `suisidé` and `suicider`, `tappe` and `tapait`,
 * `anvi` and `envies`. Words of three letters or less are their own key, and no longer word has the same: `laisse` is
 * not `les`.
 * @param word folded letters
 */
export function spellingKey(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word
  const key = sounds
    .reduce((sounded, [sound, letter]) => sounded.replace(sound, letter), word)
    .replace(silentEnding, '')
  return key.length <= 3 ? `${key}~` : key
}
