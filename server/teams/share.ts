import { createHash } from 'node:crypto'
import type { WinInput } from '../contract/practice.ts'
import { LEVERS, SIDES, type Side } from '../contract/taxonomy.ts'
import { AppError } from '../errors.ts'
import type { Parts, SignedIn, WithSide } from '../http/parts.ts'
import { createSubmissions } from '../http/submissions.ts'
import { type Activity, type Fields, fieldsOf, textOf } from './activity.ts'
import { listed } from './cards/practice-card.ts'
import { SHARE_FIELDS, type ShareValues, shareForm } from './cards/share-form.ts'
import { type FormAnswer, openForm } from './form.ts'
import { readMessageText } from './message-text.ts'
import { viewOf } from './practice-views.ts'
import { type ComposeAnswer, say, show } from './query.ts'
import { wordsFor } from './words/words.ts'

export interface Sharing {
  /** `composeExtension/fetchTask`: the form; from a message, its words are in it. */
  openForm(activity: Activity, person: SignedIn): FormAnswer
  /** `composeExtension/submitAction`: the win as a card, or the form again with what is missing. A repeated activity is one win. */
  submit(activity: Activity, person: SignedIn): Promise<FormAnswer | ComposeAnswer>
}

export function createSharing(parts: Parts): Sharing {
  const { library, store, pluginAdmin } = parts
  const submissions = createSubmissions(parts)

  const form = (values: ShareValues, person: SignedIn, notes: readonly string[] = []): FormAnswer => {
    const words = wordsFor(person)
    const content = shareForm({
      ...{ catalogue: library.catalogue, words, values, notes },
      needsSide: person.side === null,
    })
    return openForm(words.share.title, content)
  }

  /** Patient data and names do not belong into a story: whoever shares is told once, and decides. */
  async function findWarnings(win: WinInput, { language }: SignedIn): Promise<string[]> {
    const { title, situation, whatWeDid, outcome, whatToCopy, tags } = win
    const found = await pluginAdmin.check({
      language: language ?? 'en',
      title,
      situation,
      whatWeDid,
      outcome,
      whatToCopy,
      tags,
    })
    return found.filter(({ severity }) => severity === 'warning').map(({ message }) => message)
  }

  async function keep(
    win: WinInput,
    { id, person }: { id: string; person: WithSide },
  ): Promise<ComposeAnswer> {
    const { seq } = await store.updatePerson(person.no, { side: person.side })
    const stored = await submissions.submit(person, { fields: win, key: keyOf(id, win) })
    await library.catchUp(Math.max(seq, stored.seq))
    const entry = library.catalogue.practices.get(stored.practiceId)
    const words = wordsFor(person)
    return entry ? show([listed(viewOf(parts, entry, { words }))]) : say(words.share.waiting)
  }

  return {
    openForm({ value }, person) {
      const { content } = fieldsOf(fieldsOf(value.messagePayload).body)
      const message = readMessageText(textOf(content))
      return form(message === '' ? {} : { whatWeDid: message }, person)
    },
    async submit({ id, value }, person) {
      const values = readValues(fieldsOf(value.data))
      const ownSide = person.side ?? readSide(values.side)
      const win = toWin(values, { name: person.name, side: ownSide })
      const { share, problem } = wordsFor(person)
      if (!win || !ownSide) return form(values, person, [share.incomplete])
      const warnings = values.warned === 'yes' ? [] : await findWarnings(win, person)
      if (warnings.length > 0) return form(values, person, [...warnings, share.changeOrShare])
      return keep(win, { id, person: { ...person, side: ownSide } }).catch(error => {
        if (!(error instanceof AppError) || error.status >= 500) throw error
        return form(values, person, [problem(error.code, error.message)])
      })
    },
  }
}

/** Teams sends an activity again when an answer is late; without an id the same words are the same win. */
const keyOf = (activityId: string, win: WinInput) =>
  `teams-${createHash('sha256')
    .update(activityId || JSON.stringify(win))
    .digest('hex')
    .slice(0, 40)}`

const readValues = (data: Fields): ShareValues =>
  Object.fromEntries(
    SHARE_FIELDS.flatMap(name => (textOf(data[name]).trim() ? [[name, textOf(data[name])]] : [])),
  )

const readSide = (text: string | undefined): Side | null => SIDES.find(side => side === text) ?? null

/** Undefined while something is missing or too long. */
function toWin(values: ShareValues, author: { name: string; side: Side | null }): WinInput | undefined {
  const { title = '', situation = '', whatWeDid = '', outcome = '', whatToCopy = '', colleague = '' } = values
  const chosen = (values.levers ?? '').split(',').map(lever => lever.trim())
  const levers = LEVERS.filter(lever => chosen.includes(lever))
  const colleagueSide = readSide(values.colleagueSide)
  const sections = [situation, whatWeDid, outcome, whatToCopy]
  const fits =
    isBetween(title, 120) && isBetween(colleague, 80) && sections.every(section => isBetween(section, 5_000))
  if (!fits || levers.length === 0 || !colleagueSide || !author.side) return undefined
  return {
    ...{ title: title.trim(), situation, whatWeDid, outcome, whatToCopy, levers, symptoms: [], tags: [] },
    contributors: [
      { name: author.name, side: author.side },
      { name: colleague.trim(), side: colleagueSide },
    ],
    result: null,
  }
}

const isBetween = (text: string, most: number) => text.trim() !== '' && text.length <= most
