import type { Case } from '../../domain/case/case.ts';
import { mayAct } from '../../domain/case/people/people.ts';
import type { Services } from '../services.ts';

/** The case that a survey link asks about, while whoever it was given to may act for the customer. */
export async function surveyedCase(
  asked: ReturnType<Services['surveyTokens']['read']>,
  { cases, clock }: Pick<Services, 'cases' | 'clock'>,
): Promise<Case | undefined> {
  const it = asked === undefined ? undefined : await cases.load(asked.caseId);
  return it !== undefined && mayAct(it, asked?.representativeId, clock.now()) ? it : undefined;
}
