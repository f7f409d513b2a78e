import { describe, expect, it } from 'vitest'
import type { LeverEntry, SymptomEntry } from '../../server/catalogue/entry.ts'
import type { LeverId } from '../../server/contract/taxonomy.ts'
import { diagnose } from '../../server/diagnosis/diagnose.ts'

const topic = (id: string, language = 'en') => ({
  ...{ id, language, title: `${id} ${language}`, summary: '', html: '', related: [] },
})
const lever = (id: LeverId, language = 'en'): LeverEntry => ({
  ...topic(id, language),
  firstStep: `Begin ${id}`,
})
const treats = (lever: LeverId, weight: number) => ({ lever, weight, reason: `${lever} ${weight}` })
const symptom = (id: string, fields: Partial<SymptomEntry> = {}): SymptomEntry => ({
  ...topic(id),
  ...{ corridor: [], treatments: [], questions: [] },
  ...fields,
})

const LEVERS = (['joint-funnel', 'mutual-agreements', 'data-first', 'more-contact'] as const).map(id =>
  lever(id),
)
const BLAME = symptom('blame', {
  treatments: [treats('data-first', 1), treats('joint-funnel', 0.7), treats('more-contact', 0.2)],
  questions: [
    { ask: 'Different figures?', yes: [treats('data-first', 0.5)] },
    { ask: 'At the hand-over?', yes: [treats('joint-funnel', 0.5)] },
    { ask: 'Promised?', yes: [treats('more-contact', 0.1)] },
  ],
})
const TALK = symptom('negative-talk', {
  treatments: [treats('more-contact', 1), treats('mutual-agreements', 0.1)],
  questions: [{ ask: 'Name three people?', yes: [treats('mutual-agreements', 0.5)] }],
})
const catalogue = { levers: LEVERS, symptoms: [BLAME, TALK] }

describe('diagnose', () => {
  it('orders levers by the sum of their weights, and gives every reason', () => {
    const { levers } = diagnose({ symptoms: ['blame', 'negative-talk'] }, catalogue, 'en')

    expect(levers.map(({ id, score }) => [id, score])).toEqual([
      ['more-contact', 1.2],
      ['data-first', 1],
      ['joint-funnel', 0.7],
      ['mutual-agreements', 0.1],
    ])
    expect(levers[0]).toMatchObject({
      title: 'more-contact en',
      firstStep: 'Begin more-contact',
      reasons: [
        { symptom: 'negative-talk', weight: 1, reason: 'more-contact 1' },
        { symptom: 'blame', weight: 0.2 },
      ],
    })
  })

  it('adds what a yes says, names the question, and leaves a no aside', () => {
    const answers = [
      { symptom: 'blame', question: 2, yes: true },
      { symptom: 'blame', question: 1, yes: false },
    ] as const
    const { levers } = diagnose({ symptoms: ['blame'], answers: [...answers] }, catalogue, 'en')

    expect(levers[0]).toMatchObject({ id: 'joint-funnel', score: 1.2 })
    expect(levers[0]?.reasons[1]).toMatchObject({ symptom: 'blame', question: 2, weight: 0.5 })
    expect(levers[1]).toMatchObject({ id: 'data-first', score: 1 })
  })

  it('ignores answers about symptoms that were not chosen', () => {
    const answers = [{ symptom: 'negative-talk', question: 1, yes: true } as const]
    const { levers, questions } = diagnose({ symptoms: ['blame'], answers }, catalogue, 'en')

    expect(levers.map(one => one.id)).not.toContain('mutual-agreements')
    expect(questions.every(({ symptom }) => symptom === 'blame')).toBe(true)
  })

  it('asks at most three questions, one of each symptom first, those first that can change the order most', () => {
    const ask = (symptoms: ('blame' | 'negative-talk')[]) =>
      diagnose({ symptoms }, catalogue, 'en').questions.map(question => question.ask)

    expect(ask(['blame', 'negative-talk'])).toEqual([
      'Different figures?',
      'At the hand-over?',
      'Name three people?',
    ])
    expect(ask(['negative-talk'])).toEqual(['Name three people?'])
  })

  it('goes on asking the same questions whatever is answered, in whatever order', () => {
    const input = { symptoms: ['blame' as const, 'negative-talk' as const] }
    const first = diagnose(input, catalogue, 'en').questions
    for (const yes of [true, false]) {
      for (const { symptom, question } of first) {
        const { questions } = diagnose({ ...input, answers: [{ symptom, question, yes }] }, catalogue, 'en')
        expect(questions.map(one => one.ask)).toEqual(first.map(one => one.ask))
        expect(
          questions.find(one => one.ask && one.question === question && one.symptom === symptom)?.yes,
        ).toBe(yes)
      }
    }
  })

  it("speaks the reader's language where there is one, and English elsewhere", () => {
    const german = symptom('blame', { ...topic('blame', 'de'), treatments: [treats('data-first', 1)] })
    const translated = { levers: LEVERS, symptoms: [BLAME, TALK, german] }

    expect(diagnose({ symptoms: ['blame', 'negative-talk'] }, translated, 'de').symptoms).toEqual([
      { id: 'blame', title: 'blame de' },
      { id: 'negative-talk', title: 'negative-talk en' },
    ])
  })

  it('leaves out a lever or a symptom whose file is missing', () => {
    const broken = { levers: [lever('data-first')], symptoms: [BLAME] }
    const { levers, symptoms } = diagnose({ symptoms: ['blame', 'negative-talk'] }, broken, 'en')

    expect(levers.map(one => one.id)).toEqual(['data-first'])
    expect(symptoms.map(({ id }) => id)).toEqual(['blame'])
  })
})
