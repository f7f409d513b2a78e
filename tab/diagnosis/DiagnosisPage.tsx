import { useEffect, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { usePerson } from '../session/session.ts'
import { type DiagnosisState, diagnosisPath, parseDiagnosis } from './diagnosis-address.ts'
import { keepDiagnosis } from './last-diagnosis.ts'
import { SymptomPicker } from './SymptomPicker.tsx'
import { WhatHelps } from './WhatHelps.tsx'

/** From what people notice to what helps: pick, answer at most three questions, get the levers in order. */
export function DiagnosisPage() {
  const { name } = usePerson()
  const text = useSearch()
  const [, navigate] = useLocation()
  const state = useMemo(() => parseDiagnosis(text), [text])
  useEffect(() => {
    if (!state.picking) keepDiagnosis(name, state)
  }, [name, state])
  // Ticks and answers are steps of one page; showing the result is a page that "back" leads away from.
  const edit = (next: DiagnosisState) => navigate(diagnosisPath(next), { replace: true })
  const show = (next: DiagnosisState) => navigate(diagnosisPath(next))
  return state.picking ? (
    <SymptomPicker state={state} onChange={edit} onDone={show} />
  ) : (
    <WhatHelps state={state} onChange={edit} />
  )
}
