import { createHash } from 'node:crypto';
import type { Reply } from './http-handler.ts';

/**
 * A page of one piece of style and one script, as a reply. Nothing but these two may style or run, nothing is loaded, and
 * the address, which may hold a secret, is told to nobody.
 */
export function htmlReply({ page, style, script }: { page: string; style: string; script: string }): Reply {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    status: 200,
    body: page,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy.join('; ') },
  };
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
