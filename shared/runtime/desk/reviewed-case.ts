import type { Case } from '../../domain/case/case.ts';
import { isShutOut, maySee } from '../../domain/case/guards.ts';
import { notFound } from '../../domain/errors.ts';
import { decidersOf } from '../../domain/quality/decide.ts';
import type { Staff } from '../http-handler.ts';
import type { Services } from '../services.ts';

/** The case of a number, for who may see it or decided in it, though it be another team's by now; never for whom it is about. */
export async function reviewedCase(typed: string, staff: Staff, { cases }: Pick<Services, 'cases'>): Promise<Case> {
  const it = await cases.byNumber(typed);
  const isTheirs = it !== undefined && decidersOf(it).includes(staff.id) && !isShutOut(staff.id, it);
  if (it === undefined || !(maySee(staff, it) || isTheirs)) throw notFound();
  return it;
}
