import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { AppManifestUtils } from '@microsoft/app-manifest'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { teamsManifest } from '../../../src/channels/teams/teams-manifest.ts'

const appId = '11111111-2222-4333-8444-555555555555'
const manifest = teamsManifest('cap-soin.example', appId)

test('fits the schema of its version, as Microsoft publishes it', async () => {
  const schema = JSON.parse(
    readFileSync(
      `node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`,
      'utf8',
    ),
  )
  const problems = (given: object) =>
    AppManifestUtils.validateAgainstSchema(JSON.parse(JSON.stringify(given)), schema)
  expect(await problems(manifest)).toEqual([])
  expect(await problems({ ...manifest, name: { short: 'x'.repeat(31) } })).not.toEqual([])
})

test('what Teams limits is within its limits', () => {
  expect(manifest.name.short.length).toBeLessThanOrEqual(30)
  expect(manifest.name.full.length).toBeLessThanOrEqual(100)
  expect(manifest.description.short.length).toBeLessThanOrEqual(80)
  expect(manifest.description.full.length).toBeLessThanOrEqual(4000)
  for (const { commands } of manifest.bots.flatMap(({ commandLists }) => commandLists)) {
    expect(commands.length).toBeLessThanOrEqual(12)
    for (const { title, description } of commands) {
      expect(title.length).toBeLessThanOrEqual(32)
      expect(description.length).toBeLessThanOrEqual(128)
    }
  }
})

test('every search of the extension is one that is answered', () => {
  const source = readFileSync('src/channels/teams/message-extension.ts', 'utf8')
  for (const { id } of manifest.composeExtensions.flatMap(({ commands }) => commands))
    expect(source).toContain(`'${id}'`)
})

test('the package holds the manifest and both icons in their sizes', () => {
  const run = spawnSync(process.execPath, ['scripts/package-teams-app.ts', 'cap-soin.example', appId])
  expect(run.status).toBe(0)
  const files = unzipSync(readFileSync('dist/cap-soin-teams.zip'))
  const written = z
    .looseObject({ id: z.string() })
    .parse(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())))
  expect(written.id).toBe(appId)
  const widthOf = (file: Uint8Array | undefined) =>
    file && new DataView(file.buffer, file.byteOffset).getUint32(16)
  expect([widthOf(files['color.png']), widthOf(files['outline.png'])]).toEqual([192, 32])
})

test('a wrong id or host is said', () => {
  const run = spawnSync(process.execPath, ['scripts/package-teams-app.ts', 'https://x/', 'no'], {
    encoding: 'utf8',
  })
  expect(run.status).toBe(1)
  expect(run.stderr).toContain('teams:package')
})
