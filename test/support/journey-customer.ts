import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { accepted, type complainant, type complaintForm } from '../../events/complaint.v1.ts';
import { complaintStatus } from '../../events/complaint-status.v1.ts';
import type { surveyAnswer } from '../../events/survey-answer.v1.ts';
import type { Driver, HttpAnswer } from './journey-driver.ts';
import { expected } from './journey-staff.ts';

export type Person = z.input<typeof complainant>;
export type Form = z.input<typeof complaintForm>;
export type Receipt = z.output<typeof accepted>;
type Answer = z.input<typeof surveyAnswer>;

/** A customer at the web form, with letters in the mailbox. Those called `submits` and `tries` do not wait. */
export interface CustomerSteps {
  person: Person;
  submits(form: Partial<Form>, key?: string): Promise<HttpAnswer>;
  complains(form?: Partial<Form>): Promise<Receipt>;
  triesStatus(caseNumber: string, secret: string): Promise<HttpAnswer>;
  asksHowItStands(receipt: Receipt): Promise<z.output<typeof complaintStatus>>;
  /** Address of the status page, from the newest letter that names it. */
  statusPage(): Promise<string>;
  /** Tokens of the survey letters to this person, newest first. */
  surveys(): Promise<string[]>;
  triesSurvey(token: string, answer: Answer): Promise<HttpAnswer>;
  /** By the link in the newest letter. */
  answersTheSurvey(reaction: Answer['reaction'], more?: Omit<Answer, 'reaction'>): Promise<HttpAnswer>;
}

export function customerSteps(person: Person, driver: Driver): CustomerSteps {
  const submits: CustomerSteps['submits'] = (form, key = randomUUID()) =>
    driver.http({
      method: 'POST',
      path: '/complaints',
      headers: { 'idempotency-key': key },
      body: { message: 'My parcel was delivered late', complainant: person, ...form },
    });
  const triesStatus = (caseNumber: string, secret: string) =>
    driver.http({ method: 'GET', path: `/complaints/${caseNumber}`, headers: { 'x-complaint-secret': secret } });
  const triesSurvey = (token: string, body: Answer) => driver.http({ method: 'POST', path: `/surveys/${token}`, body });

  async function named(link: RegExp): Promise<string[]> {
    const addresses = [person.email?.toLowerCase(), person.phone];
    const letters = (await driver.letters()).filter(({ to }) => addresses.includes(to));
    return letters.flatMap(({ text }) => link.exec(text)?.[1] ?? []);
  }
  const surveys = () => named(/\/surveys\/(\S+)/);

  return {
    person,
    submits,
    async complains(form = {}) {
      const receipt = accepted.parse(expected(await submits(form), 202, 'complain'));
      await driver.settle();
      return receipt;
    },
    triesStatus,
    asksHowItStands: async ({ caseNumber, secret }) =>
      complaintStatus.parse(expected(await triesStatus(caseNumber, secret), 200, 'status')),
    async statusPage() {
      const [token] = await named(/\/status\/(\S+)/);
      if (token === undefined) throw new Error('no letter names the status page');
      return `/status/${token}`;
    },
    surveys,
    triesSurvey,
    async answersTheSurvey(reaction, more = {}) {
      const [token] = await surveys();
      if (token === undefined) throw new Error('no survey letter came');
      const answer = await triesSurvey(token, { reaction, ...more });
      await driver.settle();
      return answer;
    },
  };
}
