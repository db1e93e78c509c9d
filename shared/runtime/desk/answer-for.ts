import type { CaseCommand } from '../../../events/case-command.v1.ts';
import type { BulkAnswer } from '../../adapters/stores/desk/bulk-runs.ts';
import { isExpected, type Problem, problemFrom } from '../failures.ts';
import type { Staff } from '../http-handler.ts';
import type { Services } from '../services.ts';
import { visibleCase } from '../visible-case.ts';
import { sendCommand } from '../writing/send-command.ts';

type Needs = Pick<Services, 'cases' | 'texts' | 'ids' | 'clock'>;

/**
 * What becomes of one case of many. Its texts are named after the run: a process that died between the save and its note finds
 * the name in the history, and says nothing twice. What has no text the law itself takes once.
 */
export async function answerFor(
  caseNumber: string,
  command: CaseCommand,
  runId: string,
  staff: Staff,
  services: Needs,
): Promise<BulkAnswer> {
  try {
    const { history } = await visibleCase(caseNumber, staff, services);
    if (history.some(({ ref, by }) => ref === runId && by === staff.id)) return { caseNumber, status: 200 };
    const { status, body } = await sendCommand(caseNumber, command, staff, { ...services, ids: idsOf(runId) });
    if (status === 200) return { caseNumber, status };
    const { code, detail } = body as Problem;
    return { caseNumber, status, code, detail };
  } catch (error) {
    // A case that is not there or not theirs is an answer. What is busy or broken is none, and the same key tries it again.
    const { status, code, detail } = problemFrom(error);
    if (!isExpected(error) || status === 503) throw error;
    return { caseNumber, status, code, detail };
  }
}

/** The first id of each case is the run's own name. */
function idsOf(runId: string): Services['ids'] {
  let given = 0;
  return {
    next() {
      given += 1;
      return given === 1 ? runId : `${runId}.${given}`;
    },
  };
}
