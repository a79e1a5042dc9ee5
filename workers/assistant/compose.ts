import * as z from 'zod'
import { createSituationReader } from '../../src/aids/read-situation.ts'
import { createWriter } from '../../src/answer/create-writer.ts'
import { createEmbedder } from '../../src/answer/dense/create-embedder.ts'
import { createMeaningFinder } from '../../src/answer/dense/create-meaning-finder.ts'
import { createReader } from '../../src/answer/understand.ts'
import type { Writer } from '../../src/answer/writer.ts'
import type { AdvisorDesk } from '../../src/assistant/advisor-desk.ts'
import { endTalk, hearAdvisor } from '../../src/assistant/advisor-talk.ts'
import { caseLinkSchema, codeFrom } from '../../src/assistant/case-code.ts'
import { type Content, vectorsPath } from '../../src/assistant/content.ts'
import type { Core } from '../../src/assistant/core.ts'
import { createAssistant } from '../../src/assistant/handle-turn.ts'
import { threadLinkSchema } from '../../src/assistant/handover.ts'
import type { Heard } from '../../src/assistant/heard.ts'
import { hireQuestions } from '../../src/assistant/hire-question.ts'
import { loadAids } from '../../src/assistant/load-aids.ts'
import { loadLibrary } from '../../src/assistant/load-library.ts'
import { createModelBudget, modelSpendingSchema } from '../../src/assistant/model-budget.ts'
import { readOpeningHours } from '../../src/assistant/opening-hours.ts'
import { searchSheets } from '../../src/assistant/search-sheets.ts'
import type { AssistantService } from '../../src/assistant/service.ts'
import { openCase, suggest } from '../../src/assistant/shared-case.ts'
import { sheetAt } from '../../src/assistant/sheet-summary.ts'
import { type ConversationState, conversationStateSchema } from '../../src/assistant/state.ts'
import { shareSchema } from '../../src/assistant/summary.ts'
import { errorName } from '../../src/channels/error-name.ts'
import { createWebApp } from '../../src/channels/web/web-app.ts'
import type { Health } from '../../src/channels/web/web-dependencies.ts'
import { type AdvisorsConfig, type Config, readConfig } from '../../src/config.ts'
import { findingsOn } from '../../src/knowledge/freshness.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { parisDay } from '../../src/knowledge/paris-day.ts'
import { createOpportunityFinder } from '../../src/opportunities/opportunity-finder.ts'
import { createGeocoder } from '../../src/places/geocoder.ts'
import { createPlaceFinder } from '../../src/places/place-finder.ts'
import { createSafety } from '../../src/safety/safety.ts'
import type { ConversationStore } from '../../src/store/conversation-store.ts'
import { createDurableObjectStore } from '../../src/store/durable-object-store.ts'
import { updateDocument } from '../../src/store/update-document.ts'
import { createUpstashStore } from '../../src/store/upstash-store.ts'
import { log } from '../log.ts'
import { callerKey } from './caller-key.ts'
import { createLimits } from './limits.ts'
import { takeForChannel } from './take-for-channel.ts'

const conversationDays = 7
const retentionSeconds = conversationDays * 24 * 3600
/** What leads an advisor to a conversation outlives it: who comes late is told that it is gone. */
const linkSeconds = 30 * 24 * 3600
/** Until a workspace installs anew: ten years. */
const installationSeconds = 10 * 365 * 24 * 3600
/** Beyond them, everybody gets quoted answers until midnight. */
const modelAnswersPerDay = 5000
const version = '0.1.0'

/**
 * Builds the whole assistant Worker from its bindings: the only place where its parts meet.
 * @param today ISO day whose figures the sheets show
 */
