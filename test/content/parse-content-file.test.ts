import { describe, expect, it } from 'vitest'
import { parseContentFile } from '../../server/content/parse-content-file.ts'
import { playbookFile } from '../support/content-folder.ts'

const problemsOf = (text: string, file = 'playbooks/a.md') => {
  const parsed = parseContentFile(file, text)
  return 'id' in parsed ? [] : parsed
}

describe('a content file', () => {
  it('gets its id from its name, unless it says one', () => {
    expect(parseContentFile('playbooks/field-visit.md', playbookFile())).toMatchObject({ id: 'field-visit' })
    expect(parseContentFile('levers/data-first.de.md', playbookFile())).toMatchObject({ id: 'data-first-de' })
    expect(parseContentFile('a.md', playbookFile({ front: 'id: my-id\n' }))).toMatchObject({ id: 'my-id' })
  })

  it('reads the same with Windows line ends', () => {
    expect(parseContentFile('a.md', playbookFile().replaceAll('\n', '\r\n'))).toMatchObject({
      front: { title: 'A field-visit day' },
    })
  })

  it.each([
    ['an unknown field', playbookFile({ front: 'colour: red\n' }), 13, /colour is not a known field/],
    ['a lever that is none', playbookFile().replace('more-contact', 'shouting'), 5, /levers\.0/],
    ['a date that is none', playbookFile().replace("'2027-05-01'", 'soon'), 11, /reviewBy/],
    ['a missing field', playbookFile().replace('effort: hours\n', ''), 1, /effort/],
    ['a kind that is none', playbookFile().replace('kind: playbook', 'kind: poem'), 2, /kind must be one of/],
    ['no text', playbookFile({ body: '' }), 14, /no text/],
    ['text that would stall the renderer', playbookFile({ body: '- '.repeat(3_000) }), 14, /nested/],
  ])('with %s is a problem with its line', (_, text, line, message) => {
    const [problem] = problemsOf(text)
    expect(problem?.message).toMatch(message)
    expect(problem?.line).toBe(line)
  })

  it('tells a story that lacks a heading which one', () => {
    const win = playbookFile({ body: '## Situation\n\nx\n\n## Outcome\n\nx' })
      .replace('kind: playbook', 'kind: win')
      .replace('effort: hours\n', '')
      .replace(
        'sides: [marketing, sales]\n',
        'contributors: [{name: A, side: sales}]\ncoSigned: false\ncelebrated: false\n',
      )
    expect(
      problemsOf(win)
        .map(({ message }) => message)
        .join(),
    ).toContain('"## What we did", "## What to copy"')
  })
})
