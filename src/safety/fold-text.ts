/** Letters of other scripts that pass for Latin ones, after lower-casing. */
const lookAlikes = new Map(
  Object.entries({
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ј: 'j',
    ѕ: 's',
    ԁ: 'd',
    һ: 'h',
    к: 'k',
    м: 'm',
    т: 't',
    в: 'b',
    п: 'n',
    г: 'r',
    ѵ: 'v',
    ԛ: 'q',
    ԝ: 'w',
    ӏ: 'l',
    ь: 'b',
    α: 'a',
    ε: 'e',
    ο: 'o',
    ρ: 'p',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    τ: 't',
    υ: 'u',
    χ: 'x',
    η: 'n',
    β: 'b',
    ı: 'i',
    ɑ: 'a',
    ɡ: 'g',
    ɪ: 'i',
    ɴ: 'n',
    ʀ: 'r',
    ɢ: 'g',
    ʟ: 'l',
    ʏ: 'y',
    ʙ: 'b',
    ʜ: 'h',
    ᴀ: 'a',
    ᴄ: 'c',
    ᴅ: 'd',
    ᴇ: 'e',
    ᴊ: 'j',
    ᴋ: 'k',
    ᴍ: 'm',
    ᴏ: 'o',
    ᴘ: 'p',
    ᴛ: 't',
    ᴜ: 'u',
    ᴠ: 'v',
    ᴡ: 'w',
    ᴢ: 'z',
    ꜱ: 's',
    ꜰ: 'f',
    œ: 'oe',
    æ: 'ae',
    ø: 'o',
    ł: 'l',
    ß: 'ss',
  }),
)

const onlyAscii = /^[\t\n\r -~]*$/

/**
 * The plain form of a text for matching, never for showing: compatibility forms resolved, invisible characters gone,
 * look-alike letters Latin, lower case, no accents.
 */
export function foldText(text: string): string {
  if (onlyAscii.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\x7f]/gu, (letter) => lookAlikes.get(letter) ?? letter)
}
