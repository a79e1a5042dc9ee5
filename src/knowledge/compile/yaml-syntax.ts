import { type Document, type ErrorCode, visit } from 'yaml'

const quotes = 'mettez le texte entre guillemets "…"'
const unresolved = `un texte qui commence par une étoile * renvoie à un nom qui n’existe pas : ${quotes}`

const messages: Record<ErrorCode, string> = {
  ALIAS_PROPS: `l’étoile * au début du texte a un sens en YAML : ${quotes}`,
  BAD_ALIAS: `le signe * ou & au début du texte a un sens en YAML : ${quotes}`,
  BAD_COLLECTION_TYPE: `le signe ! au début du texte a un sens en YAML : ${quotes}`,
  BAD_DIRECTIVE: `le signe % au début de la ligne a un sens en YAML : ${quotes}`,
  BAD_DQ_ESCAPE: 'une barre \\ entre guillemets "…" s’écrit deux fois : \\\\',
  BAD_INDENT: 'décalage inattendu : alignez la ligne, ou fermez la liste ] ou } ouverte avant',
  BAD_PROP_ORDER: `les signes & et ! au début du texte ont un sens en YAML : ${quotes}`,
  BAD_SCALAR_START: `ce signe ne peut pas commencer un texte : ${quotes}`,
  BLOCK_AS_IMPLICIT_KEY: `deux-points de trop, ou ligne trop décalée : s’ils sont dans le texte, ${quotes}`,
  BLOCK_IN_FLOW: 'une liste sur plusieurs lignes ne va pas entre [ ] ou { } : ouvrez-la à la ligne',
  DUPLICATE_KEY: 'la clé est écrite deux fois : gardez-en une',
  IMPOSSIBLE: 'le texte est illisible à cet endroit : réécrivez la ligne',
  KEY_OVER_1024_CHARS: `la clé est trop longue : si c’est un texte, ${quotes}`,
  MISSING_CHAR: 'il manque un signe : deux-points, virgule, guillemet, ] ou }',
  MULTILINE_IMPLICIT_KEY: 'il manque les deux-points après la clé, ou la clé tient sur plusieurs lignes',
  MULTIPLE_ANCHORS: `le signe & au début du texte a un sens en YAML : ${quotes}`,
  MULTIPLE_DOCS: 'une ligne --- coupe le fichier en deux : retirez-la',
  MULTIPLE_TAGS: `le signe ! au début du texte a un sens en YAML : ${quotes}`,
  NON_STRING_KEY: 'une clé est un mot simple',
  RESOURCE_EXHAUSTION: 'les listes sont trop emboîtées : simplifiez-les',
  TAB_AS_INDENT: 'tabulation au début de la ligne : mettez des espaces',
  TAG_RESOLVE_FAILED: `le signe ! au début du texte a un sens en YAML : ${quotes}`,
  UNEXPECTED_TOKEN: 'signe inattendu : vérifiez les virgules, les crochets et les guillemets',
}

/**
 * The first thing that is no YAML, said in French.
 * @returns its place as an offset in the text; undefined when all can be read
 */
export function syntaxMistake(document: Document): { offset: number; message: string } | undefined {
  const [error] = [...document.errors, ...document.warnings]
  if (error) return { offset: error.pos[0], message: messages[error.code] }
  let offset: number | undefined
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined
      offset = alias.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset === undefined ? undefined : { offset, message: unresolved }
}
