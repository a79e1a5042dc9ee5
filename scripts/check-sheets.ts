// Quick check of sheets while writing them: node scripts/check-sheets.ts [part of a path]
import { globSync, readFileSync } from 'node:fs'
import { compileAid, compileGuide, compileJob } from '../src/knowledge/compile/compile-sheet.ts'

const compilers = { jobs: compileJob, aids: compileAid, guides: compileGuide }
for (const [folder, compile] of Object.entries(compilers))
  for (const path of globSync(`knowledge/${folder}/*.md`).filter((p) => p.includes(process.argv[2] ?? '')))
    try {
      const sheet = compile({ path, text: readFileSync(path, 'utf8') })
      console.log('ok', path, sheet.sections.map((s) => s.id).join(' '))
    } catch (error) {
      console.log(error instanceof Error ? error.message : error)
    }
