/**
 * The commands `catalogue` and `framework`: every check in plain English, and the council's
 * framework line by line. They read rules and print; they check nothing.
 */
import { shownInTerminal } from '../catalogue/catalogue-text.ts'
import { problemLines } from '../checks/folder-report.ts'
import { loadRuleSet } from '../rules/load-folder.ts'
import { ONE_FOLDER_ONLY, parsedOptions, wrongDayOrFolder, type Command } from './terminal.ts'

const OPTIONS = {
  rules: { type: 'string', default: './rules' },
  on: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

export const showCatalogue: Command = showing('catalogue')
export const showFramework: Command = showing('framework')

function showing(what: 'catalogue' | 'framework'): Command {
  return async (args, terminal) => {
    const parsed = parsedOptions(args, OPTIONS)
    if (typeof parsed === 'string') return parsed
    const { positionals, values } = parsed
    const [folder = values.rules, ...rest] = positionals
    if (rest.length > 0) return ONE_FOLDER_ONLY
    const on = values.on ?? terminal.today()
    const wrong = await wrongDayOrFolder(on, [folder])
    if (wrong !== undefined) return wrong
    const loaded = await loadRuleSet(folder)
    if (!loaded.ok) {
      terminal.err(problemLines(loaded.problems))
      return 1
    }
    terminal.out(shownInTerminal(what, loaded.value, { on, json: values.json }))
    return 0
  }
}
