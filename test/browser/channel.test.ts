import { describe, expect, it } from 'vitest'
import { findAxeViolations, findSidewaysScroll, PHONE, startProduct } from '../support/browser.ts'
import { openChannel } from '../support/stand-in-channel.ts'

describe('an administrator', () => {
  it('sets a channel, tries it out, and sees what became of a celebrated win', async () => {
    await using channel = await openChannel([410])
    await using product = await startProduct()
    const visitor = await product.open({ reducedMotion: 'reduce' })
    const { page } = visitor
    await page.goto('/')
    await visitor.signInAsAdmin('Ada')
    await page.getByRole('tab', { name: 'Me', exact: true }).click()
    await page.getByRole('link', { name: 'Teams channel' }).click()

    const field = page.getByRole('textbox', { name: 'Address of the workflow' })
    await field.fill('http://flows.example.com/1')
    await field.press('Enter')
    await page.getByText('The address does not start with https://').waitFor()
    expect(await findAxeViolations(page)).toEqual([])
    await field.fill(channel.url)
    await field.press('Enter')
    await page.getByText(`Wins are posted through ${new URL(channel.url).host}.`).waitFor()
    expect(await page.content()).not.toContain('SECRET')

    const test = page.getByRole('button', { name: 'Send a test card' })
    await page.keyboard.press('Tab')
    await expect.poll(() => test.evaluate(button => button === document.activeElement)).toBe(true)
    await test.press('Enter')
    await page.getByText('The test card has not arrived. It was refused (HTTP 410).').waitFor()
    await test.press('Enter')
    await page.getByText('The workflow has taken the test card.').waitFor()

    const [mara, sven] = [await product.server.signIn('Mara'), await product.server.signIn('Sven', 'sales')]
    const { body: win } = await mara.submit({ title: 'Ten leads, one list' })
    await sven.call(`/api/wins/${win.id}/co-sign`, { method: 'POST' })
    await page.getByRole('listitem').filter({ hasText: 'Ten leads, one list' }).getByText('Sent').waitFor()
    expect(channel.messages.at(-1)).toContain('Ten leads, one list')
    expect(await findAxeViolations(page)).toEqual([])
    await page.setViewportSize(PHONE)
    expect(await findSidewaysScroll(page)).toBe(0)

    await page.getByText('Remove the address').press('Enter')
    await page.getByRole('button', { name: 'Remove it now' }).press('Enter')
    await page.getByText('No channel is set, so nothing is posted.').waitFor()
    expect(visitor.errors.filter(text => !text.includes('400'))).toEqual([])
  }, 90_000)

  it('is the only one who sees it', async () => {
    await using product = await startProduct()
    const visitor = await product.open()
    await visitor.page.goto('/')
    await visitor.signIn('Mara', 'Marketing')
    await visitor.page.goto('/channel')
    await visitor.page.getByText("Only administrators see the channel's settings.").waitFor()
  }, 60_000)
})
