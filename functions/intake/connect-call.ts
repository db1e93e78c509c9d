/**
 * Invoked by a block of the toll-free line's flow. `openCase`: a number for the caller, the complaint on the queue
 * `complaints`. `caseStatus`: how a case stands, after number and PIN. The reply is a flat map of strings; `status` is
 * what the flow compares. Repeats of a block (Connect tries up to three times) get the same answer.
 */
import type * as z from 'zod';
import { complainant, complaintContent, complaintFacts } from '../../events/complaint.v1.ts';
import type { CallReply } from '../../events/connect-call.v1.ts';
import { localDay } from '../../shared/domain/case/calendar.ts';
import { parseCaseNumber, spokenDigits } from '../../shared/domain/case/case-number.ts';
import { customerStatus } from '../../shared/domain/case/views.ts';
import { CONTACT_CHANNELS, KINDS, LANGUAGES, type Language, SEVERITIES } from '../../shared/domain/case/vocabulary.ts';
import { type Call, connectHandler } from '../../shared/runtime/connect-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { survivorOf } from '../../shared/runtime/survivor.ts';

const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;
/** As the message on the queue takes it; Connect's own are UUIDs. */
const LONGEST_CONTACT_ID = 128;

type Needs = Pick<Services, 'intake' | 'cases' | 'pins' | 'ids' | 'configuration'>;

export async function run(call: Call, services: Needs): Promise<CallReply> {
  return call.parameters.purpose === 'caseStatus' ? tellStatus(call, services) : openCase(call, services);
}

async function openCase(call: Call, { intake, ids, configuration }: Needs): Promise<CallReply> {
  const { parameters, contactId, callerId } = call;
  const language = languageOf(call) ?? configuration.defaultLanguage;
  const phone =
    heard(complainant.shape.phone, parameters.callbackNumber, 40) ?? heard(complainant.shape.phone, callerId, 40);
  const { caseId, caseNumber, pin } = await intake.accept({
    // Without a contact id a repeat cannot be told from a second complaint: better two numbers than none.
    idempotencyKey: `call:${contactId ?? ids.next()}:${parameters.ordinal}`,
    channel: 'phone',
    facts: {
      kind: oneOf(KINDS, parameters.kind) ?? 'complaint',
      language,
      ...optional('category', heard(complaintFacts.shape.category, parameters.category, 40)),
      ...optional('severity', oneOf(SEVERITIES, parameters.severity)),
      ...optional('preferredChannel', oneOf(CONTACT_CHANNELS, parameters.preferredChannel)),
    },
    content: {
      message:
        heard(complaintContent.shape.message, parameters.message) ??
        'Complaint by phone; what it is about is on the call.',
      complainant: optional('phone', phone),
    },
    isBodyFixed: false,
    ...optional('contactId', contactId?.slice(0, LONGEST_CONTACT_ID)),
  });
  return {
    status: 'OK',
    caseId,
    caseNumber,
    caseNumberSpoken: spokenDigits(caseNumber, [3, 3, 4]),
    pin,
    pinSpoken: spokenDigits(pin, [3, 3]),
    language,
  };
}

/** Unknown number and wrong PIN sound the same, and nothing personal is said even to the right caller. */
async function tellStatus(call: Call, { intake, cases, pins, ids, configuration }: Needs): Promise<CallReply> {
  const caseNumber = parseCaseNumber(call.parameters.caseNumber ?? '');
  if (caseNumber === undefined) return { status: 'NO_MATCH' };
  const caseId = await cases.idOf(caseNumber);
  const answer = await pins.judge({
    // Tries on a number that nobody has are limited as those on a case are: the lock must not tell them apart either.
    caseId: caseId ?? caseNumber,
    pin: call.parameters.pin ?? '',
    expected: caseId === undefined ? ids.next() : intake.pinOf(caseId),
    caller: call.callerId ?? call.contactId ?? 'unknown',
  });
  if (answer === 'locked') return { status: 'LOCKED' };
  if (answer === 'wrong' || caseId === undefined) return { status: 'NO_MATCH' };
  const loaded = await cases.load(caseId);
  if (loaded === undefined) return { status: 'OK', caseId, caseStatus: 'received' };
  const it = await survivorOf(loaded, { cases });
  const { status, promisedBy } = customerStatus(it, loaded.caseNumber);
  const promisedDay = promisedBy === null ? undefined : localDay(promisedBy, configuration.businessTimeZone);
  return { status: 'OK', caseId, caseStatus: status, ...optional('promisedBy', promisedDay) };
}

/** Nothing that open-case would refuse may go with a number that was spoken: what cannot be kept is left out. */
function heard<T>(shape: z.ZodType<T>, text: string | undefined, longest?: number): T | undefined {
  return shape.safeParse(text?.replace(UNPRINTABLE, ' ').slice(0, longest)).data;
}

function languageOf({ languageCode }: Call): Language | undefined {
  return oneOf(LANGUAGES, languageCode?.slice(0, 2).toLowerCase());
}

function oneOf<T extends string>(words: readonly T[], word: string | undefined): T | undefined {
  return words.find((candidate) => candidate === word);
}

function optional<K extends string, V>(name: K, value: V | undefined): { [name in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [name in K]?: V });
}

export const handler = connectHandler({ needs: ['intake', 'cases', 'pins', 'ids', 'configuration'], run });
