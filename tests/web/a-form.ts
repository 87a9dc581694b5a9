/**
 * Forms as a browser sends them, for tests.
 */

export type Fields = Readonly<Record<string, string | File>>

/** The body of a form and its type, with the boundary that a browser makes up. */
export async function aForm(fields: Fields): Promise<{ body: Uint8Array<ArrayBuffer>; type: string }> {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  const response = new Response(data)
  const body = new Uint8Array(await response.arrayBuffer())
  return { type: response.headers.get('Content-Type') ?? '', body }
}
