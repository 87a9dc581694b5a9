/**
 * `npm run bench`: the speed of the whole line. `npm run bench -- site`: how the site answers while
 * three thousand contracts are checked.
 */
if (process.argv[2] === 'site') await import('./site.ts')
else await import('./whole-line.ts')
