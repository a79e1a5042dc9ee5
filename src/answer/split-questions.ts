/** What begins a question of its own after "et", a comma or a sign: "... et combien ça gagne". */
const opening =
  "(?:c['’ ]?est|c koi|ça|ca|on|il|elle|faut|faut-il|est-ce|esk|combien|cb|comment|cmt|quel|quels|quelle|quelles|kel|kelle|où|ou est|quand|pourquoi|pk|qui|y a|y'a|ya|peut-on|puis-je|je peux|jpeux|les? (?:salaire|horaires|études|formation))"
const boundary = new RegExp(
  `\\s*(?:[?!]+\\s*(?:et\\s+)?|[,;]?\\s+et\\s+(?:aussi\\s+)?|,\\s*)(?=${opening}\\b)`,
  'iu',
)
const shortest = 8

/**
 * The two questions of a message that asks two: "c'est quoi un AES et combien ça gagne ?". A message that asks one, or
 * more than two, stays whole.
 */
export function splitQuestions(text: string): string[] {
  const parts = text.split(boundary).map((part) => part.trim())
  return parts.length === 2 && parts.every((part) => part.length >= shortest) ? parts : [text]
}
