type Cell = string | number | boolean | undefined

/** Begins a formula in Excel, LibreOffice or Google Sheets; whatever somebody typed must stay text. */
const FORMULA_START = /^(?:[\t\r]|[\s\p{C}]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20])/u

/** Rows as CSV (RFC 4180) that Excel opens as UTF-8. Text is quoted and never runs as a formula; numbers stay numbers. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map(row => row.map(toCell).join(',')).join('\r\n')}\r\n`

function toCell(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell
  return `"${text.replaceAll('"', '""')}"`
}
