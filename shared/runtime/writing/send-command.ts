import type { CaseCommand } from '../../../events/case-command.v1.ts';
import type { Case } from '../../domain/case/case.ts';
import { mergeOf } from '../../domain/case/merging/merge-of.ts';
import { changedMeanwhile, type Refusal } from '../../domain/case/refusal.ts';
import { caseDetail } from '../../domain/case/views.ts';
import { notFound } from '../../domain/errors.ts';
import { problemFromRefusal } from '../failures.ts';
import type { Staff } from '../http-handler.ts';
import type { Services } from '../services.ts';
import { visibleCase } from '../visible-case.ts';
import { commandOf } from './command-of.ts';

type Needs = Pick<Services, 'cases' | 'texts' | 'ids' | 'clock'>;

/** One command of a member of staff through the law, and its answer: the case after it, or why not. @throws AppError 404 */
export async function sendCommand(caseNumber: string, body: CaseCommand, staff: Staff, services: Needs) {
  const it = await visibleCase(caseNumber, staff, services);
  const alone = { survivor: it, other: undefined };
  const { survivor, other } =
    body.type === 'merge' ? mergeOf(it, await visibleCase(body.with, staff, services)) : alone;
  // Before a text is kept that nothing would name: what was refused must not read as said. Of a merger it is the version of the case
  // one looked at, also where the other is the survivor.
  if (body.ifVersion !== undefined && body.ifVersion !== it.version) return refused(changedMeanwhile(it), it);
  const command = await commandOf(body, survivor, other, staff, services);
  const isElsewhere = survivor.caseId !== it.caseId;
  const sent = await services.cases.send(survivor.caseId, command, staff, isElsewhere ? undefined : body.ifVersion);
  if (sent === undefined) throw notFound();
  return 'refusal' in sent ? refused(sent.refusal, sent.case) : { status: 200, body: caseDetail(sent.case) };
}

function refused(refusal: Refusal, it: Case) {
  const problem = problemFromRefusal(refusal, caseDetail(it));
  return { status: problem.status, body: problem };
}
