/**
 * Public notices are often typed into web forms that store `K&amp;T`. Turns such marks back into
 * characters, once and no more; a mark that it does not know stays as it is.
 */

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['nbsp', '\u{a0}'],
  ['pound', '£'], ['euro', '€'], ['copy', '©'], ['reg', '®'], ['trade', '™'], ['deg', '°'],
  ['bull', '•'], ['middot', '·'], ['hellip', '…'], ['ndash', '–'], ['mdash', '—'],
  ['lsquo', '‘'], ['rsquo', '’'], ['ldquo', '“'], ['rdquo', '”'], ['frac12', '½'],
  ['eacute', 'é'], ['egrave', 'è'], ['ouml', 'ö'], ['uuml', 'ü'], ['auml', 'ä'],
])
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([a-z]{2,6}\d{0,2}));/g

export function withoutEntities(text: string): string {
  return text.replaceAll(ENTITY, (entity: string, decimal?: string, hex?: string, name?: string) =>
    (name === undefined ? numbered(decimal, hex) : NAMED.get(name)) ?? entity)
}

function numbered(decimal: string | undefined, hex: string | undefined): string | undefined {
  return characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
}

function characterOf(code: number): string | undefined {
  const isSurrogate = code >= 0xd8_00 && code <= 0xdf_ff
  return code > 0x10_ff_ff || isSurrogate ? undefined : String.fromCodePoint(code)
}
