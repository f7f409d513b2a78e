import { AdaptiveCard, HostConfig } from 'adaptivecards'
import rehypeStringify from 'rehype-stringify'
import { remark } from 'remark'
import remarkRehype from 'remark-rehype'

/** Runs in a browser: Microsoft's own renderer, and the whole of CommonMark with its HTML, which is more than Teams obeys. */
const everything = remark()
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = String(everything.processSync(text))
  result.didProcess = true
}

/** As Teams has it on a phone. */
const hostConfig = new HostConfig({
  fontFamily: 'Segoe UI, system-ui, sans-serif',
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  supportsInteractivity: true,
  actions: { maxActions: 6, actionsOrientation: 'vertical', showCard: { actionMode: 'inline' } },
})

function renderCard(json: object): void {
  const card = new AdaptiveCard()
  card.hostConfig = hostConfig
  card.parse(json)
  document.querySelector('#card')?.replaceChildren(card.render() ?? '')
  for (const button of document.querySelectorAll<HTMLElement>('[aria-expanded=false]')) button.click()
}

/** Elements whose content is cut off, or that stick out of the card. What is typed scrolls in its field. */
function findOverflow(): string[] {
  const root = document.querySelector('#card')
  const edge = root?.getBoundingClientRect().right ?? 0
  const cuts = (overflow: string, inner: number, outer: number) => overflow !== 'visible' && inner > outer + 1
  return [...(root?.querySelectorAll<HTMLElement>('*:not(input, textarea)') ?? [])]
    .filter(element => {
      const { overflowX, overflowY } = getComputedStyle(element)
      return (
        element.getBoundingClientRect().right > edge + 1 ||
        cuts(overflowX, element.scrollWidth, element.clientWidth) ||
        cuts(overflowY, element.scrollHeight, element.clientHeight)
      )
    })
    .map(({ tagName, textContent }) => `${tagName} ${textContent.slice(0, 60)}`)
}

export type CardPage = { renderCard: typeof renderCard; findOverflow: typeof findOverflow }
Object.assign(window, { renderCard, findOverflow } satisfies CardPage)
