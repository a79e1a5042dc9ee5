// npm test: gets what the tests need, builds, and runs every suite. Arguments go to vitest.
import { spawnSync } from 'node:child_process'

/** Debian packages that the tests start; the command of each has the name of its package. */
const tools = ['chromium', 'redis-server']

function isInstalled(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
}

function run(command: string, commandArguments: string[], environment: Record<string, string> = {}): void {
  const options = { stdio: 'inherit', env: { ...process.env, ...environment } } as const
  const { status } = spawnSync(command, commandArguments, options)
  if (status !== 0) process.exit(status ?? 1)
}

const missing = tools.filter((tool) => !isInstalled(tool))
if (missing.length > 0) {
  const mayInstall = process.getuid?.() === 0 && isInstalled('apt-get')
  if (!mayInstall) {
    console.error(
      `Les tests ont besoin de ${missing.join(' et de ')}. Pour installer : apt-get install ${missing.join(' ')}`,
    )
    process.exit(1)
  }
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update'], environment)
  run('apt-get', ['install', '--yes', '--no-install-recommends', ...missing], environment)
}

run('npm', ['run', 'build'])
run('vitest', ['run', ...process.argv.slice(2)])
