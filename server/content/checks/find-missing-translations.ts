import { isDeepStrictEqual } from 'node:util'
import { LEVERS, SYMPTOMS } from '../../contract/taxonomy.ts'
import type { ParsedFile } from '../parse-content-file.ts'
import { type Check, type ContentFolder, type Finding, languageOf, problem } from './check.ts'

/** The language, beside English, in which everybody can find a way in. */
const SECOND = { code: 'de', name: 'German' }

/** Levers and symptoms without their German, a lever without a German playbook, and translations that fit no original. */
export const findMissingTranslations: Check = folder => [
  ...findUntranslated(folder, 'lever', LEVERS),
  ...findUntranslated(folder, 'symptom', SYMPTOMS),
  ...findLeversWithoutPlaybook(folder),
  ...folder.files.flatMap(file => findMisfit(folder, file)),
]

const originalOf = ({ files }: ContentFolder, { front }: ParsedFile) =>
  files.find(({ id }) => id === front.translationOf)

function findUntranslated(
  { files }: ContentFolder,
  kind: 'lever' | 'symptom',
  ids: readonly string[],
): Finding[] {
  const ofKind = files.filter(({ front }) => front.kind === kind)
  return ids.flatMap(id => {
    const original = ofKind.find(file => file.id === id)
    const translated = ofKind.some(
      file => file.front.translationOf === id && languageOf(file) === SECOND.code,
    )
    if (!original || translated) return []
    const name = original.file.replace(/\.md$/, `.${SECOND.code}.md`)
    const message = `This ${kind} has no ${SECOND.name}: add ${name} with language: ${SECOND.code} and translationOf: ${id}.`
    return [problem(original, ['title'], message)]
  })
}

const findLeversWithoutPlaybook = ({ files }: ContentFolder): Finding[] =>
  files.flatMap(lever => {
    if (lever.front.kind !== 'lever' || languageOf(lever) !== 'en') return []
    const has = files.some(
      file =>
        file.front.kind === 'playbook' &&
        languageOf(file) === SECOND.code &&
        file.front.levers[0] === lever.id,
    )
    const message = `No playbook on this lever is in ${SECOND.name}: translate one of them.`
    return has ? [] : [problem(lever, ['title'], message)]
  })

function findMisfit(folder: ContentFolder, file: ParsedFile): Finding[] {
  const { translationOf } = file.front
  if (translationOf === undefined) return []
  const at = (message: string) => [problem(file, ['translationOf'], message)]
  const original = originalOf(folder, file)
  if (!original) return at(`There is no "${translationOf}" that this could translate: check the id.`)
  if (original.front.translationOf !== undefined)
    return at(`"${translationOf}" is a translation itself: name "${original.front.translationOf}".`)
  if (original.front.kind !== file.front.kind)
    return at(`"${translationOf}" is a ${original.front.kind} and this is a ${file.front.kind}.`)
  if (languageOf(original) === languageOf(file))
    return at(`"${translationOf}" is in the same language: say in "language" which one this is.`)
  const twin = folder.files.find(
    other => other.front.translationOf === translationOf && languageOf(other) === languageOf(file),
  )
  if (twin && twin !== file)
    return at(`${twin.file} translates "${translationOf}" already: keep one of them.`)
  return findDifferences(file, original)
}

/** What a reader of either language is led by: the same ids, weights and thresholds. Words may differ. */
function findDifferences(file: ParsedFile, original: ParsedFile): Finding[] {
  const [mine, theirs] = [sharedFieldsOf(file), sharedFieldsOf(original)]
  return Object.keys(theirs).flatMap(field =>
    isDeepStrictEqual(mine[field], theirs[field])
      ? []
      : [problem(file, [field], `Give "${field}" the same ${SAME[field]} as in ${original.file}.`)],
  )
}

const SAME: Readonly<Record<string, string>> = {
  levers: 'ids and weights, in the same order,',
  symptoms: 'ids',
  sides: 'sides',
  effort: 'value',
  minimumResult: 'metric and threshold',
  questions: 'number of questions, lever ids and weights',
}

function sharedFieldsOf({ front }: ParsedFile): Record<string, unknown> {
  const weights = (treatments: readonly { lever: string; weight: number }[]) =>
    treatments.map(({ lever, weight }) => ({ lever, weight }))
  if (front.kind === 'symptom')
    return { levers: weights(front.levers), questions: front.questions.map(({ yes }) => weights(yes)) }
  if (front.kind !== 'playbook') return {}
  const { levers, symptoms, sides, effort, minimumResult } = front
  const threshold = minimumResult && [minimumResult.metric, minimumResult.atLeast]
  return { levers, symptoms, sides, effort, minimumResult: threshold }
}
