import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkAll } from '../../server/content/checks/all-checks.ts'
import type { Check } from '../../server/content/checks/check.ts'
import { findCopies } from '../../server/content/checks/find-copies.ts'
import { findDeadLinks } from '../../server/content/checks/find-dead-links.ts'
import { findForeignWords } from '../../server/content/checks/find-foreign-words.ts'
import { findGaps } from '../../server/content/checks/find-gaps.ts'
import { findHardReading } from '../../server/content/checks/find-hard-reading.ts'
import { findMissingSections } from '../../server/content/checks/find-missing-sections.ts'
import { findMissingTranslations } from '../../server/content/checks/find-missing-translations.ts'
import { findOverdueReviews } from '../../server/content/checks/find-overdue-reviews.ts'
import { findSymptomFaults } from '../../server/content/checks/find-symptom-faults.ts'
import { findUnfoundedResults } from '../../server/content/checks/find-unfounded-results.ts'
import { findWordCounts } from '../../server/content/checks/find-word-counts.ts'
import { readingEase } from '../../server/content/checks/reading-ease.ts'
import { readWordList } from '../../server/content/checks/word-list.ts'
import { parseContentFile } from '../../server/content/parse-content-file.ts'
import { parseMetrics } from '../../server/content/parse-metrics.ts'
import { REPOSITORY } from '../support/content-folder.ts'

const FOLDER = join(REPOSITORY, 'content')
/** On this day nothing of what ships is overdue. */
const TODAY = '2026-11-29'
const PLAYBOOK = 'playbooks/channel-map.md'
const GERMAN = 'playbooks/kanalkarte.md'
const LEVER = 'levers/data-first.md'
const SYMPTOM = 'symptoms/blame.md'
const WIN = 'wins/leads-answered-in-two-days.md'

async function readShipped(): Promise<Map<string, string>> {
  const names = await readdir(FOLDER, { recursive: true })
  const files = names.filter(name => name.endsWith('.md') && name !== 'README.md').sort()
  const texts = files.map(async name => [name, await readFile(join(FOLDER, name), 'utf8')] as const)
  return new Map(await Promise.all(texts))
}

function parse(name: string, text: string) {
  const parsed = parseContentFile(name, text)
  if (!('id' in parsed)) throw new TypeError(parsed.map(({ message }) => message).join(' '))
  return parsed
}

const shipped = await readShipped()
const files = [...shipped].map(([name, text]) => parse(name, text))
const { list: words } = await readWordList(FOLDER)
const metrics = parseMetrics('metrics.yaml', await readFile(join(FOLDER, 'metrics.yaml'), 'utf8'))
if ('problems' in metrics) throw new TypeError('metrics.yaml is broken')

type Edit = (text: string) => string | undefined

/** What a check finds in the shipped folder after one of its files was edited, or taken away. */
function find(check: Check, name: string, edit: Edit) {
  const after = edit(shipped.get(name)!)
  if (after === shipped.get(name)) throw new TypeError('The edit changed nothing')
  const edited = files.flatMap(file => {
    if (file.file !== name) return file
    return after === undefined ? [] : parse(name, after)
  })
  return check({ files: edited, metrics: metrics as never })
}
const findIn = (name: string, check: Check, edit: Edit) =>
  find(check, name, edit).filter(({ file }) => file === name)

const replace =
  (from: string | RegExp, to: string): Edit =>
  text =>
    text.replace(from, to)
const remove = (from: RegExp) => replace(from, '')
const nothing: Edit = () => undefined
/** Puts a text at the start of a section. */
const under = (heading: string, text: string) => replace(`## ${heading}\n`, `## ${heading}\n\n${text}\n`)
const link = (address: string) => under('The situation', `[x](${address})`)
const lineOf = (name: string, text: string) =>
  shipped.get(name)!.slice(0, shipped.get(name)!.indexOf(text)).split('\n').length

describe('the content that ships', () => {
  it('has no problem', () => {
    const found = checkAll({ files, metrics: metrics as never }, { words, today: TODAY })
    expect(found.filter(({ severity }) => severity === 'problem')).toEqual([])
  })
})

type Row = readonly [what: string, check: Check, file: string, edit: Edit, message: RegExp]
const foreignWords = findForeignWords(words)
const long = `It ${'goes on and '.repeat(20)}ends.`
const hard = replace(/\. /g, ', notwithstanding organisational complications, ')

