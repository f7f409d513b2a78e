import { LEVERS } from '../../contract/taxonomy.ts'
import type { ParsedFile } from '../parse-content-file.ts'
import { type Check, type Finding, languageOf, problem } from './check.ts'

const LEAST_LEVERS = 3
const QUESTIONS = 3
const WEIGHTS = { levers: [0.1, 1], yes: [0.1, 0.5] } as const
const CORRIDOR = [2, 4] as const

/** What the diagnosis reckons with: levers, weights and questions of each symptom, and a way to every lever. */
export const findSymptomFaults: Check = ({ files }) => {
  const symptoms = files.filter(({ front }) => front.kind === 'symptom')
  const reached = new Set<string>(symptoms.flatMap(treatmentsOf).map(({ lever }) => lever))
  const unreached = files.filter(
    file =>
      file.front.kind === 'lever' &&
      languageOf(file) === 'en' &&
      LEVERS.some(id => id === file.id) &&
      !reached.has(file.id),
  )
  return [
    ...symptoms.flatMap(findInSymptom),
    ...unreached.map(file =>
      problem(
        file,
        ['title'],
        'No symptom leads to this lever: name it in the levers of one that it treats.',
      ),
    ),
  ]
}

interface Treatment {
  readonly lever: string
  readonly weight: number
}
const treatmentsOf = ({ front }: ParsedFile): Treatment[] =>
  front.kind === 'symptom' ? [...front.levers, ...front.questions.flatMap(({ yes }) => yes)] : []

function findInSymptom(file: ParsedFile): Finding[] {
  const { front } = file
  if (front.kind !== 'symptom') return []
  const { corridor, levers, questions } = front
  const [few, many] = CORRIDOR
  return [
    ...(corridor.length < few || corridor.length > many
      ? [problem(file, ['corridor'], `Give ${few} to ${many} ways it sounds; here are ${corridor.length}.`)]
      : []),
    ...(levers.length < LEAST_LEVERS
      ? [
          problem(
            file,
            ['levers'],
            `Name at least ${LEAST_LEVERS} levers with their reasons; here are ${levers.length}.`,
          ),
        ]
      : []),
    ...findInTreatments(file, levers, ['levers']),
    ...findOrderFaults(file, levers),
    ...(questions.length === QUESTIONS
      ? []
      : [problem(file, ['questions'], `Ask exactly ${QUESTIONS} questions; here are ${questions.length}.`)]),
    ...questions.flatMap(({ yes }, index) => findInTreatments(file, yes, ['questions', index, 'yes'])),
  ]
}

function findInTreatments(
  file: ParsedFile,
  treatments: readonly Treatment[],
  path: readonly (string | number)[],
): Finding[] {
  const [least, most] = WEIGHTS[path.at(-1) as keyof typeof WEIGHTS]
  return treatments.flatMap(({ lever, weight }, index) => [
    ...(weight < least || weight > most
      ? [
          problem(
            file,
            [...path, index, 'weight'],
            `Choose a weight from ${least} to ${most}; ${weight} is outside.`,
          ),
        ]
      : []),
    ...(treatments.findIndex(other => other.lever === lever) < index
      ? [
          problem(
            file,
            [...path, index, 'lever'],
            `"${lever}" stands here twice: keep one, with the better reason.`,
          ),
        ]
      : []),
  ])
}

const findOrderFaults = (file: ParsedFile, levers: readonly Treatment[]): Finding[] =>
  levers.flatMap(({ lever, weight }, index) =>
    index > 0 && weight > levers[index - 1]!.weight
      ? [
          problem(
            file,
            ['levers', index, 'weight'],
            `Move "${lever}" up: the levers stand by weight, best first.`,
          ),
        ]
      : [],
  )
