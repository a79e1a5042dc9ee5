// Prints the manifest of the Slack app for a host: paste it at https://api.slack.com/apps.
import { slackManifest } from '../src/channels/slack/manifest.ts'

const [host] = process.argv.slice(2)
if (!host || host.includes('/')) {
  console.error(
    'Donnez l’adresse du site, sans « https:// » : npm run slack:manifest -- cap-soin.exemple.workers.dev',
  )
  process.exitCode = 1
} else {
  console.log(JSON.stringify(slackManifest(host), null, 2))
}
