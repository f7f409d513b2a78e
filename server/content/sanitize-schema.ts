import type { Options } from 'rehype-sanitize'

/**
 * Everything a text may become. Stricter than rehype-sanitize's default: no images and no raw HTML. `clobberPrefix` stays empty because
 * ids carry their prefix already; the default would put it twice on ids and once on links, and footnotes would lead nowhere.
 */
export const SANITIZE_SCHEMA: Options = {
  tagNames: [
    ...[
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'p',
      'blockquote',
      'pre',
      'hr',
      'br',
      'ul',
      'ol',
      'li',
      'section',
    ],
    ...['strong', 'em', 'del', 'code', 'a', 'sup', 'input'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    '*': ['id'],
    a: [
      'href',
      'rel',
      ['target', '_blank'],
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaDescribedBy',
      'ariaLabel',
    ],
    code: [['className', /^language-[\w-]{1,30}$/]],
    input: [
      ['type', 'checkbox'],
      ['disabled', true],
      ['checked', true],
    ],
    li: [['className', 'task-list-item']],
    ol: ['start'],
    section: ['dataFootnotes'],
    td: [['align', 'left', 'right', 'center']],
    th: [['align', 'left', 'right', 'center']],
    ul: [['className', 'contains-task-list']],
  },
  required: { input: { type: 'checkbox', disabled: true } },
  protocols: { href: ['https', 'mailto'] },
  clobber: [],
  clobberPrefix: '',
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
}
