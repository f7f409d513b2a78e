import type { WinInput } from '../../server/contract/practice.ts'

/** A complete, valid submission; name only what the test is about. */
export const winInput = (overrides: Partial<WinInput> = {}): WinInput => ({
  title: 'Joint visit days doubled accepted leads',
  situation: 'Marketing collected leads that Sales did not call.',
  whatWeDid:
    'One product manager and two reps agreed what a lead is, and went through the list **together** each Friday.',
  outcome: 'Sales accepted more of the leads.',
  whatToCopy: 'Begin with ten leads and one hour.',
  levers: ['joint-funnel'],
  symptoms: ['campaigns-ignored'],
  contributors: [
    { name: 'Mara', side: 'marketing' },
    { name: 'Sven', side: 'sales' },
  ],
  tags: ['leads'],
  result: {
    metric: 'Accepted leads',
    unit: 'leads a month',
    before: 18,
    after: 31,
    better: 'higher',
    period: 'one quarter',
    measuredBy: 'CRM report',
    source: '',
  },
  ...overrides,
})
