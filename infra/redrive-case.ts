import type { CaseStore } from '../shared/adapters/stores/case/cases.ts';
import { parseCaseNumber, printedCaseNumber } from '../shared/domain/case/case-number.ts';
import { AppError, notFound } from '../shared/domain/errors.ts';

/**
 * Starts the state machine of a case again, through the law: a new run, which the feed starts as it starts every run.
 *
 * @param typed as people write it, with or without blanks and dashes
 * @throws AppError `not-found`, `wrong-status` (its end is behind it); `busy`
 */
export async function redriveCase(typed: string, cases: CaseStore): Promise<{ caseNumber: string; run: number }> {
  const number = parseCaseNumber(typed);
  const caseId = await cases.idOf(typed);
  const by = { kind: 'system', name: 'redrive' } as const;
  const sent = caseId === undefined ? undefined : await cases.send(caseId, { type: 'restartWorkflow' }, by);
  if (sent === undefined || number === undefined) throw notFound(`There is no case ${typed}.`);
  const caseNumber = printedCaseNumber(number);
  if ('refusal' in sent || sent.events.length === 0) {
    const message = `Case ${caseNumber} is ${sent.case.status}: its workflow has come to its end.`;
    throw new AppError('WrongStatus', 'wrong-status', message, { expose: true });
  }
  return { caseNumber, run: sent.case.run };
}
