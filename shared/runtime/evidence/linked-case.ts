import type { Case } from '../../domain/case/case.ts';
import { notFound } from '../../domain/errors.ts';
import type { Services } from '../services.ts';
import { survivorOf } from '../survivor.ts';

/** The case that a link of a letter leads to, or the one that it was merged into. @throws AppError `not-found` */
export async function linkedCase(
  token: string,
  { cases, statusTokens }: Pick<Services, 'cases' | 'statusTokens'>,
): Promise<Case> {
  const caseId = statusTokens.read(token);
  const known = caseId === undefined ? undefined : await cases.load(caseId);
  if (known === undefined) throw notFound('This link leads to no case.');
  return survivorOf(known, { cases });
}
