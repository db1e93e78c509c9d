import * as z from 'zod';
import { LINKS_OF_STAFF } from '../shared/domain/case/teamwork/words.ts';
import {
  ACCEPTED_HOW,
  ANSWER_REASONS,
  ANSWERS,
  AUTHORITIES,
  CHANNELS,
  CONTACT_CHANNELS,
  DEADLINE_KINDS,
  DECISIONS,
  EXCLUDED_BECAUSE,
  EXTERNAL_OUTCOMES,
  HOLD_REASONS,
  KINDS,
  REMEDY_KINDS,
  REOPEN_REASONS,
  SEVERITIES,
  SUPPORT_DRIVERS,
  TICK_STATES,
  WITHDRAW_REASONS,
} from '../shared/domain/case/vocabulary.ts';
import { complainant } from './complaint.v1.ts';
import { caseNumberText, code, contactId, instant, line, personId, prose } from './text.ts';

/** A sum is checked by the law, so that its answer names the rule that was broken. */
export const remedy = z.strictObject({
  kind: z.enum(REMEDY_KINDS),
  amountMinor: z.number().exactOptional().meta({ description: 'Minor units (cents), a positive whole number.' }),
  currency: z.string().length(3).exactOptional(),
  withoutAdmission: z.boolean().default(false).meta({ description: 'Goodwill: given without admitting anything.' }),
});

const version = z.int().positive().exactOptional().meta({
  description: 'The version you decided on; if the case has changed since, the answer is 409 with its state.',
});

/** Who acts for the customer; sealed as one text. */
export const representative = complainant.pick({ name: true, email: true, phone: true }).required({ name: true });
export type RepresentativeContact = z.infer<typeof representative>;

function command<T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.strictObject({ type: z.literal(type), ifVersion: version, ...shape });
}

const causes = z
  .strictObject({ primary: code, others: z.array(code).max(20).default([]) })
  .meta({ description: 'Codes of `GET /causes`: the one that explains it most, and what else played a part.' });

export const decideCommand = command('decide', {
  decision: z.enum(DECISIONS),
  remedies: z.array(remedy).max(20).default([]),
  explanation: prose(10_000)
    .exactOptional()
    .meta({ description: 'What the customer is told; required if not upheld.' }),
  causes: causes.exactOptional(),
});

