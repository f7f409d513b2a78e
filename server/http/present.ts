import { commonGround } from '../catalogue/common-ground.ts'
import type { Catalogue, Entry, VotesBySide } from '../catalogue/entry.ts'
import { evidenceOf } from '../catalogue/evidence.ts'
import { originalOf } from '../catalogue/in-language.ts'
import { versionsOf } from '../catalogue/translations.ts'
import { RESTORABLE_DAYS } from '../catalogue/win-states.ts'
import type { Practice, PracticeBadge, PracticeSummary, Reuses, Votes } from '../contract/practice.ts'
import { resultChange } from '../contract/result-change.ts'
import { isCurator } from './auth.ts'
import type { SignedIn } from './parts.ts'
import { presentCoSigns } from './present-co-signs.ts'

/** For whom something is presented: what they back, and who they are. */
export interface Reader {
  readonly person: SignedIn
  readonly voted: ReadonlySet<string>
  /** What plugins have marked a practice with, in the reader's language. */
  badgesOf(id: string): readonly PracticeBadge[]
}

export const presentVotes = (votes: VotesBySide): Votes => ({
  marketing: votes.marketing,
  sales: votes.sales,
  other: votes.other,
  total: votes.marketing + votes.sales + votes.other,
})

export const presentReuses = ({ worked, partly, didNotWork }: Entry['reuses']): Reuses => ({
  worked,
  partly,
  didNotWork,
  total: worked + partly + didNotWork,
})

/** What this reader may see of a practice in a list. Fields are named one by one: nothing gets out by accident. */
export function presentSummary(entry: Entry, catalogue: Catalogue, reader: Reader): PracticeSummary {
  const change = entry.result && resultChange(entry.result)
  const evidence = evidenceOf(entry)
  return {
    id: entry.id,
    kind: entry.kind,
    title: entry.title,
    summary: entry.summary,
    levers: [...entry.levers],
    symptoms: [...entry.symptoms],
    sides: [...entry.sides],
    tags: [...entry.tags],
    language: entry.language,
    status: entry.status,
    contributors: [...entry.contributors],
    coSigned: entry.coSigned,
    celebrated: entry.celebrated,
    learning: isLearning(entry),
    example: entry.example,
    votes: presentVotes(entry.votes),
    voted: reader.voted.has(originalOf(entry)),
    reuses: presentReuses(entry.reuses),
    commentCount: entry.commentCount ?? 0,
    badges: [...reader.badgesOf(entry.id)],
    commonGround: commonGround(entry.votes, catalogue.activeVoters),
    createdAt: entry.createdAt,
    updatedAt: entry.updatedAt,
    version: entry.version,
    source: entry.source,
    ...(evidence && { evidence }),
    ...(entry.celebrated && entry.celebratedAt && { celebratedAt: entry.celebratedAt }),
    ...(entry.reuseOf && { reuseOf: entry.reuseOf }),
    ...(entry.translationOf !== undefined && { translationOf: entry.translationOf }),
    ...(entry.author && { author: entry.author }),
    ...(entry.result && { result: entry.result }),
    ...(change !== undefined && { resultChange: change }),
    ...(entry.minimumResult && { minimumResult: entry.minimumResult }),
    ...(entry.effort && { effort: entry.effort }),
    ...(entry.owner && { owner: entry.owner }),
    ...(entry.reviewBy && { reviewBy: entry.reviewBy }),
  }
}

export function presentPractice(entry: Entry, catalogue: Catalogue, reader: Reader): Practice {
  const canEdit = mayEdit(entry, reader.person)
  return {
    ...presentSummary(entry, catalogue, reader),
    html: entry.html,
    translations: versionsOf(entry, catalogue)
      .filter(version => version !== entry)
      .map(({ id, language, title }) => ({ id, language, title })),
    canEdit,
    ...presentCoSigns(entry, reader.person),
    ...(entry.held && { held: entry.held }),
    ...(entry.checkOn && { checkOn: entry.checkOn }),
    ...(canEdit && entry.story && { story: entry.story }),
    ...(canEdit && entry.reviewReason && { reviewReason: entry.reviewReason }),
    ...(canEdit && entry.deletedAt && { restorableUntil: restorableUntil(entry.deletedAt).toISOString() }),
  }
}

/** Under its minimum, not measured, or not held: whatever is published and not celebrated. */
const isLearning = ({ kind, status, celebrated }: Entry) =>
  kind === 'win' && status === 'published' && !celebrated

/** Authors and curators. What lives in a file is edited in the file. */
export const mayEdit = (entry: Entry, person: SignedIn): boolean =>
  entry.source === 'submitted' && (entry.authorNo === person.no || isCurator(person))

export const restorableUntil = (deletedAt: string): Date =>
  new Date(Date.parse(deletedAt) + RESTORABLE_DAYS * 24 * 60 * 60 * 1000)
