import type { Case } from '../domain/case/case.ts';
import { isAttending, maySee } from '../domain/case/guards.ts';
import { notFound } from '../domain/errors.ts';
import type { Staff } from './http-handler.ts';
import type { Services } from './services.ts';

/** The case of a number that people typed. Of one that is not there and one that may not be seen, the answer is the same. */
export async function visibleCase(typed: string, staff: Staff, { cases }: Pick<Services, 'cases'>): Promise<Case> {
  const it = await cases.byNumber(typed);
  if (it === undefined || !(maySee(staff, it) || isAttending(staff, it))) throw notFound();
  return it;
}
