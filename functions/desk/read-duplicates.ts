/**
 * GET /cases/{caseNumber}/duplicates. What may be the same complaint: same customer, identity, order or product, and words that
 * are alike, received in the window before or after. Reads only, and never merges: a person says whether they are one.
 */
import { casePath } from '../../events/case-view.v1.ts';
import { maySee } from '../../shared/domain/case/guards.ts';
import { caseSummary } from '../../shared/domain/case/views.ts';
import { byLikeness, compared, isWorthALook } from '../../shared/domain/desk/likeness.ts';
import { saidIn, suspectsOf } from '../../shared/runtime/desk/suspects.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { visibleCase } from '../../shared/runtime/visible-case.ts';

type Needs = Pick<Services, 'cases' | 'customers' | 'texts' | 'worklists' | 'configuration'>;
type Asked = Request<undefined, undefined, typeof casePath, undefined>;

/** What a person looks through. */
const MOST_SHOWN = 20;
/** Texts unsealed for one answer: each is a read and a decryption. */
const MOST_COMPARED = 40;

export async function run({ path, staff }: Pick<Asked, 'path' | 'staff'>, services: Needs) {
  const it = await visibleCase(path.caseNumber, staff, services);
  const own = await saidIn(it.caseId, services);
  const suspects = (await suspectsOf(it, own, services)).filter((suspect) => maySee(staff, suspect.it));
  const read = await Promise.all(
    suspects
      .sort(byLikeness)
      .slice(0, MOST_COMPARED)
      .map(async (suspect) =>
        compared(suspect, own?.message ?? '', (await saidIn(suspect.it.caseId, services))?.message),
      ),
  );
  const shown = read.filter(isWorthALook).sort(byLikeness).slice(0, MOST_SHOWN);
  const duplicates = shown.map(({ it: found, why, likeness }) => ({ ...caseSummary(found), why, likeness }));
  return { status: 200, body: { duplicates } };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  path: casePath,
  needs: ['cases', 'customers', 'texts', 'worklists', 'configuration'],
  run,
});
