import type { Language } from '../case/vocabulary.ts';
import { CAUSES } from './catalogue.ts';
import type { CauseClass, CauseRoot } from './words.ts';

export interface Cause {
  /** Lower-case words joined by dashes; it stands in histories, in the lake and in reports, so it is never given anew. */
  code: string;
  class: CauseClass;
  roots: readonly CauseRoot[];
  labels: Readonly<Record<Language, string>>;
}

/** What was found to lie behind a case: one cause that explains it most, and what else played a part. */
export interface NamedCauses {
  primary: string;
  others: readonly string[];
}

/** More than five causes say that nobody has looked for the one. */
export const MOST_OTHER_CAUSES = 4;

/** The causes that come along, then the firm's own. */
export function knownCauses({ causes = [] }: { causes?: readonly Cause[] }): readonly Cause[] {
  return [...CAUSES, ...causes];
}

export function allCodes({ primary, others }: NamedCauses): string[] {
  return [primary, ...others];
}
