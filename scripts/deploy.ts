// Deploys the three Workers. Arguments go to `wrangler deploy` (`--dry-run`); `--first` where none is deployed yet:
// they call each other, so that the public one comes without its doors, then the doors, then the public one again.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { withoutServices } from './deploy/without-services.ts'

const given = process.argv.slice(2)
const isFirst = given.includes('--first')
const others = given.filter((argument) => argument !== '--first')
// Its paths are read from the folder that it lies in.
const firstConfiguration = 'wrangler.first.toml'

function deploy(configuration: string): boolean {
  const { status } = spawnSync('wrangler', ['deploy', '--config', configuration, ...others], {
    stdio: 'inherit',
  })
  return status === 0
}

function deployAlone(): boolean {
  writeFileSync(firstConfiguration, withoutServices(readFileSync('wrangler.toml', 'utf8')))
  try {
    return deploy(firstConfiguration)
  } finally {
    rmSync(firstConfiguration)
  }
}

const isDone =
  (!isFirst || deployAlone()) &&
  ['workers/slack/wrangler.toml', 'workers/teams/wrangler.toml', 'wrangler.toml'].every(deploy)
if (!isDone) {
  console.error(
    isFirst
      ? 'La mise en ligne s’est arrêtée : voyez le message de wrangler, puis recommencez.'
      : 'La mise en ligne s’est arrêtée. Si c’est la toute première : npm run deploy -- --first',
  )
  process.exitCode = 1
}
