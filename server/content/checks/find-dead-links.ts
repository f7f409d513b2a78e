import GithubSlugger from 'github-slugger'
import { LEVERS, SYMPTOMS } from '../../contract/taxonomy.ts'
import type { ParsedFile } from '../parse-content-file.ts'
import { readBodyLines, readHeadings } from './body-lines.ts'
import { advice, type Check, type Finding, languageOf, problem } from './check.ts'

/** `[text](address)`, and `[name]: address` where it is defined. */
const LINK = /\]\(\s*<?([^)\s>]*)|^ {0,3}\[[^\]\n]+\]:\s*<?(\S+?)>?\s*$/g
/** An id made by the app ends so; only the database knows whether there is one. */
const TOLD_IN_APP = /-[0-9a-f]{8}$/
const OUTSIDE = /^(?:https:\/\/[^/\\]|mailto:)/i
const TAXONOMIES: Readonly<Record<string, readonly string[]>> = { levers: LEVERS, symptoms: SYMPTOMS }

/** Links that open nothing: another practice, lever, symptom or heading that is not there. Addresses outside are not fetched. */
export const findDeadLinks: Check = ({ files }) => {
  const practices = new Map(
    files
      .filter(({ front }) => front.kind === 'playbook' || front.kind === 'win')
      .map(file => [file.id, file]),
  )
  return files.flatMap(file =>
    linksOf(file).flatMap(({ address, line, column }) => {
      const fault = findFault(file, address, practices)
      if (!fault) return []
      return [(fault.mild ? advice : problem)(file, { line, column }, fault.message)]
    }),
  ) satisfies Finding[]
}

function linksOf(file: ParsedFile) {
  return readBodyLines(file).flatMap(({ text, line }) =>
    [...text.matchAll(LINK)].map(found => {
      const address = found[1] ?? found[2] ?? ''
      return { address, line, column: found.index + found[0].lastIndexOf(address) + 1 }
    }),
  )
}

interface Fault {
  readonly message: string
  readonly mild?: boolean
}

function findFault(from: ParsedFile, address: string, practices: Map<string, ParsedFile>): Fault | undefined {
  if (OUTSIDE.test(address) || /^\/search(?:[?#]|$)/.test(address)) return undefined
  const [path = '', anchor] = address.split('#')
  if (path === '') return findAnchorFault(from, anchor)
  const [, folder, id] = /^\/(p|levers|symptoms)\/([^/?]*)$/.exec(path) ?? []
  if (folder === undefined || id === undefined)
    return {
      message: `Nothing opens at "${address}": link to /p/…, /levers/…, /symptoms/… or an https:// address.`,
    }
  if (folder !== 'p')
    return TAXONOMIES[folder]!.includes(id)
      ? undefined
      : {
          message: `There is no ${folder.slice(0, -1)} "${id}"; its ids are ${TAXONOMIES[folder]!.join(', ')}.`,
        }
  return findPracticeFault(from, { id, anchor }, practices)
}

function findPracticeFault(
  from: ParsedFile,
  { id, anchor }: { id: string; anchor: string | undefined },
  practices: Map<string, ParsedFile>,
): Fault | undefined {
  const target = practices.get(id)
  if (target) return findAnchorFault(target, anchor) ?? findOtherLanguage(from, target, practices)
  const taxonomy = Object.keys(TAXONOMIES).find(name => TAXONOMIES[name]!.includes(id))
  if (taxonomy) return { message: `"${id}" is no practice: link to /${taxonomy}/${id}.` }
  return TOLD_IN_APP.test(id)
    ? { mild: true, message: `Open /p/${id} in the app once: whether that win is still there, no file says.` }
    : { message: `There is no practice "${id}". Check the file's name, or take the link out.` }
}

/** A heading's id is made from its words, as on GitHub. */
function findAnchorFault(target: ParsedFile, anchor: string | undefined): Fault | undefined {
  if (anchor === undefined) return undefined
  const slugger = new GithubSlugger()
  const slugs = readHeadings(target).map(({ text }) => slugger.slug(text))
  return slugs.includes(anchor.replace(/^text-/, ''))
    ? undefined
    : {
        message: `${target.file} has no heading "#${anchor}"; it has ${slugs.map(slug => `#${slug}`).join(', ')}.`,
      }
}

function findOtherLanguage(
  from: ParsedFile,
  target: ParsedFile,
  practices: Map<string, ParsedFile>,
): Fault | undefined {
  const language = languageOf(from)
  if (languageOf(target) === language) return undefined
  const original = target.front.translationOf ?? target.id
  const better = [...practices.values()].find(
    file => languageOf(file) === language && (file.front.translationOf ?? file.id) === original,
  )
  return (
    better && {
      mild: true,
      message: `Link to /p/${better.id}: it says the same in the language of this file.`,
    }
  )
}
