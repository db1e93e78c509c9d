import { expect } from 'vitest';
import type { KeptText } from '../../../../shared/adapters/stores/case/texts.ts';
import { addMilliseconds, DAY_MS } from '../../../../shared/domain/time.ts';
import type { UploadPlace } from '../../../../shared/ports/files.ts';
import { servicesFor } from '../../../../shared/runtime/services.ts';
import { analysisOf } from '../../../support/call-analysis.ts';
import type { House } from '../../../support/journey.ts';
import { type EngineDriver, TWO_ANSWERS } from '../../../support/journey-engine.ts';
import { callSteps } from '../../../support/journey-line.ts';
import { aMail, file, PNG, parts, words } from '../../../support/mails.ts';
import { importText } from '../../import/import-text.ts';

/** A policy that knows holding letters, for bills. */
export const WHOLE_LIFE = {
  policies: {
    default: TWO_ANSWERS.name,
    assign: [{ policy: 'fca-disp', category: 'billing' }],
    own: [TWO_ANSWERS],
  },
};

/** One word of each text that a person or a machine can put beside a case: a new kind does not compile until it is here. */
export const SAID: { readonly [K in KeptText]: string } = {
  complaint: 'MARKER-COMPLAINT',
  message: 'MARKER-MESSAGE',
  note: 'MARKER-NOTE',
  handover: 'MARKER-HANDOVER',
  'merge-reason': 'MARKER-MERGE',
  explanation: 'MARKER-EXPLANATION',
  rejection: 'MARKER-REJECTION',
  reaction: 'MARKER-REACTION',
  extension: 'MARKER-EXTENSION',
  question: 'MARKER-QUESTION',
  answer: 'MARKER-ANSWER',
  reply: 'MARKER-REPLY',
  task: 'MARKER-TASK-ASKED',
  'task-result': 'MARKER-TASK-RESULT',
  representative: 'MARKER-REPRESENTATIVE',
  'support-needs': 'MARKER-NEEDS',
  'file-name': 'MARKER-FILE-NAME',
  correction: 'MARKER-CORRECTION',
  update: 'MARKER-UPDATE',
  'holding-letter': 'MARKER-HOLDING',
  step: 'MARKER-STEP',
  'call-summary': 'MARKER-SUMMARY',
};

/** What else says who somebody is or what they have. */
export const KNOWN = {
  name: 'MARKER-PERSON',
  email: 'marker-mail@example.com',
  phone: '+12025550123',
  customerNumber: 'MARKER-CRM',
  orderComplainedOf: 'MARKER-ORDER',
  product: 'MARKER-PRODUCT',
  remedySought: 'MARKER-SOUGHT',
  represented: 'MARKER-REPRESENTED',
  needsOfTheForm: 'MARKER-FORM-NEEDS',
  oneThingToChange: 'MARKER-CHANGE',
  representativesEmail: 'marker-niece@example.com',
  orderBought: 'MARKER-BOUGHT',
  importedCase: 'MARKER-OLD-CASE',
  importedOrder: 'MARKER-OLD-ORDER',
  mailedFileName: 'MARKER-MAILED',
  numberToRingBack: '+12025550187',
  recording: 'MARKER-RECORDING-ONE',
  recordingOfLaterLeg: 'MARKER-RECORDING-TWO',
  refused: 'MARKER-REFUSED-EXPLANATION',
  rule: 'MARKER-RULE',
  category: 'MARKER-LENS',
} as const;

/** What lies in files only: in no export as words, and nowhere afterwards. */
export const IN_FILES = { sent: 'MARKER-BYTES-SENT', mailed: 'MARKER-BYTES-MAILED' } as const;

export interface WholeLife {
  customerId: string;
  /** The one that has nearly everything, the one that it took, and the one of the call. */
  caseNumbers: { main: string; taken: string; called: string };
  /** The case of another person that a member of staff was asked about: stays as it is. */
  other: string;
}