export function compose(env: Env, content: Content, index: ArrayBuffer, today: string) {
  const config = readConfig(env)
  const now = () => new Date()
  const newId = () => crypto.randomUUID()
  const library = loadLibrary(content, index, today)
  const store = createStore(conversationStateSchema, config, env, now)
  const limits = createLimits(env)
  const budget = createModelBudget({
    store: createStore(modelSpendingSchema, config, env, now),
    answersPerDay: modelAnswersPerDay,
    today: () => parisDay(now()),
    report: () => log('model-budget-unknown', {}),
  })
  const claims = createStore(z.record(z.string(), z.never()), config, env, now)
  const installations = createStore(z.object({ sealed: z.string() }), config, env, now, installationSeconds)
  const asset = (path: string) => env.ASSETS.fetch(new URL(path, 'https://assets.local'))
  const opportunities = createOpportunityFinder({
    config,
    fetch: (input, init) => fetch(input, init),
    now: Date.now,
    report: (kind) => log('opportunities-failed', { kind }),
  })
  const places = createPlaceFinder({
    fetchAsset: asset,
    geocoder: createGeocoder({ baseUrl: config.geocoderBaseUrl, fetch: (input, init) => fetch(input, init) }),
  })
  const aids = loadAids(content, library.knowledge)
  const core: Core = {
    orientation: content.orientation,
    library,
    read: createReader(library),
    aids,
    readSituation: createSituationReader(aids.vocabulary),
    safety: createSafety(content.safety),
    store,
    shares: createStore(shareSchema, config, env, now),
    cases: createStore(caseLinkSchema, config, env, now, linkSeconds),
    threads: createStore(threadLinkSchema, config, env, now, linkSeconds),
    desk: config.advisors && createDesk(config.advisors, env),
    claims,
    places,
    opportunities,
    nearestInMeaning:
      config.embedding &&
      createMeaningFinder({
        model: config.embedding.model,
        embed: createEmbedder(config.embedding, (input, init) => fetch(input, init)),
        readVectors: () => asset(vectorsPath),
        report: (model) => log('vectors-missing', { model }),
      }),
    writer: config.model && createWriterFor(config.model),
    admitModel: async (caller) => budget.isLeft() && limits.admitModel(caller),
    spendModel: budget.spend,
    reportUnanswered: ({ status, nearest }) => log('unanswered', { status, nearest }),
    newId,
    newCode: () => codeFrom(crypto.getRandomValues(new Uint8Array(8))),
    retentionSeconds,
  }
  const assistant = createAssistant(core)
  const search: AssistantService['search'] = async (query) => searchSheets(library, query)
  const service: AssistantService = {
    take: (turn, emit) => takeForChannel({ assistant, limits, now }, turn, emit),
    pastReply: async (conversationId, turnId) => {
      const past = await assistant.recall(conversationId, now())
      return past?.turns.find((turn) => turn.turnId === turnId)?.reply ?? null
    },
    claim: async (key) => (await claims.save(`claims/${key}`, {}, 0)) === 'saved',
    openCase: (code, advisor) => openCase(core, code, advisor, now()),
    suggest: (code, advisor, suggestion) => suggest(core, code, advisor, suggestion, now()),
    keepInstallation: async (team, sealed) => {
      if (!(await updateDocument(installations, `installations/${team}`, () => ({ sealed }))))
        throw new Error('The token of a workspace could not be kept.')
    },
    dropInstallation: (team) => installations.delete(`installations/${team}`),
    installation: async (team) =>
      (await installations.load(`installations/${team}`))?.document.sealed ?? null,
    search,
    sheetAt: async (address) => sheetAt(library.knowledge, address),
    sheets: async () =>
      [...library.knowledge.jobs, ...library.knowledge.aids, ...library.knowledge.guides].map(
        ({ topic, title }) => ({ topic, title }),
      ),
    hearAdvisor: async (thread, text, deliveryId) =>
      noted(await hearAdvisor(core, thread, { text, deliveryId }, now())),
    endTalk: async (thread) => noted(await endTalk(core, thread, now())),
    feedback: async (vote) => log('feedback', { vote, reason: 'none' }),
  }
  const app = createWebApp({
    assistant,
    knowledge: library.knowledge,
    search,
    opportunities,
    places,
    questions: () => [
      ...content.orientation.questions.filter(({ kind }) => kind === 'choice'),
      ...hireQuestions(aids, parisDay(now())),
    ],
    aids,
    health: () => healthOf(config, library.knowledge, store, now()),
    feedback: async ({ vote, reason }) => log('feedback', { vote, reason: reason ?? 'none' }),
    limits,
    callerKey,
    asset,
    report: ({ route, errorName }) => log('request-failed', { route, errorName }),
    now,
    newId,
    allowDateOverride: config.allowDateOverride,
    conversationDays,
    operator: null,
    version,
  })
  return { app, service }
}

/** An advisor is told that it failed; so are those who run this. */
function noted(heard: Heard): Heard {
  if (heard === 'failed') log('advisor-not-heard', {})
  return heard
}

/** The channel of the service that is configured, called by RPC; what fails is logged, and the person is told. */
function createDesk({ service, channel, hours, waitMinutes }: AdvisorsConfig, env: Env): AdvisorDesk {
  const advisors = service === 'slack' ? env.SLACK_ADVISORS : env.TEAMS_ADVISORS
  const logged = (error: unknown) => {
    log('advisors-not-reached', { service, errorName: errorName(error) })
    throw error
  }
  return {
    open: (request) => advisors.open(channel, request).catch(logged),
    post: (thread, message) => advisors.post(thread, message).catch(logged),
    hours: hours === null ? null : readOpeningHours(hours),
    waitMinutes,
  }
}

function createWriterFor(model: NonNullable<Config['model']>): Writer {
  const load = () => import('./openai-model.js').then(({ createOpenAiModel }) => createOpenAiModel(model))
  return createWriter(load, {
    report: ({ endings, released, refused }) =>
      log('answer-written', { endings: endings.join(' '), released, refused: JSON.stringify(refused) }),
  })
}

function createStore<Document>(
  schema: z.ZodType<Document>,
  config: Config,
  env: Env,
  now: () => Date,
  keptSeconds = retentionSeconds,
): ConversationStore<Document> {
  return config.upstash
    ? createUpstashStore({ ...config.upstash, schema, retentionSeconds: keptSeconds })
    : createDurableObjectStore({ namespace: env.CONVERSATIONS, schema, retentionSeconds: keptSeconds, now })
}

async function healthOf(
  config: Config,
  knowledge: Knowledge,
  store: ConversationStore<ConversationState>,
  now: Date,
): Promise<Health> {
  const findings = findingsOn(knowledge, parisDay(now))
  const count = (kind: string) => findings.filter((finding) => finding.kind === kind).length
  const reachable = await store.load('healthz').then(
    () => true,
    () => false,
  )
  return {
    ok: reachable,
    store: config.upstash ? 'upstash' : 'durable-object',
    model: config.model ? config.model.name : 'none',
    knowledge: {
      jobs: knowledge.jobs.length,
      aids: knowledge.aids.length,
      guides: knowledge.guides.length,
      toVerify: count('to-verify'),
      ended: count('ended'),
    },
    version,
  }
}
