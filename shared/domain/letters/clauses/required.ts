import type { LetterName } from '../letter.ts';
import type { Clause } from './clause.ts';

/** Whose rules a letter is written by. `everyday`: our own. */
export const RULEBOOKS = ['everyday', 'fca', 'asic', 'cfpb', 'ireland'] as const;
export type Rulebook = (typeof RULEBOOKS)[number];

/** By the beginning of a policy's name; any other policy is the firm's own. */
const RULEBOOK_OF: readonly (readonly [string, Rulebook])[] = [
  ['fca', 'fca'],
  ['asic', 'asic'],
  ['cfpb', 'cfpb'],
  ['ireland', 'ireland'],
];

/** @param policy as it stands on a case, `fca-disp@1` */
export function rulebookOf(policy: string): Rulebook {
  const [name = ''] = policy.split('@');
  return RULEBOOK_OF.find(([word]) => name === word || name.startsWith(`${word}-`))?.[1] ?? 'everyday';
}

type Asked = Partial<Record<LetterName, readonly Clause[]>>;

/**
 * What must stand in which letter. A letter that is not named here must say nothing beyond what it is for. Sources: FCA DISP 1.4.1R,
 * 1.5.4R, 1.6.2R; ASIC RG 271 (IDR response, delay notice); CFPB complaint manual; Ireland's Consumer Protection Code, as
 * docs/letters.md has them.
 */
const ASKED: Readonly<Record<Rulebook, Asked>> = {
  everyday: { decision: ['outcome'], holding: ['why-not-yet', 'when'] },
  fca: {
    decision: ['outcome', 'reasons', 'external-right', 'external-contact', 'six-months', 'waiver', 'leaflet'],
    'early-close': ['resolved', 'external-right', 'external-contact', 'six-months', 'waiver', 'leaflet'],
    holding: ['why-not-yet', 'when', 'external-right', 'external-contact', 'leaflet'],
  },
  asic: {
    decision: ['outcome', 'findings', 'external-right', 'external-contact'],
    holding: ['why-not-yet', 'when', 'external-right', 'external-contact'],
  },
  cfpb: {
    decision: ['outcome', 'steps-taken', 'follow-up', 'external-right', 'external-contact'],
    holding: ['why-not-yet', 'when'],
  },
  ireland: {
    decision: ['outcome', 'reasons', 'external-right', 'external-contact'],
    holding: ['why-not-yet', 'when', 'external-right', 'external-contact'],
  },
};

/** By our own rules only what goes against the customer needs reasons and the way outside; what upholds them needs neither. */
const WHERE_NOT_UPHELD: readonly Clause[] = ['reasons', 'external-right', 'external-contact'];

export function requiredClauses(rulebook: Rulebook, kind: LetterName, decision?: string): readonly Clause[] {
  const asked = ASKED[rulebook][kind] ?? [];
  const isAgainst = rulebook === 'everyday' && kind === 'decision' && decision !== undefined && decision !== 'upheld';
  return isAgainst ? [...asked, ...(decision === 'not-upheld' ? WHERE_NOT_UPHELD : WHERE_NOT_UPHELD.slice(1))] : asked;
}
