/** The page inside the agent workspace of Amazon Connect, with all that is below it: the one that a page of others may frame. */
export const WORKSPACE_PAGE = '/console/workspace';

export interface ConsoleOrigins {
  /** Origins beside our own that the app asks: where people sign in. */
  asks: readonly string[];
  /** Where files of cases lie. */
  files: readonly string[];
  /** Where recordings of calls lie: they are played, and nothing else of there. None where text stands for voices. */
  sounds: readonly string[];
}

/**
 * Headers of every file of the console, here and on CloudFront, beside its type and how long it may be kept. No script and no
 * style but its own files; nobody frames it (OWASP, Clickjacking Defense) but `framedBy`, origins of workspaces for the page in there.
 * That page is no world of its own either: the window in which one signs in for it tells the frame that opened it.
 */
export function consoleHeaders(
  { asks, files, sounds }: ConsoleOrigins,
  framedBy: readonly string[] = [],
): Record<string, string> {
  const also = (origins: readonly string[]) => origins.map((origin) => ` ${origin}`).join('');
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `img-src 'self' data: blob:${also(files)}`,
      "font-src 'self'",
      `media-src ${sounds.length === 0 ? "'none'" : sounds.join(' ')}`,
      `connect-src 'self'${also([...asks, ...files])}`,
      "base-uri 'none'",
      "form-action 'self'",
      `frame-ancestors ${framedBy.length === 0 ? "'none'" : framedBy.join(' ')}`,
    ].join('; '),
    'permissions-policy': 'camera=(), geolocation=(), payment=()',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    ...(framedBy.length === 0 && { 'cross-origin-opener-policy': 'same-origin' }),
  };
}