/** Body of `POST /cases/{caseNumber}/commands`: what staff may send. Commands of the clock have no place here. */
export const caseCommand = z
  .discriminatedUnion('type', [
    command('take', {}),
    command('release', {}),
    command('assign', { owner: personId.exactOptional(), team: line(40).exactOptional() }),
    command('note', {
      text: prose(10_000),
      mentions: z
        .array(personId)
        .min(1)
        .max(10)
        .exactOptional()
        .meta({ description: 'Who is to see it: it waits for them at GET /mentions.' }),
    }),
    command('hold', { reason: z.enum(HOLD_REASONS), until: instant.exactOptional() }),
    command('resume', {}),
    decideCommand,
    command('approve', {}),
    command('reject', { text: prose(2_000).exactOptional() }),
    command('acceptOffer', { how: z.enum(ACCEPTED_HOW) }),
    command('declineOffer', {}),
    command('recordReaction', {
      reaction: z.enum(ANSWERS),
      because: z.enum(ANSWER_REASONS).exactOptional(),
      text: prose(5_000).exactOptional(),
    }),
    command('reopen', { reason: z.enum(REOPEN_REASONS) }),
    command('withdraw', { reason: z.enum(WITHDRAW_REASONS).exclude(['erased']) }),
    command('join', {
      contactId,
      isOutbound: z.literal(true).exactOptional().meta({
        description:
          'We have called the customer: no second complaint, and no reply to us. Of a call that the line knows, its own record says so.',
      }),
      despiteQuietHours: z.literal(true).exactOptional().meta({
        description:
          'Of a call of ours: it rang in `line.quietHours`, since the customer asked for it now. The history keeps it.',
      }),
    }),
    command('merge', {
      with: caseNumberText,
      text: prose(2_000)
        .exactOptional()
        .meta({ description: 'Required where the customers differ: why they are one.' }),
    }),
    command('unmerge', { from: caseNumberText }),
    command('handOver', {
      owner: personId.exactOptional(),
      team: line(40).exactOptional(),
      text: prose(5_000).meta({ description: 'What whoever goes on must know. It waits for the owner named.' }),
    }),
    command('link', { to: caseNumberText, kind: z.enum(LINKS_OF_STAFF) }),
    command('unlink', { from: caseNumberText }),
    command('extend', { deadline: z.enum(DEADLINE_KINDS), dueAt: instant, text: prose(2_000) }),
    command('placeLegalHold', {}),
    command('liftLegalHold', {}),
    command('exclude', { because: z.enum(EXCLUDED_BECAUSE) }),
    command('include', {}),
    command('allowStory', {
      consentedOn: z.iso
        .date()
        .meta({ description: 'The day on which the customer agreed that it is told, without names.' }),
    }),
    command('withdrawStory', {}),
    command('confirmRemedy', { remedyId: line(64) }),
    command('failRemedy', { remedyId: line(64) }),
    command('question', {
      text: prose(5_000),
      dueAt: instant,
      pauses: z.boolean().default(false).meta({
        description: 'Puts the case on hold until the answer, at most until `dueAt`. A regulator’s clock runs on.',
      }),
    }),
    command('answerQuestion', { questionId: line(64), text: prose(10_000) }),
    command('receiveReply', { contactId, channel: z.enum(CHANNELS), text: prose(10_000) }),
    command('delegate', {
      team: line(40),
      owner: personId.exactOptional(),
      text: prose(5_000).meta({
        description: 'What is to be done. All that the other team is shown of the case: write what they need, no more.',
      }),
      dueAt: instant,
    }),
    command('finishTask', { taskId: line(64), text: prose(5_000).exactOptional() }),
    command('cancelTask', { taskId: line(64) }),
    command('concern', {
      person: personId.meta({
        description: 'The member of staff that it is about: kept from them and who approves them.',
      }),
    }),
    command('setContact', {
      preferredChannel: z.enum(CONTACT_CHANNELS).exactOptional(),
      notBy: z
        .array(z.enum(CONTACT_CHANNELS))
        .max(CONTACT_CHANNELS.length)
        .exactOptional()
        .meta({ description: 'Consent withdrawn: we do not contact the customer by these.' }),
    }),
    command('recordAuthority', {
      representative,
      authority: z.enum(AUTHORITIES),
      isWrittenTo: z.boolean().default(true).meta({ description: 'Letters go to them instead of the customer.' }),
      alsoCustomer: z.literal(true).exactOptional().meta({ description: 'Then the customer gets each letter, too.' }),
      until: instant.exactOptional(),
      fileId: line(64).exactOptional().meta({ description: 'A file of the case: the scan of the authority.' }),
    }),
    command('endAuthority', {}),
    command('recordNeeds', {
      drivers: z.array(z.enum(SUPPORT_DRIVERS)).min(1).max(SUPPORT_DRIVERS.length),
      text: prose(1_000),
      largePrint: z.boolean().exactOptional().meta({
        description: 'Letters by mail, and the pages that they lead to, come in large print from now on, or no longer.',
      }),
    }),
    command('recordExternalReview', {
      body: code.meta({ description: 'Whom the customer went to, as a code (`financial-ombudsman-service`).' }),
      reference: z
        .string()
        .regex(/^[\w./-]{1,36}$/, 'letters, digits, . / _ and -, at most 36')
        .meta({ description: 'Theirs.' }),
      date: z.iso.date().meta({ description: 'The day on which it was brought to them.' }),
      outcome: z.enum(EXTERNAL_OUTCOMES).exactOptional(),
    }),
    command('nameCauses', { causes }),
    command('followPlaybook', { playbook: code }),
    command('tickStep', { step: code, state: z.enum(TICK_STATES), text: prose(2_000).exactOptional() }),
    command('classify', {
      kind: z.enum(KINDS).exactOptional(),
      category: line(40).exactOptional(),
      productCode: code.exactOptional(),
      jurisdiction: code.exactOptional(),
      severity: z.enum(SEVERITIES).exactOptional(),
      team: line(40).exactOptional(),
    }),
    command('correctReceipt', {
      receivedAt: instant.exactOptional(),
      sentToCompanyAt: instant.exactOptional(),
      text: prose(2_000).meta({ description: 'Why the date was wrong. Kept with the case.' }),
    }),
    command('update', { text: prose(10_000).meta({ description: 'How it stands, as the customer is to read it.' }) }),
    command('holdingLetter', {
      text: prose(10_000).meta({ description: 'Why it takes longer, as the customer is to read it.' }),
      expectedBy: instant,
    }),
    command('declineGift', { remedyId: line(64) }),
  ])
  .meta({ id: 'CaseCommand' });
export type CaseCommand = z.infer<typeof caseCommand>;
