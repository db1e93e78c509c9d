import { inTab } from './keeping.ts';

/** Tokens of this tab: a reload keeps them, another tab and the next day do not. */
export interface Tokens {
  access: string;
  /** Cognito only. */
  refresh?: string;
  /** As the list of demo people has it. */
  name?: string;
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
