import { SOURCES } from '../../letters/clauses/clause.ts';
import { missingClauses } from '../../letters/clauses/missing.ts';
import { writeLetter } from '../../letters/templates.ts';
import type { Case } from '../case.ts';
import type { CommandOf } from '../commands.ts';
import type { Refusal } from '../refusal.ts';
import type { Rules } from '../rules.ts';

/**
 * Why the letter of this decision may not go out, or nothing. The law sees no free text: that there is an explanation is all it knows,
 * and all that a clause can be held against.
 */
export function lackingInLetter(it: Case, terms: CommandOf<'decide'>, { letters }: Rules): Refusal | undefined {
  const { decision, remedies, reasonTextId } = terms;
  const letter = writeLetter(
    'decision',
    it.language,
    {
      firm: letters.signature,
      caseNumber: it.caseNumber,
      decision,
      remedies: remedies.map(({ kind }) => kind),
      ...(reasonTextId === undefined ? {} : { explanation: reasonTextId }),
    },
    { policy: it.policy, letters },
  );
  const [missing] = missingClauses(letter, { kind: 'decision', policy: it.policy, decision });
  if (missing === undefined) return undefined;
  const { field, mend } = SOURCES[missing];
  return {
    code: 'letter-incomplete',
    message: `By ${it.policy} the letter needs "${missing}": ${mend}.`,
    field,
  };
}