/** Everything that can be kept of one person, in a house under `WHOLE_LIFE`. Takes 50 days of its clock. */
export async function aWholeLife(house: House<EngineDriver>): Promise<WholeLife> {
  const { customer, ana, ben, sam, olu, driver, days } = house;
  const { engine } = driver;
  const kim = customer({ name: KNOWN.name, email: KNOWN.email, phone: KNOWN.phone, customerId: KNOWN.customerNumber });
  await olu.posts('/purchases', {
    purchases: [
      {
        customerId: KNOWN.customerNumber,
        email: KNOWN.email,
        phone: KNOWN.phone,
        orderId: KNOWN.orderBought,
        purchasedAt: '2026-05-01',
        amountMinor: 4_207,
        currency: 'USD',
      },
    ],
  });
  await driver.settle();
  await importText(
    driver,
    'cases',
    `case_id,received_at,email,complaint_order_id\n${KNOWN.importedCase},2026-02-01,${KNOWN.email},${KNOWN.importedOrder}\n`,
  );
  const { caseNumber: other } = await customer({ email: 'other@example.com' }).complains({ category: 'billing' });
  const { caseNumber: main } = await kim.complains({
    category: 'billing',
    message: SAID.complaint,
    orderId: KNOWN.orderComplainedOf,
    product: KNOWN.product,
    remedySought: KNOWN.remedySought,
    supportNeeds: KNOWN.needsOfTheForm,
    onBehalfOf: { name: KNOWN.represented, authority: 'written-consent' },
  });
  await driver.advanceTo(addMilliseconds(driver.now(), 60_000));
  const { caseNumber: taken } = await kim.complains({ category: 'billing', message: `${SAID.complaint} again` });
  const page = await kim.statusPage();
  const onPage = (path: string, body: object) => driver.http({ method: 'POST', path: `${page}${path}`, body });

  await ben.takes(main);
  await ben.does(main, { type: 'note', text: SAID.note, mentions: ['sam'] });
  await sam.does(main, { type: 'merge', with: taken, text: SAID['merge-reason'] });
  const correction = { receivedAt: addMilliseconds(driver.now(), -DAY_MS), text: SAID.correction };
  await sam.does(main, { type: 'correctReceipt', ...correction });
  const dueAt = addMilliseconds(driver.now(), 15 * DAY_MS);
  const asked = await ben.does(main, { type: 'question', text: SAID.question, dueAt });
  const questionId = asked.questions?.[0]?.questionId ?? '';
  expect((await onPage('/answers', { questionId, text: SAID.answer })).status).toBe(200);
  expect((await onPage('', { do: 'add', text: SAID.message })).status).toBe(200);
  await driver.settle();
  const given = await ben.does(main, { type: 'delegate', team: 'orders', text: SAID.task, dueAt });
  const task = `/delegated-tasks/${main}/${given.tasks?.[0]?.taskId}`;
  expect((await ana.posts(task, { text: SAID['task-result'] })).status).toBe(200);
  await ben.does(main, {
    type: 'recordAuthority',
    representative: { name: SAID.representative, email: KNOWN.representativesEmail },
    authority: 'written-consent',
    isWrittenTo: false,
  });
  await ben.does(main, { type: 'recordNeeds', drivers: ['health'], text: SAID['support-needs'] });
  const { playbook } = (await ben.sees(main)) as { playbook: { steps: { id: string }[] } | null };
  await ben.does(main, { type: 'tickStep', step: playbook?.steps[0]?.id ?? '', state: 'done', text: SAID.step });
  await aFile(house, main);
  await aReply(house);
  await sam.does(main, { type: 'extend', deadline: 'update', dueAt: '2026-07-30T20:00:00Z', text: SAID.extension });
  await ben.does(main, { type: 'update', text: SAID.update });
  await sam.does(main, { type: 'handOver', owner: 'ben', text: SAID.handover });
  const called = await aCall(house);

  await days.pass(50);
  await ben.does(main, { type: 'holdingLetter', text: SAID['holding-letter'], expectedBy: '2026-09-10T20:00:00Z' });
  const dear = { kind: 'refund', amountMinor: 20_000, currency: 'USD' } as const;
  await ben.decides(main, { decision: 'upheld', remedies: [dear], explanation: KNOWN.refused });
  await sam.does(main, { type: 'reject', text: SAID.rejection });
  await ben.decides(main, { decision: 'upheld', remedies: [{ kind: 'apology' }], explanation: SAID.explanation });
  const survey = await kim.answersTheSurvey('satisfied', {
    comment: SAID.reaction,
    oneThingToChange: KNOWN.oneThingToChange,
  });
  expect(survey.status).toBe(200);
  const { customerId } = await sam.sees(main);
  expect(engine.services.queues.counts('complaints')).toEqual({ visible: 0, hidden: 0, dead: 0 });
  return { customerId: customerId ?? '', caseNumbers: { main, taken, called }, other };
}

