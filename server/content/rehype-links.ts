import type { Element, ElementContent, Root } from 'hast'

/** Our own pages, headings in the same text, https and mailto. Everything else loses its address. */
const IN_APP = /^\/(?:p|levers|symptoms|search)(?:[/?#]|$)/
const EXTERNAL = /^(?:https:\/\/[^/\\]|mailto:)/i

/**
 * Makes links safe and images harmless: images would tell another server who reads, so their text stands in for them; links that leave
 * open in a new window; links to headings get the prefix that heading ids have.
 */
export function rehypeLinks({ idPrefix }: { idPrefix: string }) {
  const mend = (node: Element): ElementContent => {
    if (node.tagName === 'img') return { type: 'text', value: String(node.properties.alt ?? '') }
    node.children = node.children.map(child => (child.type === 'element' ? mend(child) : child))
    if (node.tagName === 'a') node.properties = { ...node.properties, ...linkProperties(node, idPrefix) }
    return node
  }
  return (tree: Root) => {
    tree.children = tree.children.map(child => (child.type === 'element' ? mend(child) : child))
  }
}

function linkProperties(node: Element, idPrefix: string): Element['properties'] {
  const href = String(node.properties.href ?? '')
  if (href.startsWith('#'))
    return { href: href.startsWith(`#${idPrefix}`) ? href : `#${idPrefix}${href.slice(1)}` }
  if (IN_APP.test(href)) return { href }
  if (EXTERNAL.test(href)) return { href, target: '_blank', rel: ['noopener', 'noreferrer'] }
  return { href: undefined }
}
