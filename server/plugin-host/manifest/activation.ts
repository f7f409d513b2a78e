import type { Manifest } from './manifest.ts'

export type ActivationEvent = NonNullable<Manifest['activationEvents']>[number]

/**
 * When a plugin is needed: as it says, and as its contributions imply. A scorer of scope `query` starts with the server, because
 * the first search would otherwise go without it.
 */
export function activationEvents({ activationEvents = [], contributes }: Manifest): Set<ActivationEvent> {
  const { scorers = [], checks = [], badges = [], commands = [], events = [] } = contributes
  const implied: (ActivationEvent | false)[] = [
    scorers.some(({ scope }) => scope === 'query') && 'onStartup',
    (scorers.some(({ scope }) => scope !== 'query') || badges.length > 0) && 'onDocuments',
    checks.length > 0 && 'onSubmission',
    events.length > 0 && 'onEvent',
    commands.length > 0 && 'onCommand',
  ]
  return new Set([...activationEvents, ...implied.filter(event => event !== false)])
}

/** One with nothing but stored columns needs no process between two computations. */
export function mayIdle({ activationEvents = [], contributes }: Manifest): boolean {
  const { scorers = [], events = [] } = contributes
  return (
    events.length === 0 &&
    !activationEvents.includes('onStartup') &&
    scorers.every(({ scope }) => scope !== 'query')
  )
}
