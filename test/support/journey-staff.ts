import type * as z from 'zod';
import type { caseCommand } from '../../events/case-command.v1.ts';
import { caseDetailView, caseView } from '../../events/case-view.v1.ts';
import { accepted, type loggedCase } from '../../events/complaint.v1.ts';
import { casesPage, customerView } from '../../events/worklist.v1.ts';
import type { Driver, HttpAnswer } from './journey-driver.ts';

export type StaffCommand = z.input<typeof caseCommand>;
export type Decision = Omit<Extract<StaffCommand, { type: 'decide' }>, 'type'>;
export type CaseView = z.output<typeof caseView>;
export type CaseDetail = z.output<typeof caseDetailView>;

/** A member of staff at the console. Steps end when all that follows has happened; those called `tries` do not wait. */
export interface StaffSteps {
  tries(caseNumber: string, command: StaffCommand): Promise<HttpAnswer>;
  /** @throws Error unless the command was accepted */
  does(caseNumber: string, command: StaffCommand): Promise<CaseDetail>;
  takes(caseNumber: string): Promise<CaseDetail>;
  decides(caseNumber: string, decision: Decision): Promise<CaseDetail>;
  looksAt(caseNumber: string): Promise<HttpAnswer>;
  sees(caseNumber: string): Promise<CaseView>;
  /** Of `GET /cases`. */
  lists(query?: Record<string, string | number>): Promise<z.output<typeof casesPage>>;
  gets(path: string): Promise<HttpAnswer>;
  posts(path: string, body: unknown): Promise<HttpAnswer>;
  seesCustomer(customerId: string): Promise<z.output<typeof customerView>>;
  /** Logs what reached the desk by letter, counter or post; answers the case number. */
  logs(complaint: z.input<typeof loggedCase>): Promise<string>;
}

export function staffSteps(id: string, driver: Driver): StaffSteps {
  const gets = (path: string) => driver.http({ method: 'GET', path, as: id });
  const posts = (path: string, body: unknown) => driver.http({ method: 'POST', path, body, as: id });
  const tries: StaffSteps['tries'] = (caseNumber, command) => posts(`/cases/${caseNumber}/commands`, command);
  const looksAt = (caseNumber: string) => gets(`/cases/${caseNumber}`);

  async function does(caseNumber: string, command: StaffCommand) {
    const answer = await tries(caseNumber, command);
    const detail = caseDetailView.parse(expected(answer, 200, `${id}: ${command.type}`));
    await driver.settle();
    return detail;
  }

  return {
    tries,
    does,
    takes: (caseNumber) => does(caseNumber, { type: 'take' }),
    decides: (caseNumber, decision) => does(caseNumber, { type: 'decide', ...decision }),
    looksAt,
    sees: async (caseNumber) => caseView.parse(expected(await looksAt(caseNumber), 200, `${id}: look`)),
    gets,
    posts,
    async lists(query = {}) {
      const words = new URLSearchParams(
        Object.entries(query).map(([name, value]): [string, string] => [name, `${value}`]),
      );
      return casesPage.parse(expected(await gets(`/cases?${words}`), 200, `${id}: list`));
    },
    seesCustomer: async (customerId) =>
      customerView.parse(expected(await gets(`/customers/${customerId}`), 200, `${id}: customer`)),
    async logs(complaint) {
      const { caseNumber } = accepted.parse(expected(await posts('/cases', complaint), 202, `${id}: log`));
      await driver.settle();
      return caseNumber;
    },
  };
}

/** The body, if the status is right. */
export function expected(answer: HttpAnswer, status: number, step: string): unknown {
  if (answer.status === status) return answer.body;
  throw new Error(`${step}: ${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
}
