import * as z from 'zod';

/** Connect adds fields without notice and leaves others out: everything is optional, text, and nothing else is refused. */
const text = z.string().max(2_000).optional().catch(undefined);

/**
 * What a Connect flow sends to a function ("ContactFlowEvent"). Read leniently: a caller must get an answer whatever the
 * shape. `Parameters` are the block's own: `purpose`, `block`, and what was keyed.
 */
export const contactFlowEvent = z.object({
  Details: z.object({
    ContactData: z
      .object({
        ContactId: text,
        InitialContactId: text,
        LanguageCode: text,
        CustomerEndpoint: z.object({ Address: text }).nullish().catch(undefined),
        SystemEndpoint: z.object({ Address: text }).nullish().catch(undefined),
        Attributes: z.record(z.string(), z.unknown()).nullish().catch(undefined),
      })
      .nullish()
      .catch(undefined),
    Parameters: z.record(z.string(), z.unknown()).nullish().catch(undefined),
  }),
});

/**
 * What a block of the line may ask of `connect-call`, and what comes back beside `status` OK. All text; what is not known is ''.
 * With any other status nothing comes beside it, but for QUIET.
 *
 * - `greet` {language?}: `language` (the caller's last choice, or the one given, which is then remembered), `isKnown` and
 *   `hasOpenCase` (`yes`, `no`; hints by number, never proof), `hasEmergency` and `emergency` (a supervisor's message in that language).
 * - `openCase` {ordinal, kind, category, severity, message, preferredChannel}: `caseId`, `caseNumber`, `caseNumberSpoken`, `pin`,
 *   `pinSpoken`, `language`, `queue` (`orders-es`: team and language), `priority` (`1` first .. `5`).
 * - `lineHours` {language?}: `isOpen` (`yes`, `no`) and `opensSpoken` (while closed, a sentence that says when the line opens next; ''
 *   where it does not within two months). By the firm's hours as they stand, closures set today included.
 * - `caseStatus` {caseNumber, pin}: `caseId`, `caseStatus`, `promisedBy`, `caseStatusSpoken` (a sentence in the caller's
 *   language), `survey` (`yes`: the customer is asked about the decision and has not answered; else `no`), `queue`, `priority`.
 *   NO_MATCH, LOCKED.
 * - `answerSurvey` {caseId, reaction, because, recommend, change}: of a case that asks (see `survey`), once for a call: `surveySpoken`, what
 *   comes of the answer, in the caller's language. `reaction` is one of ANSWERS, `because` (with `dissatisfied`) one of ANSWER_REASONS,
 *   `recommend` 0 to 10, `change` the code of a choice that the survey offers; any other word of the three is none, and so is one that
 *   an older flow does not send. INVALID: nothing was noted.
 * - `recordConsent` {consent: yes|no}: nothing more. Whatever is not `yes` is a no. INVALID: it could not be kept; the contact's own attribute is the proof.
 * - `checkCallback` {callbackNumber: keyed, or '' for the caller id}: `callbackNumber` (E.164), `callbackNumberSpoken`. INVALID (no
 *   number), NOT_CALLABLE (premium, shared cost, toll-free, satellite, short, emergency, our own, a country that is not on the
 *   list, or too many callbacks), QUIET (the number is good, and comes along, but it would ring in quiet hours; `isOpen` as of `lineHours`).
 * - `requestCallback` {caseId, callbackNumber, consent}: `caseId` (a case is opened where the call has none). INVALID (no
 *   number, or `consent` is `no`), NOT_CALLABLE. In quiet hours too: who asks at night may be called in the morning.
 * - `leaveVoicemail` {caseId}: `caseId` (as above); the recording is joined to the contact when Connect tells of it.
 *
 * A `caseId` counts only if it was opened or proved in the same call; another one is as if none were given.
 */
export const CALL_PURPOSES = [
  'greet',
  'lineHours',
  'openCase',
  'caseStatus',
  'answerSurvey',
  'recordConsent',
  'checkCallback',
  'requestCallback',
  'leaveVoicemail',
] as const;
export type CallPurpose = (typeof CALL_PURPOSES)[number];

export const CALL_STATUSES = ['OK', 'NO_MATCH', 'LOCKED', 'INVALID', 'NOT_CALLABLE', 'QUIET', 'ERROR'] as const;

/** A flat map of strings, as STRING_MAP wants it; `status` is compared by the flow. */
export type CallReply = { status: (typeof CALL_STATUSES)[number] } & Record<string, string>;

/** Parameters of a call block, all strings as the flow language has it. */
export const callParameters = z.object({
  purpose: z.enum(CALL_PURPOSES).catch('openCase'),
  /** Of the flow's action: repeats of one block get one answer. */
  block: text,
  /** 1 for the first complaint of a call, 2 for the second. */
  ordinal: z.coerce.number().int().min(1).max(99).catch(1),
  language: text,
  kind: text,
  category: text,
  severity: text,
  message: text,
  preferredChannel: text,
  callbackNumber: text,
  caseId: text,
  caseNumber: text,
  pin: text,
  consent: text,
  reaction: text,
  because: text,
  recommend: text,
  change: text,
});
export type CallParameters = z.infer<typeof callParameters>;
