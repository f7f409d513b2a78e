import { readStored, writeStored } from '../shared/storage.ts'
import { type DiagnosisState, diagnosisPath, parseDiagnosis } from './diagnosis-address.ts'

// By person: on one machine both sides may sign in.
const keyOf = (name: string) => `common-ground.diagnosis.${name}`

/** The diagnosis that was made last on this device, to go on with. */
export function readLastDiagnosis(name: string): DiagnosisState | undefined {
  const path = readStored(keyOf(name))
  const state = path === undefined ? undefined : parseDiagnosis(path.slice(path.indexOf('?')))
  return state && state.symptoms.length > 0 ? state : undefined
}

export const keepDiagnosis = (name: string, state: DiagnosisState) =>
  writeStored(keyOf(name), diagnosisPath(state))
