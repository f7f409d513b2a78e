import { describe, expect, it } from 'vitest'
import { invoke, startBotServer } from '../support/bot.ts'

describe('finding what helps from the compose box', () => {
  const ticked = (symptoms: unknown) =>
    invoke('composeExtension/submitAction', { commandId: 'diagnose', data: { symptoms } })

  it('asks for the symptoms in the words of the corridor', async () => {
    await using server = await startBotServer()
    const { body } = await server.send(invoke('composeExtension/fetchTask', { commandId: 'diagnose' }))
    const { choices } = body.task.value.card.content.body[0]
    expect(choices).toHaveLength(6)
    expect(choices[1].title).toContain('We blame each other: “The leads were rubbish')
  })

  it('answers with the levers in order, each with its reason and first step, and a way to the whole of it', async () => {
    await using server = await startBotServer()
    const { body } = await server.send(ticked('blame,field-ignored'))
    const card: { body: { text: string }[]; actions: { url: string }[] } =
      body.composeExtension.attachments[0].content
    const texts = card.body.map(({ text }) => text)
    expect(texts[2]).toBe('1 · Data first, as soon as a conflict arises')
    expect(texts[4]).toContain('First step: Choose the one number')
    const { searchParams } = new URL(card.actions[0]!.url)
    expect(searchParams.get('webUrl')).toBe(
      'https://ground.example.com/diagnosis?symptoms=blame,field-ignored',
    )
    expect(body.composeExtension.attachments[0].preview.content.text).toContain('Data first')
  })

  it.each([[''], ['<script>'], [{}], [undefined]])('asks again for %j', async symptoms => {
    await using server = await startBotServer()
    const { body } = await server.send(ticked(symptoms))
    expect(JSON.stringify(body.task.value.card)).toContain('Tick at least one')
  })
})
