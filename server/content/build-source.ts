import type { Entry, LeverEntry, SymptomEntry, TopicEntry } from '../catalogue/entry.ts'
import { type ContentSource, NO_REUSES, NO_VOTES } from '../catalogue/sources.ts'
import { LEVERS, SYMPTOMS } from '../contract/taxonomy.ts'
import type { ContentProblem } from './content-problem.ts'
import type { RenderedFile } from './read-content.ts'

type Of<Kind extends string> = RenderedFile & {
  readonly front: Extract<RenderedFile['front'], { readonly kind: Kind }>
}
const isOf =
  <Kind extends string>(kind: Kind) =>
  (file: RenderedFile): file is Of<Kind> =>
    file.front.kind === kind

/** Files → the curated half of the catalogue. Pure. Of two files with one id the first, by path, stays. */
export function buildSource(files: readonly RenderedFile[]): {
  source: ContentSource
  problems: ContentProblem[]
} {
  const { unique, problems } = dropDuplicates(files)
  const symptoms = unique.filter(isOf('symptom')).map(toSymptom)
  const practices = unique.flatMap(file =>
    file.front.kind === 'playbook' || file.front.kind === 'win' ? [toEntry(file)] : [],
  )
  const source: ContentSource = {
    levers: inOrder(
      LEVERS,
      unique.filter(isOf('lever')).map(file => toLever(file, symptoms)),
    ),
    symptoms: inOrder(SYMPTOMS, symptoms),
    practices: new Map(practices.map(entry => [entry.id, entry])),
  }
  return { source, problems: [...problems, ...missingTopics(source)] }
}

function dropDuplicates(files: readonly RenderedFile[]) {
  const byId = new Map<string, RenderedFile>()
  const problems: ContentProblem[] = []
  for (const file of files) {
    const first = byId.get(file.id)
    if (first === undefined) byId.set(file.id, file)
    else
      problems.push({
        file: file.file,
        line: 1,
        column: 1,
        message: `The id "${file.id}" is taken by ${first.file}; give one of them another id.`,
      })
  }
  return { unique: [...byId.values()], problems }
}

const topicId = (file: RenderedFile) => file.front.translationOf ?? file.id

const toTopic = (file: RenderedFile, related: readonly string[]): TopicEntry => ({
  id: topicId(file),
  language: file.front.language ?? 'en',
  title: file.front.title,
  summary: file.front.summary,
  html: file.html,
  related,
  ...(file.front.owner && { owner: file.front.owner }),
  ...(file.front.reviewBy && { reviewBy: file.front.reviewBy }),
})

const toLever = (file: Of<'lever'>, symptoms: readonly SymptomEntry[]): LeverEntry => {
  const treated = symptoms.filter(({ related }) => related.includes(topicId(file))).map(({ id }) => id)
  return { ...toTopic(file, [...new Set(treated)]), firstStep: file.front.firstStep }
}

const toSymptom = (file: Of<'symptom'>): SymptomEntry => {
  const { corridor, levers: treatments, questions } = file.front
  const related = treatments.map(({ lever }) => lever)
  return { ...toTopic(file, related), corridor, treatments, questions }
}

const inOrder = <T extends TopicEntry>(ids: readonly string[], topics: readonly T[]): T[] =>
  ids.flatMap(id => topics.filter(topic => topic.id === id))

const missingTopics = (source: ContentSource): ContentProblem[] => [
  ...missing('levers', LEVERS, source.levers),
  ...missing('symptoms', SYMPTOMS, source.symptoms),
]
const missing = (folder: string, ids: readonly string[], topics: readonly TopicEntry[]): ContentProblem[] =>
  ids
    .filter(id => !topics.some(topic => topic.id === id && topic.language === 'en'))
    .map(id => ({
      file: `${folder}/${id}.md`,
      line: 1,
      column: 1,
      message: 'This file is missing or broken.',
    }))

function toEntry(file: RenderedFile): Entry {
  const { front } = file
  const base = {
    id: file.id,
    status: 'published',
    source: 'content',
    title: front.title,
    summary: front.summary,
    html: file.html,
    text: file.text,
    language: front.language ?? 'en',
    ...(front.translationOf && { translationOf: front.translationOf }),
    ...(front.owner && { owner: front.owner }),
    ...(front.reviewBy && { reviewBy: front.reviewBy }),
    createdAt: `${front.updated}T00:00:00.000Z`,
    updatedAt: `${front.updated}T00:00:00.000Z`,
    version: 1,
    votes: NO_VOTES,
    reuses: NO_REUSES,
    contributors: [],
    example: false,
    coSigned: false,
    celebrated: false,
  } as const
  if (front.kind === 'playbook')
    return {
      ...base,
      ...pick(front, ['kind', 'levers', 'symptoms', 'sides', 'tags', 'effort', 'minimumResult']),
    }
  if (front.kind !== 'win') throw new TypeError(`${file.file} is no practice`)
  return {
    ...base,
    ...pick(front, [
      'kind',
      'levers',
      'symptoms',
      'tags',
      'contributors',
      'result',
      'coSigned',
      'celebrated',
      'checkOn',
      ...(['author', 'createdAt', 'updatedAt', 'celebratedAt', 'held', 'reuseOf'] as const),
    ]),
    example: front.example ?? false,
    sides: [...new Set(front.contributors.map(({ side }) => side))],
  }
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.filter(key => from[key] !== undefined).map(key => [key, from[key]])) as Pick<
    T,
    K
  >
}
