// Writes the Teams app for a host and a bot registration: a zip to upload in the Teams admin centre.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { teamsManifest } from '../src/channels/teams/teams-manifest.ts'

const [host, appId] = process.argv.slice(2)
const icons = 'src/channels/teams/icons'
if (!host || host.includes('/') || !/^[0-9a-f-]{36}$/i.test(appId ?? '')) {
  console.error(
    'Give the host of the public Worker and the id of the bot: npm run teams:package -- HOST APP_ID',
  )
  process.exitCode = 1
} else {
  const manifest = JSON.stringify(teamsManifest(host, appId ?? ''), null, 2)
  mkdirSync('dist', { recursive: true })
  writeFileSync(
    'dist/cap-soin-teams.zip',
    zipSync({
      'manifest.json': strToU8(manifest),
      'color.png': readFileSync(`${icons}/color.png`),
      'outline.png': readFileSync(`${icons}/outline.png`),
    }),
  )
  console.log('Written: dist/cap-soin-teams.zip')
}
