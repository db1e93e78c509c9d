export interface ConsoleOrigins {
  /** Origins beside our own that the app asks: where people sign in. */
  asks: readonly string[];
  /** Where files of cases and recordings lie. */
  files: readonly string[];
}

/**
 * Headers of every file of the console, here and on CloudFront, beside its type and how long it may be kept. No script and no
 * style but its own files; nobody frames it (OWASP, Clickjacking Defense).
 */
export function consoleHeaders({ asks, files }: ConsoleOrigins): Record<string, string> {
  const also = (origins: readonly string[]) => origins.map((origin) => ` ${origin}`).join('');
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `img-src 'self' data: blob:${also(files)}`,
      "font-src 'self' data:",
      `media-src 'self' blob:${also(files)}`,
      `connect-src 'self'${also([...asks, ...files])}`,
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
    'permissions-policy': 'camera=(), geolocation=(), payment=()',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  };
}
