const LONGEST_HTML = 60_000
const LONGEST_TEXT = 4_800
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/**
 * The words of a chat message, which arrives as a user's HTML: no markup, no address, no script or comment. In one pass each, with
 * patterns that cannot run back: hostile markup takes no longer than text.
 */
export function readMessageText(html: string): string {
  const words = html
    .slice(0, LONGEST_HTML)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr|\/blockquote)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(#x?[\da-f]{1,6}|[a-z]{2,6});/gi, decode)
  const tidy = words
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[ \u00A0]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
  return tidy.trim().slice(0, LONGEST_TEXT)
}

function decode(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : ' '
}
