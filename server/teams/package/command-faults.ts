import { type Fields, fieldsOf, textOf } from '../activity.ts'

const MOST_COMMANDS = 10
const MOST_PARAMETERS = 5
const LONGEST_TITLE = 32

/** The commands of a message extension. */
export function findCommandFaults(commands: readonly Fields[]): string[] {
  const ids = commands.map(({ id }) => textOf(id))
  return [
    ...(commands.length === 0 ? ['The message extension has no command.'] : []),
    ...(commands.length > MOST_COMMANDS
      ? [`The message extension has more than ${MOST_COMMANDS} commands.`]
      : []),
    ...(new Set(ids).size < ids.length ? ['Two commands have the same id.'] : []),
    ...commands.flatMap(findFaults),
  ]
}

function findFaults(command: Fields): string[] {
  const name = `The command "${textOf(command.id)}"`
  const { type = 'query', parameters } = command
  const list = (Array.isArray(parameters) ? parameters : []).map(fieldsOf)
  const titles = [command, ...list].map(({ title }) => textOf(title).trim())
  const faults: string[] = []
  if (textOf(command.id) === '') faults.push('A command has no id.')
  if (type === 'query' && list.length === 0)
    faults.push(`${name} searches and has no parameter to type into.`)
  if (type === 'action' && list.length === 0 && command.fetchTask !== true)
    faults.push(`${name} has neither parameters nor fetchTask: it would open nothing.`)
  if (list.length > MOST_PARAMETERS) faults.push(`${name} has more than ${MOST_PARAMETERS} parameters.`)
  if (list.some(parameter => textOf(parameter.name) === ''))
    faults.push(`${name} has a parameter without a name.`)
  if (titles.some(title => title === '' || title.length > LONGEST_TITLE))
    faults.push(`${name} has a title that is missing or longer than ${LONGEST_TITLE} characters.`)
  if (textOf(command.semanticDescription).trim() === '')
    faults.push(`${name} has no semanticDescription; Copilot would not know when to use it.`)
  return faults
}
