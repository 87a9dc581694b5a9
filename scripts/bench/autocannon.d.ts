/** What the bench uses of autocannon, which brings no types. */
declare module 'autocannon' {
  interface Latency {
    readonly p50: number
    readonly p99: number
    readonly max: number
  }
  interface Result {
    readonly latency: Latency
    readonly requests: { readonly total: number }
    readonly errors: number
    readonly timeouts: number
    readonly non2xx: number
  }
  interface Options {
    readonly url: string
    readonly connections: number
    readonly overallRate: number
    readonly duration: number
    readonly requests: readonly { readonly path: string }[]
  }
  interface Running extends Promise<Result> {
    stop(): void
  }
  export default function autocannon(options: Options): Running
}
