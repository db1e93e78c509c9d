/**
 * Every 60 minutes, and once a night for each customer with purchases: places them by the frozen rule (docs/segments.md), scores them once a
 * month, and opens a case for who falls silent and may be asked. Some thousands a round; the next goes on where it stopped. Done again
 * on the same day it changes nothing. What follows: open-case; risk-calibration reads the rows.
 */
import type { Case } from '../../shared/domain/case/case.ts';
import { localDay } from '../../shared/domain/deadlines/calendar.ts';
import { customerFacts } from '../../shared/domain/segments/facts.ts';
import { questionnaire } from '../../shared/domain/segments/questionnaire.ts';
import { type Move, type Watch, watchOn } from '../../shared/domain/segments/watch.ts';
import { watchRow } from '../../shared/domain/segments/watch-row.ts';
import type { Day } from '../../shared/domain/time.ts';
import { factsOf } from '../../shared/runtime/failures.ts';
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

const PAGE = 200;
/** Five reads and a write each, 25 at once: some minutes a round, 480,000 customers a day. */
const MOST_A_ROUND = 20_000;
const AT_ONCE = 25;
const SWEEP = 'segments';

type Needs = Pick<
  Services,
  'watches' | 'rememberedPurchases' | 'worklists' | 'sweeps' | 'intake' | 'lake' | 'clock' | 'configuration' | 'log'
>;

export async function run(services: Needs) {
  const { watches, sweeps, clock, configuration, log } = services;
  const day = localDay(clock.now(), configuration.businessTimeZone);
  const stopped = await sweeps.place(SWEEP);
  if (stopped === `done ${day}`) return;
  let next = stopped?.startsWith('done ') ? undefined : stopped;
  const failures: unknown[] = [];
  let looked = 0;
  let asked = 0;
  do {
    const page = await watches.list('any', { limit: PAGE, ...(next === undefined ? {} : { after: next }) });
    const due = page.watches.filter(({ watchedOn }) => watchedOn === null || watchedOn < day);
    for (let at = 0; at < due.length; at += AT_ONCE) {
      await Promise.all(
        due.slice(at, at + AT_ONCE).map(async (watch) => {
          // One customer who cannot be looked at must not hide those behind.
          try {
            if (await look(watch, day, services)) asked += 1;
          } catch (error) {
            failures.push(error);
            log.error('a customer was not watched', { customerId: watch.customerId, ...factsOf(error) });
          }
        }),
      );
    }
    looked += due.length;
    next = page.next;
  } while (next !== undefined && looked < MOST_A_ROUND);
  await sweeps.stopAt(SWEEP, next ?? (failures.length === 0 ? `done ${day}` : undefined));
  if (looked > 0) log.info('customers watched', { customers: looked, asked });
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} customers could not be watched`);
}

/** @returns whether a case was opened */
async function look(watch: Watch, day: Day, services: Needs): Promise<boolean> {
  const { watches, rememberedPurchases, worklists, lake, clock, configuration } = services;
  const { customerId } = watch;
  const [purchases, cases] = await Promise.all([rememberedPurchases.of(customerId), worklists.byCustomer(customerId)]);
  const { currency, returnWindowDays, businessTimeZone: timeZone } = configuration;
  const facts = customerFacts(purchases, cases, { day, currency, returnWindowDays, timeZone });
  if (facts === null) return false;
  const watched = watchOn(watch, facts, day, cases[0]?.notBy ?? []);
  const { move, scored, isToAsk } = watched;
  const known = move === null && scored === null ? undefined : await watches.numberOf(customerId);
  const row = known === undefined ? null : watchRow(watched, known.pseudonym, clock.now());
  // The customer's item last: until it is kept, all of this comes again and is the same.
  if (row !== null) await lake.append('watches', [row]);
  const isAsked = isToAsk && move !== null && known !== undefined;
  if (isAsked) await open(move, customerId, known.number, cases, services);
  await watches.keep(watched.watch);
  return isAsked;
}

/** Nothing is sent by itself: the case holds the firm's own number and no address. */
async function open(move: Move, customerId: string, number: string, cases: readonly Case[], { intake }: Needs) {
  const { language } = cases[0] ?? {};
  await intake.accept({
    // Not the day: a round that died before midnight comes again on the next one.
    idempotencyKey: `proactive:${customerId}:${move.to}:${move.facts.lastOrder}`,
    channel: 'proactive',
    facts: { kind: 'enquiry', selfRaised: true, ...(language === undefined ? {} : { language }) },
    content: { message: questionnaire(move), complainant: { customerId: number } },
    loggedBy: 'watch-segments',
    isBodyFixed: false,
  });
}

export const handler = scheduleHandler({
  needs: ['watches', 'rememberedPurchases', 'worklists', 'sweeps', 'intake', 'lake', 'clock', 'configuration', 'log'],
  run,
});
