import type { Button, KnownBlock } from '@slack/types'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { unique } from '../support/slack-delivery.ts'
import { type SlackStage, startSlackStage } from '../support/slack-stage.ts'

// What one person asks of the app, and sees alone: commands, the shortcut, cases, and the forms of App Home.

let stage: SlackStage
beforeAll(async () => {
  stage = await startSlackStage('e2e-signing-secret')
})
afterAll(() => stage?.stop())
beforeEach(() => {
  stage.model.behave('good')
  stage.slack.forget()
})

const textIn = (value: unknown) => JSON.stringify(value)
const blocksSchema = z.array(z.custom<KnownBlock>())

/** The buttons of what was answered to one person. */
function buttonsIn({ blocks }: Record<string, unknown>): Button[] {
  return blocksSchema
    .parse(blocks)
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .flatMap((element) => (element.type === 'button' ? [element] : []))
}

/** Presses the button with these words in an answer that one person sees alone. */
function pressIn(answer: Record<string, unknown>, label: string, user: string, ticked: string[] = []) {
  const pressed = buttonsIn(answer).find(({ text }) => text.text === label)
  return stage.press({
    user,
    channel: 'C1',
    action: pressed?.action_id ?? `no button says ${label}`,
    value: pressed?.value ?? '',
    ticked,
    responseUrl: stage.slack.responseUrl,
  })
}

/** The question of which several answers are true: the third of the orientation of a pupil. */
async function askedForSeveral(user: string) {
  let answer = await stage.responseTo(() => stage.command('/orientation', '', { user }))
  while (!buttonsIn(answer).some(({ action_id }) => action_id === 'choices')) {
    const before = answer
    const [first] = buttonsIn(before)
    answer = await stage.responseTo(() => pressIn(before, first?.text.text ?? '', user))
  }
  return answer
}

describe('a slash command', () => {
  test.each([
    ['/metier', 'aide-soignant', 'Aide-soignant'],
    ['/metier', '', 'Écrivez un métier'],
    ['/aides', 'on est un EHPAD associatif de 80 salariés, on prend une apprentie AS en mars', '80 salariés'],
    ['/aides', '', 'Quel contrat voulez-vous signer'],
    ['/orientation', '', 'Où en êtes-vous'],
    ['/immersion', '', 'Écrivez un métier et un lieu'],
    ['/immersion', 'aide-soignant Lille', 'immersion-facile.beta.gouv.fr'],
  ])('%s %s answers only who asked', async (name, text, expected) => {
    const answer = await stage.responseTo(() => stage.command(name, text))
    expect(answer).toMatchObject({ response_type: 'ephemeral' })
    expect(textIn(answer.blocks)).toContain(expected)
  })

  test('after an orientation is no answer to its question', async () => {
    const user = unique()
    await stage.responseTo(() => stage.command('/orientation', '', { user }))
    const answer = await stage.responseTo(() => stage.command('/metier', 'aide-soignant', { user }))
    expect(textIn(answer.blocks)).toContain('Aide-soignant')
    expect(textIn(answer.blocks)).not.toContain('Je reviens à ma question')
    expect(buttonsIn(answer).some(({ action_id }) => action_id?.startsWith('choice:'))).toBe(false)
  })

  test('has buttons that go on with it, whatever was asked meanwhile', async () => {
    const user = unique()
    const question = await stage.responseTo(() => stage.command('/orientation', '', { user }))
    await stage.responseTo(() => stage.command('/aides', '', { user }))
    const next = await stage.responseTo(() => pressIn(question, 'Au collège ou au lycée', user))
    expect(next).toMatchObject({ response_type: 'ephemeral', replace_original: true })
    expect(buttonsIn(next).map(({ text }) => text.text)).toContain('Revenir')
    expect(textIn(next.blocks)).not.toContain('Quel contrat')
  })

  test('opens nothing of what somebody else was asked', async () => {
    const mine = await stage.responseTo(() => stage.command('/orientation', '', { user: unique() }))
    const theirs = await stage.responseTo(() => pressIn(mine, 'Passer', unique()))
    expect(textIn(theirs.blocks)).toContain('Il n’y a pas de question en cours')
  })
})

