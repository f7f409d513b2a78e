import { expect, it } from 'vitest'
import { de } from '../../server/teams/words/de.ts'
import { en } from '../../server/teams/words/en.ts'
import { type BotServer, invoke, query, startBotServer } from '../support/bot.ts'

type Sentence = readonly [name: string, text: string]
const VALUES = ['[1]', '[2]', '[3]']

/** Every sentence with its name, its values filled in. */
const sentencesOf = (words: object, path = ''): Sentence[] =>
  Object.entries(words).flatMap(([name, part]) => {
    if (typeof part === 'object') return sentencesOf(part, `${path}${name}.`)
    return [[`${path}${name}`, typeof part === 'function' ? part(...VALUES) : part]]
  })

const SAME_IN_BOTH = ['sides.marketing', 'practice.playbook']

it('says everything in German that it says in English, with the same values', () => {
  const german = new Map(sentencesOf(de))
  const sentences = sentencesOf(en)
  const same = sentences.filter(([name, text]) => german.get(name) === text)
  expect(same.map(([name]) => name)).toEqual(SAME_IN_BOTH)
  const valuesIn = (text = '') => VALUES.filter(value => text.includes(value))
  const lost = sentences.filter(
    ([name, text]) => name !== 'problem' && `${valuesIn(german.get(name))}` !== `${valuesIn(text)}`,
  )
  expect(lost).toEqual([])
})

const ENGLISH: ReadonlySet<string> = new Set(
  sentencesOf(en)
    .filter(([name]) => !SAME_IN_BOTH.includes(name))
    .map(([, text]) => text),
)

const isEnglish = (text: string) => ENGLISH.has(text)

/** All texts of an answer, whatever holds them. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsOf)
    : typeof value === 'string'
      ? [value]
      : []

const STORY = {
  ...{ title: 'Zehn Quokka-Leads', situation: 'Niemand rief an.', whatWeDid: 'Wir riefen an.' },
  ...{ outcome: 'Sie kauften.', whatToCopy: 'Anrufen.', levers: 'more-contact' },
  ...{ colleague: 'Sven', colleagueSide: 'sales' },
}
const id = 'field-visit-day'
const url = `https://ground.example.com/p/${id}`
const command = (name: string, commandId: string, data: object = {}) =>
  invoke(`composeExtension/${name}`, { commandId, data })
const press = (verb: string, data: object) =>
  invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb, data } })

const german = async (server: BotServer, activity: object) =>
  textsOf((await server.send({ ...activity, locale: 'de-DE' })).body)

const ANSWERS: readonly (readonly [name: string, activity: object, expected: string[]])[] = [
  ['a search', query('visit'), ['Hebel: Mehr Kontakt', 'Von: Sales excellence', 'Hat geholfen']],
  ['a search without hits', query('xylophon'), ['Nichts gefunden.', '„Finden, was hilft“']],
  ['the end of a list', query('visit', { skip: 5, count: 5 }), ['Das war alles.']],
  ['a pasted link', invoke('composeExtension/queryLink', { url }), ['Hebel: Mehr Kontakt', 'Öffnen']],
  ['the form', command('fetchTask', 'share'), ['Was wir getan haben', 'Vertrieb', 'Mehr Kontakt']],
  ['what is missing', command('submitAction', 'share', { ...STORY, title: '' }), ['Es fehlt noch etwas.']],
  ['the symptoms', command('fetchTask', 'diagnose'), ['Was fällt Ihnen auf?', 'die Schuld zu: „']],
  ['no symptom', command('submitAction', 'diagnose'), ['Bitte mindestens eines ankreuzen.']],
  [
    'a diagnosis',
    command('submitAction', 'diagnose', { symptoms: 'blame' }),
    ['Was hilft', 'Erster Schritt:'],
  ],
  ['a vote without a side', press('vote', { id }), ['Wählen Sie in Common Ground zuerst']],
  ['a card of what is gone', press('vote', { id: 'none' }), ['Dieses Praxisbeispiel gibt es nicht.']],
]

it('answers in German where Teams is German', async () => {
  await using server = await startBotServer()
  for (const [name, activity, expected] of ANSWERS) {
    const texts = await german(server, activity)
    for (const words of expected) expect(texts.join('\n'), name).toContain(words)
    expect(texts.filter(isEnglish), name).toEqual([])
  }
})

it('says in German what a vote and a try have done, and counts in the German way', async () => {
  await using server = await startBotServer()
  await german(server, command('submitAction', 'share', { ...STORY, side: 'marketing' }))
  const voted = await german(server, press('vote', { id }))
  const incomplete = await german(server, press('tried', { id, outcome: 'partly' }))
  const tried = await german(server, press('tried', { id, outcome: 'partly', note: 'Im Norden.' }))
  expect(voted).toContain('Ihre Stimme ist gezählt.')
  expect(incomplete).toContain(de.tried.bothMissing)
  expect(tried).toContain('Stimmen: Marketing 1, Vertrieb 0, Andere 0 · 1-mal ausprobiert')
  expect([...voted, ...incomplete, ...tried].filter(isEnglish)).toEqual([])
})

const RESULT = {
  ...{ metric: 'Leads', unit: '', before: 1200.5, after: 2401, better: 'higher' as const },
  ...{ period: '2026', measuredBy: 'CRM', source: '' },
}

it('writes numbers and dates as the language has them', async () => {
  await using server = await startBotServer()
  const mara = await server.signIn('Mara')
  const { body: win } = await mara.submit({ title: 'Quokka counts', result: RESULT })
  const shown = async (locale: string) =>
    textsOf((await server.send({ ...press('refresh', { id: win.id }), locale })).body).join('\n')
  const [english, inGerman] = [await shown('en-GB'), await shown('de-AT')]
  expect(english).toContain('Leads: 1,200.5 → 2,401 (+100 %)')
  expect(inGerman).toContain('Leads: 1.200,5 → 2.401 (+100 %)')
  expect(inGerman).toMatch(/^Quelle: CRM · \d\d\.\d\d\.\d{4}$/m)
})
