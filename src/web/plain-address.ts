/**
 * Refuses addresses that no page of ours has, and that programs read in more than one way: control
 * characters, steps upwards, backslashes. So nothing behind it ever meets them.
 */
import type { RequestHandler } from 'express'

const ODD = /%(?:[01][0-9a-f]|7f)|\\|\/\.{1,2}(?:\/|$)|\/\/|;/i
// A line break may stand in what was typed into a field; other control characters may not.
const CONTROL_IN_QUERY = /%(?:0[0-8bcef]|1[0-9a-f]|7f)/i

export function plainAddress(refuse: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const [path = '', query = ''] = request.originalUrl.split('?', 2)
    if (ODD.test(path) || CONTROL_IN_QUERY.test(query)) void refuse(request, response, next)
    else next()
  }
}
