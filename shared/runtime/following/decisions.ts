import type { Case } from '../../domain/case/case.ts';
import { decidedRounds } from '../../domain/desk/own-results.ts';
import type { Services } from '../services.ts';

/** Notes beside each person what they decided, as soon as it, or what became of it, is news. Can be done twice and late. */
export async function noteDecisions(
  before: Case | undefined,
  after: Case,
  { decisions }: Pick<Services, 'decisions'>,
): Promise<void> {
  const known = new Set(before === undefined ? [] : decidedRounds(before).map((it) => JSON.stringify(it)));
  for (const decided of decidedRounds(after))
    if (!known.has(JSON.stringify(decided))) await decisions.note(decided, after.version);
}
