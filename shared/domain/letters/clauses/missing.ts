import type { Letter, LetterName } from '../letter.ts';
import type { Clause } from './clause.ts';
import { requiredClauses, rulebookOf } from './required.ts';

/** The clauses that a written letter lacks, of those that the policy of its case asks for. Empty: it may go out. */
export function missingClauses(
  letter: Pick<Letter, 'clauses'>,
  { kind, policy, decision }: { kind: LetterName; policy: string; decision?: string | undefined },
): Clause[] {
  const required = requiredClauses(rulebookOf(policy), kind, decision);
  return required.filter((clause) => !letter.clauses.includes(clause));
}
