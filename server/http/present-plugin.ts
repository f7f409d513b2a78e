import type { PluginReport } from '../contract/plugin-status.ts'

type Named = { readonly label: string; readonly description: string }

/** A report with the plugin's own texts as `say` says them. What a machine said stays as it was. */
export function presentPlugin(report: PluginReport, say: (text: string) => string): PluginReport {
  const named = <Item extends Named>(items: readonly Item[]) =>
    items.map(item => ({ ...item, label: say(item.label), description: say(item.description) }))
  const { displayName, description, scorers, checks, badges, commands, configuration } = report
  return {
    ...{ ...report, displayName: say(displayName) },
    ...(description !== undefined && { description: say(description) }),
    ...{ scorers: named(scorers), checks: named(checks), badges: named(badges) },
    commands: named(commands).map(({ argument, ...command }) => ({
      ...command,
      ...(argument !== undefined && { argument: say(argument) }),
    })),
    configuration: Object.fromEntries(
      Object.entries(configuration).map(([name, { title, description: hint, ...setting }]) => [
        name,
        { ...setting, title: say(title), ...(hint !== undefined && { description: say(hint) }) },
      ]),
    ),
  }
}
