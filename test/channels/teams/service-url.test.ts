import { describe, expect, test } from 'vitest'
import { isKnownService } from '../../../src/channels/teams/service-url.ts'
import { readTeamsConfig } from '../../../src/config.ts'

const bot = { MICROSOFT_APP_ID: 'a', MICROSOFT_APP_PASSWORD: 'b', MICROSOFT_APP_TENANT_ID: 'c' }
const knownIn = (list?: string) => readTeamsConfig({ ...bot, BOT_SERVICE_URLS: list })?.serviceUrls ?? []

describe('where answers are sent', () => {
  test.each([
    'https://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net/emea/',
    'https://SMBA.trafficmanager.net',
  ])('%s is Teams', (url) => {
    expect(isKnownService(url, knownIn())).toBe(true)
  })

  test.each([
    'https://evil.example/',
    'https://smba.trafficmanager.net.evil.com/',
    'https://smba.trafficmanager.net@evil.com/',
    'https://someone@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net/?x=',
    'https://smba.trafficmanager.net/#',
    'https://smba.trafficmanager.net:8443/',
    'http://smba.trafficmanager.net/',
    'smba.trafficmanager.net',
    '',
  ])('%s is not', (url) => {
    expect(isKnownService(url, knownIn())).toBe(false)
  })

  test('an address covers what lies below it, not what only begins alike', () => {
    const known = knownIn('https://gov.example/teams, http://127.0.0.1:3978/')
    expect(known.map(String)).toEqual(['https://gov.example/teams', 'http://127.0.0.1:3978/'])
    expect(isKnownService('https://gov.example/teams/emea/', known)).toBe(true)
    expect(isKnownService('https://gov.example/teams', known)).toBe(true)
    expect(isKnownService('https://gov.example/teams-evil/', known)).toBe(false)
    expect(isKnownService('https://gov.example/teams/../other/', known)).toBe(false)
  })
})

describe('the list of addresses', () => {
  test('an empty entry adds none', () => {
    expect(knownIn('https://gov.example/,').map(String)).toEqual(['https://gov.example/'])
    expect(isKnownService('https://evil.example/', knownIn('https://gov.example/, ,'))).toBe(false)
  })

  test.each(['http://gov.example/', 'gov.example', 'ftp://gov.example/', ','])('%s is refused', (list) => {
    expect(() => knownIn(list)).toThrow('BOT_SERVICE_URLS')
  })
})
