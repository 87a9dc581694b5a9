/**
 * The service's settings, read once from the environment into a plain value. Nonsense is refused
 * with a sentence; nothing else in the program looks at the environment.
 */
import { accepted, refused, type Checked, type Problem } from './domain/problem.ts'

export interface Config {
  readonly port: number
  readonly host: string
  /** The address that people use, without a slash at its end. */
  readonly baseUrl: string
  readonly rulesFolder: string
  readonly exampleFolder: string
}

export type Environment = Readonly<Record<string, string | undefined>>

const HIGHEST_PORT = 65_535
// A host name or an address, IPv6 included; never a scheme, a path or a blank.
const HOST = /^[0-9A-Za-z.:_-]+$/

export function readConfig(environment: Environment): Checked<Config> {
  const portText = setting(environment, 'PORT', '3000')
  const host = setting(environment, 'HOST', '127.0.0.1')
  const port = Number(portText)
  const baseUrl = setting(environment, 'BASE_URL', '')
  const problems = [
    ...problemsOfPort(portText),
    ...problemsOfHost(host),
    ...(baseUrl === '' ? [] : problemsOfBaseUrl(baseUrl)),
  ]
  if (problems.length > 0) return refused(problems)
  return accepted({
    port,
    host,
    baseUrl: baseUrl === '' ? ownAddress(host, port) : baseUrl.replace(/\/+$/, ''),
    rulesFolder: setting(environment, 'RULES_DIR', './rules'),
    exampleFolder: setting(environment, 'EXAMPLE_DIR', './examples/year'),
  })
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

function problemsOfBaseUrl(text: string): readonly Problem[] {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:'
  if (isWeb && url.search === '' && url.hash === '' && url.username === '') return []
  return [problem('BASE_URL', text, 'a web address, for example https://goodterms.example.org')]
}

function problem(name: string, text: string, expected: string): Problem {
  const message = `The setting ${name} is "${text}". Set it to ${expected}, or leave it out.`
  return { code: 'not-allowed', where: `/${name}`, message }
}
