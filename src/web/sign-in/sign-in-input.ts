/**
 * What the pages of signing in have to know of how the service was started.
 */

export interface SignInInput {
  /** Whether no other machine can reach the port. */
  readonly listensHereOnly: boolean
  /** Where mail goes: to a mail server, or into a folder. */
  readonly mail: 'smtp' | 'folder'
  /** How many proxies stand in front and are believed; left out, none. */
  readonly trustedProxies?: number
  /** The council's own sign-in, where it has one. */
  readonly council?: OpenIdSettings
}

export interface OpenIdSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Whether an address counts of which the provider does not say if it is verified. */
  readonly trustsAddress?: boolean
}
