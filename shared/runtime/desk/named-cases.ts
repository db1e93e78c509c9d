import type { Case } from '../../domain/case/case.ts';
import type { Services } from '../services.ts';

/** Numbers of the other cases that a case names by id, for people and commands, which know cases by number. */
export async function numbersOfNamed(
  { took, mergedInto, possiblyRelatedTo }: Pick<Case, 'took' | 'mergedInto' | 'possiblyRelatedTo'>,
  { cases }: Pick<Services, 'cases'>,
): Promise<Record<string, string>> {
  const ids = new Set([...took, mergedInto, possiblyRelatedTo].filter((id) => id !== undefined));
  const named = await Promise.all([...ids].map((id) => cases.load(id)));
  return Object.fromEntries(named.flatMap((it) => (it === undefined ? [] : [[it.caseId, it.caseNumber]])));
}
