import type { Role } from '../../../events/answers.ts';

/** Who is signed in, as their token says; the house checks every request itself. */
export interface Person {
  id: string;
  name: string;
  role: Role;
  teams: readonly string[];
  /** When the token ends, in milliseconds since 1970. */
  until: number;
}

const ROLES: readonly Role[] = ['agent', 'supervisor', 'manager', 'operator', 'admin'];

/** Reads an access token without checking it: that is the house's to do. Undefined for one that names nobody we know. */
export function personOf(token: string): Person | undefined {
  const claims = claimsOf(token);
  const id = claims?.sub;
  const groups = claims?.['cognito:groups'];
  const role = ROLES.findLast((known) => Array.isArray(groups) && groups.includes(known));
  if (typeof id !== 'string' || role === undefined || typeof claims?.exp !== 'number') return undefined;
  const teams = String(claims['comeback:teams'] ?? '')
    .split(/\s+/)
    .filter((team) => team !== '');
  const name = claims['comeback:name'];
  return { id, name: typeof name === 'string' ? name : id, role, teams, until: claims.exp * 1000 };
}

function claimsOf(token: string): Record<string, unknown> | undefined {
  try {
    const [, payload = ''] = token.split('.');
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
