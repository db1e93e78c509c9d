/**
 * GET /cases/{caseNumber}. One case with its history, texts, letters, calls and playbook, for staff: those of its team, and for a day
 * whoever took its call or logged it. Reads only. What is known of support needs is
 * shown to those who work the case: its owner and supervisors.
 */
import { casePath } from '../../events/case-view.v1.ts';
import { complaintContent } from '../../events/complaint.v1.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import { isOwner, isSupervising, maySee } from '../../shared/domain/case/guards.ts';
import { offeredCommands } from '../../shared/domain/case/offered.ts';
import { caseDetail } from '../../shared/domain/case/views.ts';
import { letterView } from '../../shared/domain/letters/kept-letter.ts';
import { callView } from '../../shared/domain/line/views.ts';
import { shownPlaybook } from '../../shared/domain/playbooks/view.ts';
import { ATTENDING_NEEDS, attendedCase } from '../../shared/runtime/desk/attended-case.ts';
import { numbersOfNamed } from '../../shared/runtime/desk/named-cases.ts';
import { httpHandler, type Request, type Staff } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, undefined, typeof casePath, undefined>, 'path' | 'staff'>;

const NEEDS = [
  ...ATTENDING_NEEDS,
  ...(['cases', 'callbackNumbers', 'sentLetters', 'configuration', 'ledger', 'comebacks', 'listenings'] as const),
] as const;
type Needs = Pick<Services, (typeof NEEDS)[number]>;

export async function run({ path: { caseNumber }, staff: reader }: Asked, services: Needs) {
  const { cases, texts, contacts, callbackNumbers, sentLetters, configuration, ledger, comebacks, listenings, clock } =
    services;
  const { it, staff } = await attendedCase(caseNumber, reader, services);

  const [all, calls, letters, entries, [cameBack = null], numbers, heard] = await Promise.all([
    texts.list(it.caseId),
    contacts.list(it.contacts),
    sentLetters.list(it.caseId),
    ledger.of(it.caseId),
    comebacks.after([it]),
    numbersOfNamed(it, { cases }),
    it.contacts.length === 0 ? [] : listenings.of(it.caseId),
  ]);
  const legs = new Map(
    await Promise.all(calls.map(async (call) => [call, await contacts.list(call.legIds ?? [])] as const)),
  );
  const complaint = all.find((text) => text.kind === 'complaint');
  const summaries = new Map(all.flatMap(({ kind, textId, text }) => (kind === 'call-summary' ? [[textId, text]] : [])));
  return {
    status: 200,
    body: {
      ...caseDetail(it),
      offered: offeredCommands(it, { by: staff, now: clock.now(), rules: configuration }),
      cameBack,
      numbers,
      letters: letters.map(letterView),
      calls: await Promise.all(
        calls.map(async (call) => {
          const callbackNumber = await callbackNumbers.numberOf(call);
          return callView(call, { laterLegs: legs.get(call) ?? [], summaries, callbackNumber, listenings: heard });
        }),
      ),
      ledger: entries,
      playbook: shownPlaybook(it, configuration),
      complaint: complaint?.text === undefined ? null : shown(complaint.text, it, staff),
      files: (it.files ?? []).map((file) => ({
        ...file,
        name: all.find(({ textId }) => textId === file.fileId)?.text ?? null,
      })),
      texts: all.filter(({ kind }) => isShown(kind, it, staff)).map((text) => ({ ...text, text: text.text ?? null })),
    },
  };
}

function shown(unsealed: string, it: Case, staff: Staff) {
  const { supportNeeds, supportDrivers, ...content } = complaintContent.parse(JSON.parse(unsealed));
  if (!mayKnowNeeds(it, staff)) return content;
  return {
    ...content,
    ...(supportNeeds === undefined ? {} : { supportNeeds }),
    ...(supportDrivers === undefined ? {} : { supportDrivers }),
  };
}

/** The complaint and the names of files have their own places. */
function isShown(kind: string, it: Case, staff: Staff): boolean {
  if (kind === 'complaint' || kind === 'file-name' || kind === 'call-summary') return false;
  return kind !== 'support-needs' || mayKnowNeeds(it, staff);
}

function mayKnowNeeds(it: Case, staff: Staff): boolean {
  return isOwner(staff, it) || (isSupervising(staff) && maySee(staff, it));
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  path: casePath,
  needs: NEEDS,
  run,
});
