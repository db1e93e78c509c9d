/** Where Amazon Connect shows its agent workspace; only the page made for it may be shown in there. */
const AGENT_WORKSPACE = 'https://*.awsapps.com https://*.my.connect.aws';

/** The page that stands inside the agent workspace, below `/console`. */
export const AGENT_WORKSPACE_PAGE = '/agent-workspace';

export interface ConsoleOrigins {
  /** Origins beside our own that the app asks: where people sign in. */
  asks: readonly string[];
  /** Where files of cases and recordings lie. */
  files: readonly string[];
  /** Whether it is the page inside the agent workspace. */
  isFramed: boolean;
}

/**
 * Headers of every file of the console, here and on CloudFront, beside its type and how long it may be kept. No script and no
 * style but its own files; nobody frames it (OWASP, Clickjacking Defense), save Connect the one page.
 */
export function consoleHeaders({ asks, files, isFramed }: ConsoleOrigins): Record<string, string> {
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
      `frame-ancestors ${isFramed ? AGENT_WORKSPACE : "'none'"}`,
    ].join('; '),
    'permissions-policy': 'camera=(), geolocation=(), payment=()',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    ...(isFramed ? {} : { 'cross-origin-opener-policy': 'same-origin' }),
  };
}
