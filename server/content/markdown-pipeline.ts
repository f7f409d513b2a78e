import type { Element, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import rehypeSanitize from 'rehype-sanitize'
import rehypeSlug from 'rehype-slug'
import rehypeStringify from 'rehype-stringify'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import remarkRehype from 'remark-rehype'
import { rehypeLinks } from './rehype-links.ts'
import { SANITIZE_SCHEMA } from './sanitize-schema.ts'

/** Ids made from people's words get this prefix, so that none can clash with the page's own. */
const ID_PREFIX = 'text-'

const processor = remark()
  .use(remarkGfm)
  .use(remarkRehype, { clobberPrefix: ID_PREFIX })
  .use(rehypeSlug, { prefix: ID_PREFIX })
  .use(rehypeLinks, { idPrefix: ID_PREFIX })
  .use(rehypeSanitize, SANITIZE_SCHEMA)
  .use(rehypeStringify)
  .freeze()

/** Markdown → safe HTML, and the same as plain text. Can be slow on hostile input: call it through `createRenderer`. */
export function renderMarkdown(markdown: string): { html: string; text: string } {
  const tree = processor.runSync(processor.parse(markdown)) as Root
  const html = processor.stringify(tree as never)
  // hast-util-to-text lays out a body; without one it would treat top-level blocks as inline.
  const body: Element = {
    type: 'element',
    tagName: 'body',
    properties: {},
    children: tree.children as Element[],
  }
  return {
    html,
    text: toText(body)
      // Between the cells of a table.
      .replace(/ *\t[\t ]*/g, ' · ')
      .replace(/ +/g, ' ')
      .trim(),
  }
}