describe('a question with several answers', () => {
  test('stays where it is when no box is ticked', async () => {
    const user = unique()
    const question = await askedForSeveral(user)
    const hint = await stage.responseTo(() => pressIn(question, 'Valider mes réponses', user))
    expect(hint).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(textIn(hint)).toContain('Cochez au moins une réponse, ou passez la question.')
  })

  test('makes room for the next when boxes are', async () => {
    const user = unique()
    const question = await askedForSeveral(user)
    const next = await stage.responseTo(() =>
      pressIn(question, 'Valider mes réponses', user, ['ages', 'handicap']),
    )
    expect(next).toMatchObject({ replace_original: true })
    expect(textIn(next.blocks)).not.toEqual(textIn(question.blocks))
  })

  test('stays where it is when the answer cannot be taken', async () => {
    const user = unique()
    const question = await askedForSeveral(user)
    const refused = await stage.responseTo(() => pressIn(question, 'Valider mes réponses', user, ['nothing']))
    expect(refused).toMatchObject({ replace_original: false })
  })
})

describe('the shortcut on a message', () => {
  const shortcut = (text: string, user = 'U1', thread?: string) =>
    stage.sendPayload({
      type: 'message_action',
      callback_id: 'answer_with_sheets',
      trigger_id: unique(),
      team: { id: 'T1', domain: 'test' },
      user: { id: user, name: 'u' },
      channel: { id: 'C1', name: 'general' },
      message: { type: 'message', ts: '1700.2', user: 'U2', text, ...(thread && { thread_ts: thread }) },
      message_ts: '1700.2',
      response_url: stage.slack.responseUrl,
    })

  test('answers with the sheets, to whoever asked, where the message is, without being a member there', async () => {
    const question = '*Quelle* est la durée de la formation d’aide-soignant ?'
    const answer = await stage.responseTo(() => shortcut(question, 'U1', '1700.1'))
    expect(answer).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      thread_ts: '1700.1',
    })
    expect(textIn(answer.blocks)).toContain('formation')
    expect(stage.slack.calls).toEqual([])
  })

  test('asks a question whose buttons go on with it', async () => {
    const user = unique()
    const question = await stage.responseTo(() => shortcut('je ne sais pas quel métier choisir', user))
    const next = await stage.responseTo(() => pressIn(question, 'Au collège ou au lycée', user))
    expect(buttonsIn(next).map(({ text }) => text.text)).toContain('Revenir')
  })

  test('says so when a message has no words', async () => {
    expect(textIn(await stage.responseTo(() => shortcut('')))).toContain('n’a pas de texte')
  })
})

describe('an answer to one person', () => {
  const share = 'Partager dans le canal'

  test('can be shared with the channel: the same words and sources, and no question', async () => {
    const user = unique()
    const answer = await stage.responseTo(() => stage.command('/metier', 'combien gagne un AES ?', { user }))
    const shared = await stage.responseTo(() => pressIn(answer, share, user))
    expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false })
    expect(textIn(shared.blocks)).toContain('brut par mois')
    expect(textIn(shared.blocks)).toContain('/metiers/accompagnant-educatif-et-social#')
    expect(textIn(shared.blocks)).toContain(`<@${user}>`)
    expect(buttonsIn(shared)).toEqual([])
  })

  test('can be shared by nobody else', async () => {
    const answer = await stage.responseTo(() => stage.command('/metier', 'combien gagne un AES ?'))
    const shared = await stage.responseTo(() => pressIn(answer, share, unique()))
    expect(shared).toMatchObject({ response_type: 'ephemeral' })
    expect(textIn(shared.blocks)).not.toContain('brut par mois')
  })

  test.each([
    ['a question', '/orientation', ''],
    ['help in danger', '/metier', 'je veux me suicider'],
    ['personal data', '/metier', 'combien gagne un AES ? mon mail est a.b@example.org'],
  ])('is not handed on when it is %s', async (_, name, text) => {
    const answer = await stage.responseTo(() => stage.command(name, text))
    expect(buttonsIn(answer).map(({ action_id }) => action_id)).not.toContain('share')
  })
})

