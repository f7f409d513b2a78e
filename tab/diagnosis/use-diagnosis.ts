import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Diagnosis, DiagnosisInput } from '../../server/contract/diagnosis.ts'
import { useClient } from '../api/ClientContext.ts'
import type { DiagnosisState } from './diagnosis-address.ts'

/** What helps against what was noticed. Each answer asks anew; until it is there the last order stays. */
export function useDiagnosis({ symptoms, answers }: DiagnosisState) {
  const client = useClient()
  const body: DiagnosisInput = {
    symptoms: [...symptoms],
    answers: answers.flatMap(({ symptom, question, reply }) =>
      reply === 'unsure' ? [] : [{ symptom, question, yes: reply === 'yes' }],
    ),
  }
  return useQuery({
    queryKey: ['diagnosis', body],
    queryFn: ({ signal }) => client.request<Diagnosis>('POST', '/diagnosis', { body, signal }),
    placeholderData: keepPreviousData,
  })
}
