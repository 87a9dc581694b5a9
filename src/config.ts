/**
 * The service's settings, read once from the environment into a plain value. Nonsense is refused
 * with a sentence; nothing else in the program looks at the environment.
 */
import { join } from 'node:path'
import { mailAddressOf } from './domain/mail-address.ts'
import { accepted, refused, type Checked, type Problem } from './domain/problem.ts'
import type { StorePlace } from './store/open-store.ts'

export interface Config {
  readonly port: number
  readonly host: string
  /** How many proxies stand in front; what they say of the client is believed. */
  readonly trustedProxies: number
  /** The address that people use, without a slash at its end. */
  readonly baseUrl: string
  readonly rulesFolder: string
  /** Loaded into a store that is empty; undefined where nothing is to be loaded. */
  readonly exampleFolder: string | undefined
  readonly dataFolder: string
  readonly store: StorePlace
  /** Undefined: mail is put into a folder, where one can open it. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** The council's own sign-in; undefined where people sign in by links alone. */
  readonly openId: OpenId | undefined
  /** With it a program may read `/metrics`; without it only this machine may. */
  readonly metricsToken: string | undefined
  /** The e-mail address of the first administrator, where the council names one. */
  readonly firstAdministrator: string | undefined
}

export interface OpenId {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Whether an address counts of which the provider does not say if it is verified. */
  readonly trustsAddress: boolean
}

export type Environment = Readonly<Record<string, string | undefined>>

const HIGHEST_PORT = 65_535
// A host name or an address, IPv6 included; never a scheme, a path or a blank.
const HOST = /^[0-9A-Za-z.:_-]+$/
const PROXIES_MAX = 5
const NO_EXAMPLE = 'none'

export function readConfig(environment: Environment): Checked<Config> {
  const text = (name: string, otherwise = ''): string => setting(environment, name, otherwise)
  const portText = text('PORT', '3000')
  const host = text('HOST', '127.0.0.1')
  const baseUrl = text('BASE_URL')
  const problems = [
    ...problemsOfPort(portText),
    ...problemsOfHost(host),
    ...(baseUrl === '' ? [] : problemsOfBaseUrl(baseUrl)),
    ...problemsOfProxies(text('TRUSTED_PROXIES', '0')),
    ...problemsOfUrl('DATABASE_URL', text('DATABASE_URL'), ['postgres:', 'postgresql:']),
    ...problemsOfUrl('SMTP_URL', text('SMTP_URL'), ['smtp:', 'smtps:']),
    ...problemsOfOpenId(environment),
    ...problemsOfTrust(text('OIDC_TRUST_EMAIL', 'no')),
    ...problemsOfAdministrator(text('FIRST_ADMINISTRATOR')),
  ]
  if (problems.length > 0) return refused(problems)
  const port = Number(portText)
  const dataFolder = text('DATA_DIR', './data')
  const example = text('EXAMPLE_DIR', './examples/year')
  return accepted({
    port,
    host,
    trustedProxies: Number(text('TRUSTED_PROXIES', '0')),
    baseUrl: baseUrl === '' ? ownAddress(host, port) : baseUrl.replace(/\/+$/, ''),
    rulesFolder: text('RULES_DIR', './rules'),
    exampleFolder: example === NO_EXAMPLE ? undefined : example,
    dataFolder,
    store: storePlace(text('DATABASE_URL'), dataFolder),
    smtpUrl: text('SMTP_URL') || undefined,
    mailFrom: text('MAIL_FROM', 'goodterms@localhost'),
    openId: openIdOf(environment),
    metricsToken: text('METRICS_TOKEN') || undefined,
    firstAdministrator: text('FIRST_ADMINISTRATOR') || undefined,
  })
}

function storePlace(databaseUrl: string, dataFolder: string): StorePlace {
  return databaseUrl === ''
    ? { engine: 'sqlite', file: join(dataFolder, 'goodterms.sqlite') }
    : { engine: 'postgres', url: databaseUrl }
}

function openIdOf(environment: Environment): OpenId | undefined {
  const [issuer = '', clientId = '', clientSecret = ''] = OPEN_ID.map((name) =>
    setting(environment, name, ''),
  )
  const trustsAddress = setting(environment, 'OIDC_TRUST_EMAIL', 'no') === 'yes'
  return issuer === '' ? undefined : { issuer, clientId, clientSecret, trustsAddress }
}

/** Where the service is when nobody says otherwise. */
export function ownAddress(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Whether only this machine can reach the service. */
export function isOwnMachineOnly(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

// A variable that is set to nothing counts as not set: many start scripts pass it on so.
function setting(environment: Environment, name: string, otherwise: string): string {
  const text = environment[name]?.trim() ?? ''
  return text === '' ? otherwise : text
}

function problemsOfPort(text: string): readonly Problem[] {
  if (/^\d{1,5}$/.test(text) && Number(text) <= HIGHEST_PORT) return []
  return [problem('PORT', text, `a whole number from 0 to ${HIGHEST_PORT}, for example 3000`)]
}

function problemsOfHost(text: string): readonly Problem[] {
  if (HOST.test(text)) return []
  return [problem('HOST', text, 'a host name or an address, for example 127.0.0.1')]
}

function problemsOfProxies(text: string): readonly Problem[] {
  if (/^\d$/.test(text) && Number(text) <= PROXIES_MAX) return []
  const expected = `the number of proxies in front, from 0 to ${PROXIES_MAX}`
  return [problem('TRUSTED_PROXIES', text, expected)]
}

function problemsOfBaseUrl(text: string): readonly Problem[] {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:'
  if (isWeb && url.search === '' && url.hash === '' && url.username === '') return []
  return [problem('BASE_URL', text, 'a web address, for example https://goodterms.example.org')]
}

// A value may hold a password: so it is not said back.
function problemsOfUrl(
  name: string,
  text: string,
  schemes: readonly string[],
): readonly Problem[] {
  if (text === '' || (URL.canParse(text) && schemes.includes(new URL(text).protocol))) return []
  const message = `The setting ${name} is no address that begins with ${schemes[0]}//. Correct it.`
  return [{ code: 'not-allowed', where: `/${name}`, message }]
}

const OPEN_ID = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const

/** All three or none. */
function problemsOfOpenId(environment: Environment): readonly Problem[] {
  const missing = OPEN_ID.filter((name) => setting(environment, name, '') === '')
  if (missing.length > 0 && missing.length < OPEN_ID.length) {
    const message = `Signing in with the council's accounts also needs ${missing.join(' and ')}.`
    return [{ code: 'missing-field', where: `/${missing[0]}`, message }]
  }
  return problemsOfUrl('OIDC_ISSUER', setting(environment, 'OIDC_ISSUER', ''), ['https:', 'http:'])
}

function problemsOfTrust(text: string): readonly Problem[] {
  if (text === 'yes' || text === 'no') return []
  return [problem('OIDC_TRUST_EMAIL', text, '"yes" or "no"')]
}

function problemsOfAdministrator(text: string): readonly Problem[] {
  const isAddress = text === '' || mailAddressOf(text).ok
  return isAddress
    ? []
    : [problem('FIRST_ADMINISTRATOR', text, 'one e-mail address, such as name@example.org')]
}

function problem(name: string, text: string, expected: string): Problem {
  const message = `The setting ${name} is "${text}". Set it to ${expected}, or leave it out.`
  return { code: 'not-allowed', where: `/${name}`, message }
}
