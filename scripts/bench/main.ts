/**
 * `npm run bench`: the speed of the whole line. `npm run bench -- site` and the others measure the
 * service: each file says what.
 */
const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  line: () => import('./whole-line.ts'),
  site: () => import('./site.ts'),
  pages: () => import('./pages.ts'),
  'sign-in': () => import('./sign-in.ts'),
  tokens: () => import('./tokens.ts'),
}

const name = process.argv[2] ?? 'line'
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined
if (bench === undefined) {
  console.error(`There is no bench "${name}". Say one of ${Object.keys(BENCHES).join(', ')}.`)
  process.exitCode = 2
} else await bench()
