/**
 * POST /marketing-consents. Who agreed to be approached in order to sell, or took it back, by the firm's own number; the later word
 * stands. What follows: read-segment and watch-segments ask it.
 */
import { marketingConsents } from '../../events/watching/consent.v1.ts';
import { invalidInput } from '../../shared/domain/errors.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Told = Pick<Request<typeof marketingConsents, undefined, undefined, undefined>, 'body'>;

export async function run(
  { body: { consents } }: Told,
  { customers, watches, clock }: Pick<Services, 'customers' | 'watches' | 'clock'>,
) {
  const now = clock.now();
  const ahead = consents.findIndex(({ at }) => at > now);
  if (ahead >= 0) throw invalidInput(`consents.${ahead}.at`, 'Nothing was said in the future.');
  let kept = 0;
  for (const { customerId: number, given, at } of consents) {
    const { customerId } = await customers.findOrMake({ customerId: number });
    if (customerId !== undefined && (await watches.noteConsent(customerId, given, at))) kept += 1;
  }
  return { status: 200, body: { kept, older: consents.length - kept } };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'operator', 'admin'],
  body: marketingConsents,
  needs: ['customers', 'watches', 'clock'],
  run,
});
