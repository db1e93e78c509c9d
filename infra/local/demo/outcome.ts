import { printedCaseNumber } from '../../../shared/domain/case/case-number.ts';
import type { CaseDetail } from '../../../shared/domain/case/views.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import type { FrontDoor } from './front-door.ts';
import type { Narrator } from './narrator.ts';
import type { Scene } from './play.ts';

/** How a live case ended, as anybody on the staff may read it. */
export interface DemoCase {
  caseNumber: string;
  channel: string;
  status: string;
  decision: string | null;
  reaction: string | null;
  receivedAt: string;
  decidedAt: string | null;
  closedAt: string | null;
  history: CaseDetail['history'];
}
/** How the stories ended, and what all of them come to. */
export async function tellOutcome(
  scenes: readonly Scene[],
  door: FrontDoor,
  configuration: Configuration,
  narrator: Narrator,
) {
  const cases = await Promise.all(scenes.map((scene) => demoCase(scene, door, configuration)));
  for (const [at, scene] of scenes.entries()) {
    const it = cases[at];
    if (scene.part.told !== undefined && it !== undefined)
      narrator.tell(`${printedCaseNumber(it.caseNumber)}  ${ending(it)}`);
  }
  const count = (test: (it: DemoCase) => boolean) => cases.filter(test).length;
  narrator.tell(
    `A month on: ${cases.length} complaints, ${count((it) => it.channel === 'phone')} by phone, ${count((it) => it.channel === 'web')} by web form; ${count((it) => it.status === 'closed')} closed.`,
  );
  narrator.tell(
    `What customers made of it: ${count((it) => it.reaction === 'satisfied')} satisfied, ${count((it) => it.reaction === 'mollified')} mollified, ${count((it) => it.reaction === 'dissatisfied')} dissatisfied, ${count((it) => it.reaction === 'no-reply')} silent.`,
  );
}

function ending({ status, decision, reaction, history }: DemoCase): string {
  const times = (what: string) => history.filter((entry) => entry.what === what).length;
  const broken = times('deadline-missed');
  const promises =
    broken === 0 ? 'every promise kept' : `${broken} broken ${broken === 1 ? 'promise' : 'promises'}, flagged`;
  const again = times('reopened') === 0 ? '' : ', reopened once';
  return `${status}: ${decision}${again}; ${promises}; the customer: ${reaction}.`;
}

export async function demoCase(
  { caseNumber = '' }: Scene,
  door: FrontDoor,
  { demoPeople }: Configuration,
): Promise<DemoCase> {
  const admin = demoPeople.find((person) => person.role === 'admin');
  const it = await door.ask<CaseDetail>('GET /cases/{caseNumber}', {
    path: { caseNumber },
    ...(admin && { as: admin }),
  });
  return {
    caseNumber: it.caseNumber,
    channel: it.channel,
    status: it.status,
    decision: it.round.decision ?? null,
    reaction: it.round.reactions.at(-1)?.reaction ?? null,
    receivedAt: it.receivedAt,
    decidedAt: it.round.decidedAt ?? null,
    closedAt: it.closedAt ?? null,
    history: it.history,
  };
}
