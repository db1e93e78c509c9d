/**
 * GET /customers/{customerId}/export. All that the house holds on a person, for the person: what is sealed is opened. Notes beside the
 * customer who got it and when; changes nothing else. What is kept from who asks is not in it.
 */
import { customerPath } from '../../events/worklist.v1.ts';
import { AppError, notFound } from '../../shared/domain/errors.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, undefined, typeof customerPath, undefined>, 'path' | 'staff'>;

/** Lambda answers with 6 MB at most. */
const MOST_CHARACTERS = 5_000_000;

export async function run(
  { path: { customerId }, staff }: Asked,
  { customers, dossiers, ids, clock, log }: Pick<Services, 'customers' | 'dossiers' | 'ids' | 'clock' | 'log'>,
) {
  const asked = { by: staff.id, reader: staff.id, at: clock.now(), accessId: ids.next() };
  const known = await customers.load(customerId);
  const dossier = known && (await dossiers.export(known.customerId, asked));
  if (dossier === undefined) throw notFound();
  log.info('person exported', { by: staff.id, cases: dossier.cases.length });
  if (JSON.stringify(dossier).length > MOST_CHARACTERS) {
    throw new AppError('TooLarge', 'too-large', 'More than an answer can carry: npm run -s export-person writes it.', {
      expose: true,
    });
  }
  return { status: 200, body: dossier };
}

export const handler = httpHandler({
  roles: ['admin'],
  path: customerPath,
  needs: ['customers', 'dossiers', 'ids', 'clock', 'log'],
  run,
});
