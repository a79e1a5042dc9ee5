import type { CompiledRules } from '../aids/expression.ts'
import type { AidVocabulary } from '../aids/variables.ts'
import type { Routes } from '../answer/routes-schema.ts'
import type { Orientation } from '../dialogue/schema.ts'
import type { CompiledKnowledge } from '../knowledge/knowledge.ts'
import type { CompiledSafety } from '../safety/compile-safety.ts'

/** Everything under `knowledge/` and `intents/`, checked by its schemas and proved when compiled. */
export type Content = {
  knowledge: CompiledKnowledge
  orientation: Orientation
  routes: Routes
  /** The rules of the aids in `knowledge.aids`, compiled, and the vocabulary that they speak. */
  aidRules: { vocabulary: AidVocabulary; rules: CompiledRules }
  safety: CompiledSafety
}

/** Static assets that `npm run knowledge` writes: kept out of the Worker's code, which has to stay small to start fast. */
export const contentFolder = '/build/content'
export const contentPath = `${contentFolder}/content.json`
/** Only there after `npm run vectors`. */
export const vectorsPath = `${contentFolder}/vectors.bin`
export const indexPath = `${contentFolder}/index.bin`