describe('a case that a person shares', () => {
  const opened = async (code: string, user: string, team = 'T1') =>
    textIn((await stage.responseTo(() => stage.command('/dossier', code, { user, team }))).blocks)
  const form = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(stage.worker.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie && { cookie }) },
      body: new URLSearchParams(fields),
    })
  const typed = (value: string) => ({ typed: { value: { value } } })

  /** Somebody who has answered one question, and shows it: the page, and the code on it in its two halves. */
  async function sharedCase() {
    const started = await form('/', { command: 'start:orientation' })
    const cookie = started.headers.get('set-cookie')?.split(';')[0] ?? ''
    await form('/', { question: 'situation', option: 'scolaire' }, cookie)
    await form('/', { text: 'mon-secret ne regarde personne' }, cookie)
    expect((await form('/dossier', {}, cookie)).status).toBe(303)
    const page = async () => (await fetch(`${stage.worker.url}/dossier`, { headers: { cookie } })).text()
    const [, first = '', second = ''] = /case-code">(\w{4}) (\w{4})</.exec(await page()) ?? []
    expect(first + second).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
    return { cookie, page, first, second, code: first + second }
  }

  test('is opened by its code, answered with a suggestion that the person sees and accepts, and taken back', async () => {
    const { cookie, page, first, second, code } = await sharedCase()
    const seen = await opened(`${first.toLowerCase()} ${second}`, 'UADA')
    expect(seen).toContain('Où en êtes-vous')
    expect(seen).toContain('collège ou au lycée')
    expect(seen).not.toContain('mon-secret')
    expect(await opened(code, 'UBOB')).toContain('Ce code ne marche pas')
    expect(await opened(code, 'UADA', 'T2')).toContain('Ce code ne marche pas')

    await stage.press({ user: 'UADA', channel: 'C1', action: 'suggest', value: code })
    const [modal] = await stage.called('views.open')
    expect(textIn(modal?.body.view)).toContain('job:aide-soignant')
    const suggest = (kind: string, topic: string | null, text: string) =>
      stage.submit(
        'suggestion',
        {
          kind: { value: { selected_option: { value: kind } } },
          topic: { value: { selected_option: topic && { value: topic } } },
          text: { value: { value: text } },
        },
        { user: 'UADA', metadata: code },
      )
    const refused = await suggest('job', 'aid:poei', '')
    expect(await refused.json()).toMatchObject({ response_action: 'errors' })
    expect((await suggest('job', 'job:aide-soignant', 'Vous aimez les gens âgés')).status).toBe(200)
    await expect.poll(page, { timeout: 15_000 }).toContain('Vous aimez les gens âgés')
    const [, id = ''] = /name="id" value="([^"]+)"/.exec(await page()) ?? []
    expect((await form('/dossier/proposition', { id, answer: 'accepted' }, cookie)).status).toBe(303)
    expect(await page()).toContain('Vous avez accepté')
    expect(await opened(code, 'UADA')).toContain('la personne a accepté')

    expect((await form('/dossier/retirer', {}, cookie)).status).toBe(303)
    expect(await opened(code, 'UADA')).toContain('Ce code ne marche pas')
  }, 60_000)

  test('is opened from App Home by its code, with a way to suggest something', async () => {
    const { code } = await sharedCase()
    await stage.press({ user: 'UEVE', channel: 'D1', action: 'open_case' })
    const [asked] = await stage.called('views.open')
    expect(textIn(asked?.body.view)).toContain('Le code de la personne')
    const wrong = await stage.submit('open_case', typed('AAAA AAAA'), { user: 'UEVE' })
    expect(await wrong.json()).toMatchObject({
      response_action: 'errors',
      errors: { typed: expect.stringContaining('Ce code ne marche pas') },
    })
    const right = await stage.submit('open_case', typed(code), { user: 'UEVE' })
    const shown = textIn(await right.json())
    expect(shown).toContain('"response_action":"update"')
    expect(shown).toContain('collège ou au lycée')

    await stage.press({ user: 'UEVE', channel: 'D1', action: 'suggest', value: code, view: { id: 'V1' } })
    const [pushed] = await stage.called('views.push')
    expect(textIn(pushed?.body.view)).toContain('job:aide-soignant')
  })
})

test('the sheets are searched from App Home', async () => {
  await stage.press({ channel: 'D1', action: 'search_sheets' })
  const [asked] = await stage.called('views.open')
  expect(textIn(asked?.body.view)).toContain('Chercher une fiche')
  const search = async (q: string) =>
    textIn(await (await stage.submit('search_sheets', { typed: { value: { value: q } } })).json())
  expect(await search('salaire aide-soignant')).toContain('/metiers/aide-soignant#')
  expect(await search('xqzw')).toContain('Aucune fiche ne parle de cela')
})
