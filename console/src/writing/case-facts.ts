import type { CaseView } from '../api/routes.ts';
import { useFormat, useNow } from '../format/use-format.ts';
import { useSession } from '../session/session.ts';
import { useSettings } from '../session/settings.ts';
import type { Facts } from './macro.ts';

/** What the placeholders of saved texts stand for on this case: customer, case, order, product, me, firm, today. */
export function useCaseFacts(it: CaseView): Facts {
  const { person } = useSession();
  const { firm } = useSettings();
  const format = useFormat();
  const now = useNow();
  return {
    customer: it.complaint?.complainant.name,
    case: it.caseNumber,
    order: it.complaint?.orderId,
    product: it.complaint?.product,
    me: person.name,
    firm,
    today: format.day(now),
  };
}
