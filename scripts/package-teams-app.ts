// Writes the Teams app for a host and a bot registration: a zip to upload in the Teams admin centre.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { teamsManifest } from '../src/channels/teams/teams-manifest.ts'

const [host, appId] = process.argv.slice(2)
const icons = 'src/channels/teams/icons'
if (!host || host.includes('/') || !/^[0-9a-f-]{36}$/i.test(appId ?? '')) {
  console.error(
    'Donnez l’adresse du site, sans « https:// », et l’identifiant du bot : npm run teams:package -- ADRESSE IDENTIFIANT',
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
  console.log('Le fichier est prêt : dist/cap-soin-teams.zip')
}
