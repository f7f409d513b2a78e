import { writeSync } from 'node:fs'

/** Written when it returns: nothing said is lost when the process is killed right after. */
export const say = (line: string): void => void writeSync(1, `${line}\n`)
