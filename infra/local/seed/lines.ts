import { textOfDay } from './calendar.ts';
import type { SeedCase } from './cases.ts';
import type { SeedCustomer } from './customer.ts';
import type { SeedOrder } from './orders.ts';

/** The files, as `npm run import` takes them, in the order in which to import them. */
export const SEED_FILES = {
  customers: 'customers.csv',
  cases: 'cases.csv',
  purchases: 'purchases.csv',
  late: 'purchases-late.csv',
} as const;
export type SeedFile = keyof typeof SEED_FILES;

const PURCHASE_HEADER =
  'customer_id,order_id,purchased_at,amount,product_category,kind,status,goodwill_amount,returned_at,returned_amount';
export const HEADERS: Record<SeedFile, string> = {
  customers: 'customer_id,segment,first_seen,email',
  cases:
    'case_id,customer_id,email,received_at,decided_at,reaction_at,closed_at,closure,channel,category,severity,team,decision,reaction,remedy,remedy_amount,contacts',
  purchases: PURCHASE_HEADER,
  late: PURCHASE_HEADER,
};

const idOf = (customer: number) => `C${customer}`;
/** `.example` is set aside for stories (RFC 2606). */
const emailOf = (customer: number) => `customer${customer}@shop.example`;
const dayText = (day: number | undefined) => (day === undefined ? '' : textOfDay(day));

export function customerLine(customer: number, { segment, firstDay }: SeedCustomer): string {
  return `${idOf(customer)},${segment},${textOfDay(firstDay)},${emailOf(customer)}\n`;
}

/** How a case names its customer: the id, or only the e-mail; a stranger's e-mail is nobody's. */
export type NamedBy = { customer: number; by: 'id' | 'email' } | 'a-stranger';

export function caseLine(number: number, named: NamedBy, told: SeedCase): string {
  const { lot, remedyMinor, contacts } = told;
  const isDecided = told.decidedDay !== undefined;
  const id = named !== 'a-stranger' && named.by === 'id' ? idOf(named.customer) : '';
  const email =
    named === 'a-stranger'
      ? `stranger${number}@elsewhere.example`
      : named.by === 'email'
        ? emailOf(named.customer)
        : '';
  return `${[
    `K${number}`,
    id,
    email,
    ...[told.receivedDay, told.decidedDay, told.reactionDay, told.closedDay].map(dayText),
    told.closure ?? '',
    ...[told.channel, told.category, lot.severity, told.team],
    ...(isDecided ? [lot.decision, reactionTold(told), lot.remedy, remedyMinor ?? ''] : ['', '', '', '']),
    contacts,
  ].join(',')}\n`;
}

/** Who answered too late stands as silent in the lot, and with the answer in the file. */
function reactionTold({ lot, reactionDay }: SeedCase): string {
  return lot.reaction === 'no-reply' && reactionDay !== undefined ? 'satisfied' : lot.reaction;
}

/** What each file has to say of a customer's orders. */
export function orderLines(customer: number, orders: readonly SeedOrder[]): { purchases: string; late: string } {
  const lines = { purchases: '', late: '' };
  let number = 0;
  for (const order of orders) {
    if (order.isCreditOfOneBefore !== true) number += 1;
    const head = `${idOf(customer)},${customer}-${number},${textOfDay(order.day)},${order.amountMinor},${order.category},${order.kind}`;
    const whole = `${head},${order.isCancelled ? 'cancelled' : 'paid'},${order.goodwillMinor || ''},${dayText(order.returned?.day)},${order.returned?.amountMinor ?? ''}\n`;
    if (order.told === 'late') lines.late += whole;
    else if (order.told === 'at once') lines.purchases += whole;
    else {
      lines.purchases += `${head},paid,,,\n`;
      lines.late += whole;
    }
  }
  return lines;
}
