import type { InputName, Inputs, ScoreBatch } from '../../contract/plugin.ts'
import { createFrame, FRAME, HEADER_BYTES } from './frames.ts'

/** These travel as JSON behind the packed columns. */
const LISTS: ReadonlySet<InputName> = new Set(['kind', 'levers', 'tags'])
const isList = (name: InputName): name is 'kind' | 'levers' | 'tags' => LISTS.has(name)
const numbersOf = (names: readonly InputName[]) => names.filter(name => !isList(name))

/** id, scorer, explain, rows: 16 bytes; then one f64 column for each declared number; then the lists. */
const FIXED_BYTES = 16

export interface ScoreRequest {
  readonly id: number
  /** Position among the plugin's declared scorers and badges. */
  readonly scorer: number
  readonly batch: ScoreBatch
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export function encodeScoreRequest(request: ScoreRequest, names: readonly InputName[]): Uint8Array {
  const { size, inputs, explain } = request.batch
  const numbers = numbersOf(names)
  const lists = names.filter(isList)
  const json =
    lists.length > 0 ? encoder.encode(JSON.stringify(lists.map(name => inputs[name]))) : new Uint8Array()
  const columnBytes = numbers.length * size * 8
  const frame = createFrame(FRAME.score, FIXED_BYTES + columnBytes + json.length)
  const view = new DataView(frame.buffer, HEADER_BYTES)
  view.setUint32(0, request.id, true)
  view.setUint32(4, request.scorer, true)
  view.setUint32(8, Number(explain), true)
  view.setUint32(12, size, true)
  numbers.forEach((name, position) => {
    const column = new Float64Array(frame.buffer, HEADER_BYTES + FIXED_BYTES + position * size * 8, size)
    column.set(inputs[name] as Float64Array)
  })
  frame.set(json, HEADER_BYTES + FIXED_BYTES + columnBytes)
  return frame
}

/** @param namesOf the declared inputs of a scorer */
export function decodeScoreRequest(
  payload: Uint8Array<ArrayBuffer>,
  namesOf: (scorer: number) => readonly InputName[],
): ScoreRequest {
  const view = new DataView(payload.buffer)
  const [id, scorer, size] = [view.getUint32(0, true), view.getUint32(4, true), view.getUint32(12, true)]
  const names = namesOf(scorer)
  const numbers = numbersOf(names)
  const columns = numbers.map((name, position) => [
    name,
    new Float64Array(payload.buffer, FIXED_BYTES + position * size * 8, size),
  ])
  const json = payload.subarray(FIXED_BYTES + numbers.length * size * 8)
  const lists: unknown[] = json.length > 0 ? JSON.parse(decoder.decode(json)) : []
  const named = names.filter(isList).map((name, position) => [name, lists[position]])
  const inputs = Object.fromEntries([...columns, ...named]) as Partial<Inputs>
  return { id, scorer, batch: { size, inputs, explain: view.getUint32(8, true) === 1 } }
}

export function encodeScores(id: number, values: Float64Array): Uint8Array {
  const frame = createFrame(FRAME.scores, 8 + values.length * 8)
  const view = new DataView(frame.buffer, HEADER_BYTES)
  view.setUint32(0, id, true)
  view.setUint32(4, values.length, true)
  new Float64Array(frame.buffer, HEADER_BYTES + 8).set(values)
  return frame
}

/** Undefined when the frame is not what `encodeScores` writes. */
export function decodeScores(
  payload: Uint8Array<ArrayBuffer>,
): { id: number; values: Float64Array } | undefined {
  if (payload.length < 8) return undefined
  const view = new DataView(payload.buffer)
  const size = view.getUint32(4, true)
  if (payload.length !== 8 + size * 8) return undefined
  return { id: view.getUint32(0, true), values: new Float64Array(payload.buffer, 8, size) }
}
