import { expect, test } from 'vitest'
import { isOwnMachine } from '#app/domain/own-machine.ts'

test.each(['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]', '::ffff:127.0.0.1'])(
  '%s is this machine',
  (host) => expect(isOwnMachine(host)).toBe(true),
)

test.each(['', '0.0.0.0', '::', '192.0.2.1', '127.evil.example', '127.0.0.1.example', 'localhost.x'])(
  '%j is not, whatever it points to',
  (host) => expect(isOwnMachine(host)).toBe(false),
)
