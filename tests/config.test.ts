import { expect, test } from 'vitest'
import { isOwnMachineOnly, readConfig, type Environment } from '#app/config.ts'

test('without any setting the service is at this machine alone, at port 3000', () => {
  expect(config({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    baseUrl: 'http://127.0.0.1:3000',
    trustedProxies: 0,
    rulesFolder: './rules',
    exampleFolder: './examples/year',
    dataFolder: './data',
    store: { engine: 'sqlite', file: 'data/goodterms.sqlite' },
    smtpUrl: undefined,
    mailFrom: 'goodterms@localhost',
    openId: undefined,
    metricsToken: undefined,
    firstAdministrator: undefined,
  })
})

test('everything is kept in one folder, or in PostgreSQL where an address is set', () => {
  expect(config({ DATA_DIR: '/srv/goodterms' }).store).toEqual({
    engine: 'sqlite',
    file: '/srv/goodterms/goodterms.sqlite',
  })
  const url = 'postgres://goodterms@db.example/goodterms'
  expect(config({ DATABASE_URL: url }).store).toEqual({ engine: 'postgres', url })
})

test('the example is loaded from another folder, or not at all', () => {
  expect(config({ EXAMPLE_DIR: './mine' }).exampleFolder).toBe('./mine')
  expect(config({ EXAMPLE_DIR: 'none' }).exampleFolder).toBeUndefined()
})

test('as many proxies are trusted as the council names, at most five', () => {
  expect(config({ TRUSTED_PROXIES: '2' }).trustedProxies).toBe(2)
  for (const wrong of ['6', '-1', 'yes', '1.5', '10']) {
    expect(messages({ TRUSTED_PROXIES: wrong }).join()).toContain('from 0 to 5')
  }
})

test('the council’s own sign-in is set as a whole or not at all', () => {
  const whole = {
    OIDC_ISSUER: 'https://sign-in.example',
    OIDC_CLIENT_ID: 'goodterms',
    OIDC_CLIENT_SECRET: 'not-to-be-said',
  }
  expect(config(whole).openId).toEqual({
    issuer: 'https://sign-in.example',
    clientId: 'goodterms',
    clientSecret: 'not-to-be-said',
    trustsAddress: false,
  })
  expect(config({ ...whole, OIDC_TRUST_EMAIL: 'yes' }).openId?.trustsAddress).toBe(true)
  expect(messages({ ...whole, OIDC_TRUST_EMAIL: 'maybe' }).join()).toContain('"yes" or "no"')
  for (const name of Object.keys(whole)) {
    const said = messages({ ...whole, [name]: '' }).join()
    expect(said).toContain(name)
    expect(said).not.toContain('not-to-be-said')
  }
})

test.each([
  ['DATABASE_URL', 'mysql://user:secret@db.example/x'],
  ['DATABASE_URL', 'secret'],
  ['SMTP_URL', 'http://user:secret@mail.example'],
])('an address of another kind is refused, and is not said back (%s)', (name, address) => {
  const said = messages({ [name]: address }).join()
  expect(said).toContain(`The setting ${name} is no address`)
  expect(said).not.toContain('secret')
})

test('a setting that is set to nothing counts as not set', () => {
  expect(config({ PORT: ' ', HOST: '' }).port).toBe(3000)
})

test('the address that people use loses the slash at its end', () => {
  expect(config({ BASE_URL: 'https://terms.example.org/' }).baseUrl).toBe('https://terms.example.org')
})

test('an address of version 6 stands in brackets', () => {
  expect(config({ HOST: '::1' }).baseUrl).toBe('http://[::1]:3000')
})

test.each(['http', '-1', '65536', '3000.5', '0x10', '1e3', '٣٠٠٠'])(
  'the port %s is refused with what to write instead',
  (port) => {
    expect(messages({ PORT: port })).toEqual([
      `The setting PORT is "${port}". Set it to a whole number from 0 to 65535, ` +
        'for example 3000, or leave it out.',
    ])
  },
)

test.each(['http://localhost', 'a b', 'host/path'])('the host %s is refused', (host) => {
  expect(messages({ HOST: host, BASE_URL: 'http://localhost' })).toEqual([
    expect.stringContaining('The setting HOST is'),
  ])
})

test.each(['goodterms', 'ftp://a.example', 'http://user@a.example', 'http://a.example/?q'])(
  'the address %s is refused',
  (address) => {
    expect(messages({ BASE_URL: address })).toEqual([
      expect.stringContaining('Set it to a web address'),
    ])
  },
)

test('all that is wrong is said at once', () => {
  expect(messages({ PORT: 'x', HOST: '?', BASE_URL: 'y' })).toHaveLength(3)
})

test('only a loop-back address keeps the service to this machine', () => {
  expect(['127.0.0.1', '127.1.2.3', '::1', 'localhost'].every(isOwnMachineOnly)).toBe(true)
  expect(['0.0.0.0', '::', '192.168.0.2', 'terms.example'].some(isOwnMachineOnly)).toBe(false)
})

function config(environment: Environment) {
  const read = readConfig(environment)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  return read.value
}

function messages(environment: Environment): readonly string[] {
  const read = readConfig(environment)
  return read.ok ? [] : read.problems.map(({ message }) => message)
}