const PROBLEMS: readonly Row[] = [
  [
    'a missing section',
    findMissingSections,
    PLAYBOOK,
    remove(/## Pitfalls\n[^#]*/),
    /Add the section "## Pitfalls", after/,
  ],
  [
    'an empty section',
    findMissingSections,
    LEVER,
    remove(/(?<=## What it costs\n)[^#]*/),
    /"What it costs" is empty/,
  ],
  [
    'sections in another order',
    findMissingSections,
    LEVER,
    replace(/(## Why it works[^#]*)(## When[^#]*)/, '$2$1'),
    /Move "Why it works" before/,
  ],
  [
    'a section that stands twice',
    findMissingSections,
    LEVER,
    under('What it costs', 'A.\n\n## Why it works\n\nB.'),
    /a second time/,
  ],
  ['a second title', findMissingSections, LEVER, under('What it is', '# Data'), /write "## Data"/],
  [
    'steps without a reason',
    findMissingSections,
    PLAYBOOK,
    replace('| How | Why |', '| How | Note |'),
    /lacks the column Why/,
  ],
  [
    'steps without a table',
    findMissingSections,
    PLAYBOOK,
    replace(/(?<=## Steps\n)[^#]*/, '\nJust do it.\n\n'),
    /table with the columns Who/,
  ],
  [
    'a missing section in German',
    findMissingSections,
    GERMAN,
    remove(/## Stolperfallen\n[^#]*/),
    /"## Stolperfallen"/,
  ],
  ['a link to a practice that is none', findDeadLinks, PLAYBOOK, link('/p/office'), /no practice "office"/],
  [
    'a link to a lever at the wrong address',
    findDeadLinks,
    PLAYBOOK,
    link('/p/data-first'),
    /link to \/levers\/data-first/,
  ],
  ['a link to a symptom that is none', findDeadLinks, PLAYBOOK, link('/symptoms/cold'), /no symptom "cold"/],
  [
    'a link to a heading that is none',
    findDeadLinks,
    PLAYBOOK,
    link('/p/product-office-hour#end'),
    /no heading "#end"/,
  ],
  ['a link that opens nothing', findDeadLinks, PLAYBOOK, link('office.md'), /Nothing opens at "office.md"/],
  [
    'a lever without a German playbook',
    findMissingTranslations,
    GERMAN,
    nothing,
    /No playbook on this lever is in German/,
  ],
  [
    'a symptom without its German',
    findMissingTranslations,
    'symptoms/blame.de.md',
    nothing,
    /add symptoms\/blame\.de\.md/,
  ],
  [
    'a translation of nothing',
    findMissingTranslations,
    GERMAN,
    replace('Of: channel-map', 'Of: channels'),
    /There is no "channels"/,
  ],
  [
    'a translation with other weights',
    findMissingTranslations,
    'symptoms/blame.de.md',
    replace('0.7', '0.65'),
    /Give "levers" the same ids/,
  ],
  [
    'a translation with fewer questions',
    findMissingTranslations,
    'symptoms/blame.de.md',
    remove(/ {2}- ask: "Hören[\s\S]*?(?=owner)/),
    /Give "questions" the same/,
  ],
  [
    'a translation with another threshold',
    findMissingTranslations,
    GERMAN,
    replace('atLeast: 80', 'atLeast: 70'),
    /metric and threshold/,
  ],
  [
    'too few levers for a symptom',
    findSymptomFaults,
    SYMPTOM,
    remove(/ {2}- lever: mutual-agreements\n[\s\S]*?(?=questions)/),
    /at least 3 levers.*here are 2/,
  ],
  [
    'levers that do not stand by weight',
    findSymptomFaults,
    SYMPTOM,
    replace('weight: 0.6', 'weight: 0.8'),
    /Move "mutual-agreements" up/,
  ],
  [
    'a weight outside its range',
    findSymptomFaults,
    SYMPTOM,
    replace('weight: 0.5', 'weight: 0.9'),
    /from 0.1 to 0.5; 0.9 is outside/,
  ],
  [
    'two questions instead of three',
    findSymptomFaults,
    SYMPTOM,
    remove(/ {2}- ask: "Do you often[\s\S]*?(?=owner:)/),
    /exactly 3 questions; here are 2/,
  ],
  [
    'a lever named twice',
    findSymptomFaults,
    SYMPTOM,
    replace('lever: more-contact', 'lever: data-first'),
    /stands here twice/,
  ],
  [
    'a lever with too few playbooks',
    findGaps,
    PLAYBOOK,
    replace('levers: [open-channels]', 'levers: [data-first]'),
    /needs 3|has \d playbooks/,
  ],
  [
    'a metric that is none',
    findUnfoundedResults,
    PLAYBOOK,
    replace('metric: Field reports', 'metric: Field letters'),
    /no "Field letters answered in time"/,
  ],
  [
    'a celebration under the minimum',
    findUnfoundedResults,
    WIN,
    replace('after: 14', 'after: 51'),
    /under its minimum.*set it to false/,
  ],
  [
    'a celebration that nobody co-signed',
    findUnfoundedResults,
    WIN,
    replace('coSigned: true', 'coSigned: false'),
    /when it is co-signed/,
  ],
  [
    'a playbook that is too short',
    findWordCounts,
    PLAYBOOK,
    remove(/## Template to copy[\s\S]*/),
    /too few for a playbook/,
  ],
  [
    'a win that is too long',
    findWordCounts,
    WIN,
    under('Situation', 'We met again. '.repeat(60)),
    /too many for a win: cut it to 450/,
  ],
  [
    'a word for which there is another',
    foreignWords,
    PLAYBOOK,
    under('Who', 'These success stories travel.'),
    /Say "win" instead of "success stories"/,
  ],
  [
    'an abbreviation never said in full',
    foreignWords,
    PLAYBOOK,
    under('Who', 'Every MQL counts.'),
    /Say "MQL" in full/,
  ],
  [
    'a copy that kept its title',
    findCopies,
    'playbooks/win-ritual.md',
    replace('title: A monthly win ritual in fifteen minutes', 'title: Draw the channel map'),
    /Write a title of its own: this one is also that of playbooks\/channel-map.md/,
  ],
]

const ADVICE: readonly Row[] = [
  [
    'a heading that no other file has',
    findMissingSections,
    PLAYBOOK,
    under('Pitfalls', 'Few.\n\n## Tales\n\nOne.'),
    /"Tales" is no section/,
  ],
  [
    'a win told in the app, which no file knows',
    findDeadLinks,
    PLAYBOOK,
    link('/p/leads-0a1b2c3d'),
    /Open \/p\/leads-0a1b2c3d/,
  ],
  [
    'a link past the translation',
    findDeadLinks,
    GERMAN,
    under('Wer', '[x](/p/field-visit-day)'),
    /Link to \/p\/tag-im-feld/,
  ],
  [
    'a sentence of enormous length',
    findHardReading,
    PLAYBOOK,
    under('Who', long),
    /has 62 words; usual here are \d+/,
  ],
  ['a text that reads harder than the others', findHardReading, WIN, hard, /reads harder.*usual here is/],
]

describe('reading ease', () => {
  const sentence = (text: string) => ({ words: text.split(' '), line: 1, column: 1 })
  it.each([
    ['en', 'The cat sat on the mat', 116.1],
    ['de', 'Der Hund bellt laut', 117.5],
    ['de', 'Eine Vereinbarung über Verantwortlichkeiten', -28.7],
    ['fr', 'Le chat est assis', undefined],
  ])('of a sentence in %s is as the formula for its language has it', (language, text, ease) => {
    const found = readingEase([sentence(text)], language)
    expect(found === undefined ? undefined : Math.round(found * 10) / 10).toBe(ease)
  })
})

describe('content:check', () => {
  it.each(PROBLEMS)('finds %s', (_, check, name, edit, message) => {
    const found = find(check, name, edit)
    const messages = found.map(finding => finding.message)
    expect(messages).toContainEqual(expect.stringMatching(message))
    expect(found[messages.findIndex(text => message.test(text))]?.severity).toBe('problem')
  })

  it('finds a lever to which no symptom leads', () => {
    const fewer = files.filter(({ file }) => !/^symptoms\/(?:negative-talk|resource-fights)/.test(file))
    expect(findSymptomFaults({ files: fewer, metrics: [] })).toMatchObject([
      {
        file: 'levers/share-best-practice.md',
        line: 3,
        message: expect.stringContaining('No symptom leads'),
      },
    ])
  })

  it.each(ADVICE)('advises about %s', (_, check, name, edit, message) => {
    const found = findIn(name, check, edit).filter(finding => message.test(finding.message))
    expect(found).toMatchObject([{ severity: 'advice' }])
  })

  it('advises about a review from the day after it was due, and names who is to be asked', () => {
    const due = replace("'2027-06-30'", `'${TODAY}'`)
    expect(find(findOverdueReviews(TODAY), PLAYBOOK, due)).toEqual([])
    expect(find(findOverdueReviews('2026-11-30'), PLAYBOOK, due)).toEqual([
      {
        ...{ severity: 'advice', file: PLAYBOOK, line: lineOf(PLAYBOOK, 'reviewBy:'), column: 1 },
        message: expect.stringContaining('due on 2026-11-29: ask Head of Sales Operations'),
      },
    ])
  })

  it('names the place, in the text as in the front matter', () => {
    const below = lineOf(PLAYBOOK, '## Who') + 2
    expect(findIn(PLAYBOOK, findDeadLinks, under('Who', 'See [it](/p/office).'))).toMatchObject([
      { line: below, column: 10 },
    ])
    expect(findIn(PLAYBOOK, findHardReading, under('Who', `Well,\nso. ${long}`))).toMatchObject([
      { line: below + 1, column: 5 },
    ])
    expect(findIn(SYMPTOM, findSymptomFaults, replace('weight: 0.6', 'weight: 0.8'))).toMatchObject([
      { line: lineOf(SYMPTOM, 'weight: 0.6'), column: 5 },
    ])
  })

  it('leaves alone what stands between fences of code, and what a person told in the app', () => {
    const code = '```\n# Not a title\n[x](nowhere)\n```'
    expect(findIn(PLAYBOOK, findMissingSections, under('Who', code))).toEqual([])
    expect(findIn(PLAYBOOK, findDeadLinks, under('Who', code))).toEqual([])
    const told: Edit = text =>
      text
        .replace('coSigned: true', 'author: {name: Mara, side: sales}\ncoSigned: true')
        .replace('after: 14', 'after: 51')
        .replace(/(?<=## What we did\n)[^#]*/, '\nA success story.\n\n')
    for (const check of [findMissingSections, findWordCounts, findUnfoundedResults, foreignWords])
      expect(findIn(WIN, check, told)).toEqual([])
  })
})
