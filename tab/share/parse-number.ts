/**
 * A number as people type it: "2.5", "2,5", "1,200", "1.200,50", "− 3 %". Undefined when it is none.
 * A single comma or point before exactly three digits is read in the English way: "1,200" is 1200, "1.200" is 1.2.
 */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/^[−–]/, '-')
    .replace(/%$/, '')
  if (!/^[+-]?(\d[\d.,]*|[.,]\d+)$/.test(plain)) return undefined
  const value = Number(toPoint(plain))
  return Number.isFinite(value) ? value : undefined
}

function toPoint(text: string): string {
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '')
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)$/.test(text) || /^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(text))
    return text.replaceAll('.', '').replace(',', '.')
  return text.replace(',', '.')
}
