// Builds what browsers load: the page script, which is also the widget of other sites, and the stylesheet.
import { mkdir, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build, type Plugin } from 'esbuild'

const web = new URL('../src/channels/web/', import.meta.url).pathname
const scriptBudget = 30 * 1024

const shared: BuildOptions = { bundle: true, minify: true, logLevel: 'warning' }

/** A stylesheet imported by a script becomes its own text, with what it imports. */
const stylesheetAsText: Plugin = {
  name: 'stylesheet-as-text',
  setup(esbuild) {
    esbuild.onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: await bundled({ ...shared, entryPoints: [path] }),
      loader: 'text',
    }))
  },
}

async function bundled(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...options, write: false })
  return outputFiles[0]?.text ?? ''
}

/**
 * Builds `page.js`, `case.js` and `style.css`.
 * @returns the size of the script, compressed, in bytes
 */
export async function buildPage(outputFolder: string): Promise<number> {
  const script = await bundled({
    ...shared,
    entryPoints: [`${web}widget/element.ts`],
    format: 'iife',
    target: 'es2022',
    // Pages of other sites may be in any encoding.
    charset: 'ascii',
    // The components are those of the server; only what renders them differs.
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'hono/jsx/dom' } },
    plugins: [stylesheetAsText],
  })
  const watchCase = await bundled({
    ...shared,
    entryPoints: [`${web}widget/watch-case.ts`],
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
  })
  const style = await bundled({ ...shared, entryPoints: [`${web}styles/style.css`], charset: 'utf8' })
  await mkdir(outputFolder, { recursive: true })
  await writeFile(`${outputFolder}/page.js`, script)
  await writeFile(`${outputFolder}/case.js`, watchCase)
  await writeFile(`${outputFolder}/style.css`, style)
  return gzipSync(script).length
}

if (import.meta.main) {
  const size = await buildPage(new URL('../public/build', import.meta.url).pathname)
  console.log(`page.js: ${(size / 1024).toFixed(1)} KiB compressed, ${scriptBudget / 1024} at most.`)
  if (size > scriptBudget) process.exitCode = 1
}
