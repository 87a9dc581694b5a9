/**
 * A Chromium for tests of pages: the machine's own where there is one, else the one that comes as
 * a package with its libraries and fonts, so that `npm test` needs nothing but Node and npm.
 */
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflate } from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

const MACHINE_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const MODULES = join(import.meta.dirname, '../../node_modules')
const PACKED = join(MODULES, '@sparticuz/chromium/bin')
const UNPACKED = join(MODULES, '.cache/chromium')

// Our own list: the package's default arguments switch off web security, and with it the
// content security policy that the tests are there to prove.
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// The package's own list of font folders names fixed places in the system's temporary folder.
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`

/** Starts a browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const own = MACHINE_BROWSERS.find((path) => existsSync(path))
  if (own !== undefined) return chromium.launch({ executablePath: own, args: ARGUMENTS })
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`No browser for tests here: install one of ${MACHINE_BROWSERS.join(', ')}.`)
  }
  if (!existsSync(UNPACKED)) await unpack()
  return chromium.launch({
    executablePath: join(UNPACKED, 'chromium'),
    args: ARGUMENTS,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib'),
      FONTCONFIG_FILE: join(UNPACKED, 'fonts.conf'),
    },
  })
}

// Unpacked under a name of its own and then renamed in one step: a run that is killed leaves no
// half a browser behind, and of two runs at once the second simply finds the first one's.
async function unpack(): Promise<void> {
  const own = `${UNPACKED}-${process.pid}-${performance.now()}`
  await mkdir(own, { recursive: true })
  try {
    await inflateInto(own)
    await writeFile(join(own, 'fonts.conf'), FONTS)
    await rename(own, UNPACKED)
  } catch (error) {
    if (!existsSync(UNPACKED)) throw error
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

// The package unpacks into the system's temporary folder, and asks which one that is before its
// first pause: so it can be told another one without anybody else noticing.
function inflateInto(folder: string): Promise<unknown> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  const files = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br']
  const unpacked = files.map((file) => inflate(join(PACKED, file)))
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
  return Promise.all(unpacked)
}
