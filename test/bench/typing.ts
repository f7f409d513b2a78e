import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { REPOSITORY, temporaryFolder } from '../support/content-folder.ts'
import { findBrowser } from '../support/find-browser.mjs'
import { readSentences, seedWins } from './http/seed-wins.ts'

/**
 * `npm run bench typing [practices]`: from a key going down in the search box to the frame that shows its results, in headless
 * Chromium over the built tab.
 */
const count = Number(process.argv[2] ?? 10_000)
const WORDS = ['dashboard', 'congress plan', 'lead handover', 'prototype visit', 'surgeons', 'campaign brief']

await using folder = await temporaryFolder()
const dataDir = join(folder.path, 'data')
await seedWins(dataDir, await readSentences(), count)
const places = {
  DATA_DIR: dataDir,
  CONTENT_DIR: join(REPOSITORY, 'content'),
  PLUGINS_DIR: join(REPOSITORY, 'plugins'),
}
const app = await buildApp(readConfig(places), { limits: { searchesPerMinute: 1e9, readsPerMinute: 1e9 } })
await app.listen({ port: 0, host: '127.0.0.1' })
const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`

const browser = await chromium.launch({
  executablePath: findBrowser()!,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const page = await browser.newPage({ baseURL: url, viewport: { width: 1280, height: 900 } })
await page.goto('/search')
await page.getByLabel('Your name').fill('Mara')
await page.getByRole('radio', { name: 'Marketing', exact: true }).check()
await page.getByRole('button', { name: 'Sign in' }).click()
const box = page.getByRole('combobox', { name: 'Search practices' })
await box.waitFor()

/** Milliseconds until the answer to this key's question is painted: the list changed after the search was answered. */
async function typeKey(key: string): Promise<number> {
  await page.evaluate(() => {
    const window_ = window as unknown as { painted: Promise<number> }
    window_.painted = new Promise(resolve => {
      let from = 0
      addEventListener('keydown', () => (from = performance.now()), { capture: true, once: true })
      const results = document.querySelector('main')!
      const observer = new MutationObserver(() => {
        const asked = performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.includes('/api/search?'))
        if (
          !from ||
          !asked.some(
            entry => entry.startTime >= from && (entry as PerformanceResourceTiming).responseEnd > 0,
          )
        )
          return
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)))
      })
      observer.observe(results, { childList: true, subtree: true, characterData: true })
      setTimeout(() => resolve(Number.NaN), 3_000)
    })
  })
  await page.keyboard.press(key)
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted)
}

const times: number[] = []
for (const word of [WORDS[0]!, ...WORDS]) {
  await box.fill('')
  await page.waitForTimeout(400)
  for (const key of word) {
    const ms = await typeKey(key === ' ' ? 'Space' : key)
    if (!Number.isNaN(ms)) times.push(ms)
    await page.waitForTimeout(120)
  }
}
const sorted = times.slice(WORDS[0]!.length).sort((a, b) => a - b)
const quantile = (share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(0)
console.log(
  `${count} practices, ${sorted.length} keys: from key to painted results p50 ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms, longest ${quantile(1)} ms (goal 100 ms)`,
)
await browser.close()
await app.close()
process.exit(0)
