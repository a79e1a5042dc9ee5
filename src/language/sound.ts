/** Sounds that typing by ear confuses: compared too, so that "soinian" finds "soignant". */
export function soundOf(word: string): string {
  return word
    .replace(/(.)\1/g, '$1')
    .replace(/tion/g, 'sion')
    .replace(/gn/g, 'ni')
    .replace(/ph/g, 'f')
    .replace(/(?:eau|au)/g, 'o')
    .replace(/qu|k|c(?=[aou])/g, 'k')
    .replace(/[ae][nm](?![aeiouynm])/g, 'an')
    .replace(/ai|ei|et$|er$|ez$/g, 'e')
    .replace(/c/g, 's')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1/g, '$1')
    .replace(/[etsxd]+$/, '')
}