/** A file that staff scanned. */
async function aFile({ ben, driver }: House<EngineDriver>, caseNumber: string): Promise<void> {
  const content = Buffer.concat([PNG, Buffer.from(IN_FILES.sent)]);
  const offered = { name: `${SAID['file-name']}.png`, mediaType: 'image/png', bytes: content.length };
  const { fileId, upload } = (await ben.posts(`/cases/${caseNumber}/files`, offered)).body as {
    fileId: string;
    upload: UploadPlace;
  };
  const { files } = driver.engine.services;
  const ticket = files.ticket(new URL(upload.url).pathname.slice(1));
  if (ticket === undefined) throw new Error('no ticket in the link');
  await files.receive(ticket, content);
  expect((await ben.posts(`/cases/${caseNumber}/files/${fileId}`, {})).status).toBe(200);
  await driver.settle();
}

/** A mail with a file, in answer to the newest letter. */
async function aReply({ driver }: House<EngineDriver>): Promise<void> {
  const letters = (await driver.letters()).filter(({ to, subject }) => to === KNOWN.email && subject?.includes('[#'));
  const attached = file(`${KNOWN.mailedFileName}.png`, Buffer.concat([PNG, Buffer.from(IN_FILES.mailed)]), 'image/png');
  const { headers, body } = parts([words(SAID.reply), attached]);
  const from = `Kim <${KNOWN.email}>`;
  driver.engine.services.mailIn.deliver(aMail({ ...headers, From: from, Subject: `Re: ${letters[0]?.subject}` }, body));
  await driver.settle();
}

/** A call with a case, a transfer, recordings, an analysis, a rule and a number to ring back. */
async function aCall({ driver }: House<EngineDriver>): Promise<string> {
  const { contactCentre, callAnalyses, queues } = driver.engine.services;
  const call = callSteps(driver, KNOWN.phone);
  const { caseNumber = '', caseId = '' } = await call.asks('openCase');
  await call.asks('recordConsent', { consent: 'yes' });
  await driver.settle();
  const later = callSteps(driver, KNOWN.phone, { initialContactId: call.contactId, initiation: 'TRANSFER' });
  const record = (location: string) => ({
    updatedAt: driver.now(),
    recordings: [{ location, kind: 'AUDIO' }],
  });
  call.isAnswered();
  contactCentre.note({ contactId: call.contactId, record: record(KNOWN.recording) });
  await call.ends();
  later.goesOn({ agentAt: driver.now() });
  later.goesOn({ endedAt: driver.now(), record: record(KNOWN.recordingOfLaterLeg) });
  await driver.advanceTo(addMilliseconds(driver.now(), 3_600_000));
  const lens = analysisOf({ Categories: { MatchedCategories: [KNOWN.category] } }, SAID['call-summary']);
  callAnalyses.tell(later.contactId, JSON.stringify(lens));
  const contactArn = `arn:aws:connect:us-east-1:111122223333:instance/i/contact/${call.contactId}`;
  const detail = { version: '1.0', ruleName: KNOWN.rule, contactArn };
  const matched = { 'detail-type': 'Contact Lens Post Call Rules Matched', detail };
  await queues.send('analyses', [{ body: JSON.stringify(matched) }]);
  const { contacts } = servicesFor(['contacts'], driver.engine.services);
  const sealedNumber = await contacts.sealNumber(caseId, KNOWN.numberToRingBack);
  const callback = { caseId, sealedNumber, askedAt: driver.now() };
  await contacts.change(call.contactId, (it) => ({ ...it, callback }));
  await driver.settle();
  return caseNumber;
}
