import { inTab } from './keeping.ts';
import { personOf } from './person.ts';

/** Tokens of this tab: a reload keeps them, the next day does not. */
export interface Tokens {
  access: string;
  /** Cognito only. */
  refresh?: string;
}

const KEY = 'comeback.tokens';

export function keptTokens(): Tokens | undefined {
  try {
    const kept: unknown = JSON.parse(inTab.getItem(KEY) ?? 'null');
    const isTokens = typeof kept === 'object' && kept !== null && 'access' in kept && typeof kept.access === 'string';
    return isTokens ? (kept as Tokens) : undefined;
  } catch {
    return undefined;
  }
}

export function keepTokens(tokens: Tokens | undefined): void {
  if (tokens === undefined) inTab.removeItem(KEY);
  else inTab.setItem(KEY, JSON.stringify(tokens));
}

/** Whether somebody can still go on with them, if only by having them renewed. */
export function isGood(tokens: Tokens | undefined): tokens is Tokens {
  const until = tokens === undefined ? 0 : (personOf(tokens.access)?.until ?? 0);
  return until > Date.now() || tokens?.refresh !== undefined;
}
