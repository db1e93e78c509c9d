import type { ComplaintContent } from '../../events/complaint.v1.ts';
import type { Services } from './services.ts';

/** By what the lake knows a case: digests of what was given, and of the customer and the order that it is tied to. */
export async function pseudonymsOf(
  content: ComplaintContent,
  customerId: string | undefined,
  customers: Services['customers'],
) {
  const given = customers.pseudonymsOf(content.complainant);
  const customer = customerId === undefined ? undefined : await customers.load(customerId);
  const crm = given.crm ?? customer?.crmPseudonym;
  return {
    ...given,
    ...(crm === undefined ? {} : { crm }),
    ...(customerId === undefined ? {} : { customer: customers.customerPseudonym(customerId) }),
    ...(content.orderId === undefined ? {} : { order: customers.orderPseudonym(content.orderId) }),
  };
}
