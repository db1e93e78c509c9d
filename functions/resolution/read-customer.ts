/**
 * GET /customers/{customerId}. A customer with the cases that the reader may see, whether the customer came back after each,
 * the last 200 purchases, the last 50 cases of an import, and what the watch knows. Reads only.
 * A customer none of whose cases the reader may see is not there for them.
 */
import { customerPath } from '../../events/worklist.v1.ts';
import { maySee } from '../../shared/domain/case/guards.ts';
import { caseSummary } from '../../shared/domain/case/views.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { watchView } from '../../shared/domain/segments/watch.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, undefined, typeof customerPath, undefined>, 'path' | 'staff'>;

type Needs = Pick<
  Services,
  'customers' | 'rememberedPurchases' | 'importedCases' | 'worklists' | 'comebacks' | 'watches'
>;

export async function run(
  { path: { customerId }, staff }: Asked,
  { customers, rememberedPurchases, importedCases, worklists, comebacks, watches }: Needs,
) {
  const customer = await customers.load(customerId);
  const cases = (await worklists.byCustomer(customerId)).filter((it) => maySee(staff, it));
  if (customer === undefined || (cases.length === 0 && staff.role !== 'admin')) throw notFound();
  const [purchases, imported, after, watch] = await Promise.all([
    rememberedPurchases.of(customerId),
    importedCases.of(customer.identities),
    comebacks.after(cases),
    watches.of(customerId),
  ]);
  const afterImported = await comebacks.afterImported(customerId, imported);
  return {
    status: 200,
    body: {
      customerId,
      knownSince: customer.createdAt,
      cases: cases.map((it, at) => ({ ...caseSummary(it), cameBack: after[at] ?? null })),
      importedCases: imported.map(({ version: _, ...it }, at) => ({ ...it, cameBack: afterImported[at] ?? null })),
      watch: watch === undefined ? null : watchView(watch),
      purchases: purchases.map(({ version: _, ...purchase }) => purchase),
    },
  };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  path: customerPath,
  needs: ['customers', 'rememberedPurchases', 'importedCases', 'worklists', 'comebacks', 'watches'],
  run,
});
