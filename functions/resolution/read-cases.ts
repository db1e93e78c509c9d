/**
 * GET /cases. Lists of cases for staff: a team's or one's own worklist by what is due first, or a search by number, the id
 * that a contact of the line carries, phone, e-mail, order, category, status or dates. Reads only; every list is cut to what the person
 * may see, but that a number or id finds what they attend to as well (decision 0039).
 */
import type * as z from 'zod';
import { casesQuery } from '../../events/worklist.v1.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import { isAttending, maySee } from '../../shared/domain/case/guards.ts';
import { caseSummary } from '../../shared/domain/case/views.ts';
import { invalidInput } from '../../shared/domain/errors.ts';
import { ATTENDING_NEEDS, attending } from '../../shared/runtime/desk/attended-case.ts';
import { httpHandler, type Request, type Staff } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Query = z.output<typeof casesQuery>;
const NEEDS = ['cases', 'customers', 'worklists', 'cursors', 'configuration', ...ATTENDING_NEEDS] as const;
type Needs = Pick<Services, (typeof NEEDS)[number]>;

export async function run(
  { query, staff }: Pick<Request<undefined, typeof casesQuery, undefined, undefined>, 'query' | 'staff'>,
  services: Needs,
) {
  const found = await foundBy(query, services);
  const isWanted = (it: Case) => maySee(staff, it) && fits(query, it);
  if (found !== undefined) {
    const [one] = query.number === undefined && query.caseId === undefined ? [] : found;
    const asker = one === undefined ? staff : await attending(one, staff, services);
    const isSeen = (it: Case) => isWanted(it) || (isAttending(asker, it) && fits(query, it));
    return reply(found.filter(isSeen).slice(0, query.limit));
  }

  // A cursor belongs to one person and one filter; for anybody or anything else it means nothing.
  const { cursor, limit, ...filter } = query;
  const scope = JSON.stringify([staff.id, filter]);
  const after = cursor === undefined ? {} : { after: services.cursors.open(cursor, scope) };
  const page = await listed(query, staff, { limit, ...after }, services);
  return reply(
    page.cases.filter(isWanted),
    page.next === undefined ? undefined : services.cursors.seal(page.next, scope),
  );
}

/** The list is read by one of the filters; the others hold all the same, so a page may have fewer cases than its limit. */
function fits({ team, category, status, from, until }: Query, it: Case): boolean {
  return (
    (team === undefined || it.team === team) &&
    (category === undefined || it.category === category) &&
    (status === undefined || it.status === status) &&
    (from === undefined || it.receivedAt >= from) &&
    (until === undefined || it.receivedAt <= until)
  );
}

function reply(cases: readonly Case[], cursor?: string) {
  return { status: 200, body: { cases: cases.map(caseSummary), ...(cursor === undefined ? {} : { cursor }) } };
}

/** Searches that name a few cases at once; nothing if the query is none of them. */
async function foundBy(query: Query, { cases, customers, worklists }: Needs): Promise<Case[] | undefined> {
  if (query.number !== undefined) {
    const caseId = await cases.idOf(query.number);
    return load(caseId === undefined ? [] : [caseId], cases);
  }
  if (query.caseId !== undefined) return load([query.caseId], cases);
  if (query.orderId !== undefined) return load(await customers.casesOfOrder(query.orderId), cases);
  for (const kind of ['email', 'phone'] as const) {
    const given = query[kind];
    if (given === undefined) continue;
    const customerId = await customers.find(kind, given);
    const known = customerId === undefined ? [] : await worklists.byCustomer(customerId);
    return [...known, ...(await load(await customers.looseCases(kind, given), cases))];
  }
  return undefined;
}

async function load(caseIds: readonly string[], cases: Services['cases']): Promise<Case[]> {
  const loaded = await Promise.all(caseIds.map((caseId) => cases.load(caseId)));
  return loaded.filter((it) => it !== undefined);
}

async function listed(
  query: Query,
  staff: Staff,
  reading: { limit: number; after?: string },
  { worklists, configuration }: Needs,
) {
  if (query.owner !== undefined) return worklists.byOwner(query.owner === 'me' ? staff.id : query.owner, reading);
  const teams = teamsOf(
    query,
    staff,
    configuration.teams.map((team) => team.id),
  );
  if (query.category === undefined && query.from === undefined && query.until === undefined) {
    return worklists.byTeams(teams, reading);
  }
  return worklists.byReceipt(teams, { from: query.from ?? '0', to: query.until ?? '9' }, reading);
}

/** A team one may not see and one that does not exist are refused alike. */
function teamsOf({ team }: Query, staff: Staff, all: readonly string[]): readonly string[] {
  const mine = staff.role === 'admin' ? all : staff.teams;
  if (team === undefined) return mine;
  if (!mine.includes(team)) throw invalidInput('team', `One of your teams, please: ${mine.join(', ')}.`);
  return [team];
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  query: casesQuery,
  needs: NEEDS,
  run,
});
