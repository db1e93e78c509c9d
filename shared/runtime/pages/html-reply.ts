import { createHash } from 'node:crypto';
import type { Reply } from '../http-handler.ts';

/**
 * A page of one piece of style, and perhaps one script, as a reply. Nothing else may style it or run there, nothing is loaded, its
 * forms go to where it came from, and the address, which may hold a secret, is told to nobody.
 *
 * @param asks whether the script may ask the house for more
 */
export function htmlReply({
  page,
  style,
  script,
  asks = false,
}: {
  page: string;
  style: string;
  script?: string;
  asks?: boolean;
}): Reply {
  const policy = [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    ...(asks ? ["connect-src 'self'"] : []),
    `style-src ${hashOf(style)}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    status: 200,
    body: page,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy.join('; ') },
  };
}

/** Where a form leads once what it asked for is done: read anew, so that a reload does nothing twice. */
export function seeOther(location: string): { status: number; body: never; headers: Record<string, string> } {
  // There is no body to speak of: contracts know the other answer only.
  return { status: 303, body: '' as never, headers: { location, 'content-type': 'text/plain; charset=utf-8' } };
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
