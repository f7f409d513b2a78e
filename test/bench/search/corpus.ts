import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Judgements } from './metrics.ts'
import { addTypo, createRandom, cutLastWord, pick, type Random, tellingWords } from './text.ts'

export interface BenchDocument {
  readonly id: string
  readonly title: string
  readonly body: string
}
export interface BenchQuery {
  readonly id: string
  readonly text: string
}
/** `fuzzy`: the query may hold a typo. `prefix`: its last word is unfinished. Engines that need no hint ignore it. */
export type Mode = 'or' | 'fuzzy' | 'prefix'

const load = (folder: string, name: string) =>
  JSON.parse(readFileSync(join(folder, 'cranfield', name), 'utf8'))

export const loadDocuments = (folder: string): BenchDocument[] => load(folder, 'docs.json')
export const loadQueries = (folder: string): BenchQuery[] => load(folder, 'queries.json')
export const loadJudgements = (folder: string): Record<string, Judgements> => load(folder, 'qrels.json')

interface Source {
  readonly title: string
  readonly sentences: readonly string[]
}

const SYLLABLES =
  'ka ri mo ten sol bra vik nor ax lum qui dra fen gal hex ion jor kel lor mir nov oph pra quor ras syn tor ulm ver wex yol zan'.split(
    ' ',
  )

const sentencesOf = (text: string) =>
  text
    .split(/(?<=[.?!])\s+(?=[A-Za-z(])/)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence.length > 20)

/** Invented names, old ones again and again: the vocabulary keeps growing, as customers' names make it grow. */
function createNames(random: Random) {
  const names: string[] = []
  return () => {
    if (names.length > 50 && random() < 0.75) return names[Math.floor(names.length * random() * random())]!
    const length = 2 + Math.floor(random() * 3)
    let name = ''
    for (let i = 0; i < length; i++) name += pick(SYLLABLES, random)
    names.push(name)
    return name
  }
}

/** Sentences of the collection recombined by neighbourhood into documents of 150 to 300 words. */
export function makeCorpus(folder: string, count: number, seed = 7): BenchDocument[] {
  const sources: Source[] = loadDocuments(folder)
    .map(({ title, body }) => ({
      title: title || body.split(' ').slice(0, 9).join(' '),
      sentences: sentencesOf(body),
    }))
    .filter(({ sentences }) => sentences.length > 0)
  const random = createRandom(seed)
  const name = createNames(random)
  return Array.from({ length: count }, (_, number) => makeDocument(number, sources, random, name))
}

function makeDocument(
  number: number,
  sources: readonly Source[],
  random: Random,
  name: () => string,
): BenchDocument {
  random() // the choice of a collection, of which there is one here
  const at = Math.floor(random() * sources.length)
  const target = 150 + Math.floor(random() * 151)
  const customer = name()
  const product = name()
  const body: string[] = []
  for (let words = 0; words < target; ) {
    const sentence = pick(pickSource(sources, at, random).sentences, random)
    body.push(sentence)
    words += sentence.split(' ').length
    if (random() >= 0.15) continue
    body.push(`Customer ${customer} used ${random() < 0.5 ? product : name()} in this case.`)
    words += 8
  }
  return { id: `d${number}`, title: `${sources[at]!.title} ${customer}`, body: body.join(' ') }
}

function pickSource(sources: readonly Source[], at: number, random: Random): Source {
  if (random() >= 0.6) return pick(sources, random)
  const near = at + Math.floor(random() * 11) - 5
  return sources[Math.max(0, Math.min(sources.length - 1, near))]!
}

export const WORKLOADS = ['short', 'long', 'fuzzy', 'prefix'] as const
export type Workload = (typeof WORKLOADS)[number]
export const MODES: Readonly<Record<Workload, Mode>> = {
  short: 'or',
  long: 'or',
  fuzzy: 'fuzzy',
  prefix: 'prefix',
}

/** `short`: two or three neighbouring words of a title; `long`: a judged question; `fuzzy`, `prefix`: the short ones, misspelt and cut. */
export function makeQueries(
  folder: string,
  documents: readonly BenchDocument[],
  count: number,
): Record<Workload, string[]> {
  const random = createRandom(11)
  const questions = loadQueries(folder)
  const short: string[] = []
  while (short.length < count) {
    const words = tellingWords(pick(documents, random).title)
    if (words.length < 3) continue
    const length = 2 + Math.floor(random() * 2)
    const start = Math.floor(random() * (words.length - length + 1))
    short.push(words.slice(start, start + length).join(' '))
  }
  const long = Array.from({ length: count }, () => pick(questions, random).text)
  return { short, long, fuzzy: short.map(text => addTypo(text, random)), prefix: short.map(cutLastWord) }
}
