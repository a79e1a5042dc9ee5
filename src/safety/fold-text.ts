import { fold } from '../language/french.ts'

/** Letters of other scripts that pass for Latin ones, folded, above the letters they pass for. */
const lookAlikes = aligned([
  ['аеорсухіјѕԁһкмтвпгѵԛԝӏь', 'aeopcyxijsdhkmtbnrvqwlb'],
  ['αεορικντυχηβ', 'aeopikvtuxnb'],
  ['ıɑɡɪɴʀɢʟʏʙʜᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜱꜰøł', 'iaginrglybhacdejkmoptuvwzsfol'],
])
const onlyAscii = /^[\t\n\r -~]*$/

/**
 * The plain form of a text for matching, never for showing: compatibility forms resolved, invisible characters gone,
 * look-alike letters Latin, lower case, no accents.
 */
export function foldText(text: string): string {
  if (onlyAscii.test(text)) return text.toLowerCase()
  return fold(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).replace(
    /[^\0-\x7f]/gu,
    (letter) => lookAlikes.get(letter) ?? letter,
  )
}

function aligned(pairs: [string, string][]): Map<string, string> {
  return new Map(
    pairs.flatMap(([strange, plain]) =>
      Array.from(strange, (letter, index) => [letter, plain[index] ?? letter]),
    ),
  )
}
