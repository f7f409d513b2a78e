import { createHash } from 'node:crypto'

const SLUG_LENGTH = 60

/** Readable in a link and always the same for one submission, so that a retry meets its own id. */
export function winId(title: string, submission: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, '')
  const suffix = createHash('sha256').update(submission).digest('hex').slice(0, 8)
  return `${slug || 'win'}-${suffix}`
}
