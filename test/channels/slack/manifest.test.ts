import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { slackManifest } from '../../../src/channels/slack/manifest.ts'

const manifest = slackManifest('cap-soin.example')
const handlers = globSync('src/channels/slack/*-listeners.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

test('the manifest names every command, event and shortcut that the app handles, and no other', () => {
  const commands = [...handlers.matchAll(/^ {2}(?:app\.command\()?'(\/[a-z]+)'[:,]/gm)].map(
    ([, name]) => name,
  )
  expect(manifest.features.slash_commands.map(({ command }) => command).sort()).toEqual(commands.sort())
  const events = [...handlers.matchAll(/app\.event\('([a-z_]+)'/g)].map(([, name]) => name)
  expect(manifest.settings.event_subscriptions.bot_events.toSorted()).toEqual(
    [...events, 'message.channels', 'message.groups', 'message.im'].sort(),
  )
  for (const { callback_id } of manifest.features.shortcuts) expect(handlers).toContain(`'${callback_id}'`)
})

test('every address is one that the Worker answers, over https', () => {
  const urls = JSON.stringify(manifest).match(/https?:\/\/[^"]+/g) ?? []
  expect(new Set(urls)).toEqual(
    new Set(['events', 'commands', 'interactivity'].map((path) => `https://cap-soin.example/slack/${path}`)),
  )
})

test('what Slack limits is within its limits', () => {
  const { agent_view, slash_commands, shortcuts } = manifest.features
  expect(agent_view.agent_description.length).toBeLessThanOrEqual(300)
  expect(agent_view.suggested_prompts.length).toBeLessThanOrEqual(4)
  expect(slash_commands.length).toBeLessThanOrEqual(50)
  expect(shortcuts.length).toBeLessThanOrEqual(10)
})
