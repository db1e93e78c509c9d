import * as z from 'zod';
import {
  AUTHORITIES,
  CHANNELS,
  CONTACT_CHANNELS,
  KINDS,
  LANGUAGES,
  SEVERITIES,
  SUPPORT_DRIVERS,
} from '../shared/domain/case/vocabulary.ts';
import { code, contactId, email, instant, line, personId, phone, prose } from './text.ts';

/** Who complains. Every part may be missing: a case number is given all the same. */
export const complainant = z
  .strictObject({
    name: line(120).exactOptional(),
    email: email.exactOptional(),
    phone: phone.exactOptional(),
    /** The firm's own customer number, if the person knows it. */
    customerId: line(64).exactOptional(),
  })
  .meta({ description: 'Who complains. Sealed as soon as it arrives.' });

/** What somebody says when they complain, whatever the channel. Sealed as one text under the case's key. */
export const complaintContent = z.strictObject({
  message: prose(10_000),
  complainant: complainant.default({}),
  remedySought: prose(1_000).exactOptional(),
  orderId: line(64).exactOptional(),
  product: line(120).exactOptional(),
  onBehalfOf: z
    .strictObject({ name: line(120), authority: z.enum(AUTHORITIES), note: prose(500).exactOptional() })
    .exactOptional()
    .meta({ description: 'For whom somebody complains, and on what authority.' }),
  supportNeeds: prose(1_000).exactOptional().meta({
    description: 'What we should know to deal with the person well (hearing, language, circumstances). Restricted.',
  }),
  supportDrivers: z
    .array(z.enum(SUPPORT_DRIVERS))
    .max(SUPPORT_DRIVERS.length)
    .exactOptional()
    .meta({ description: 'Why, in four words. Restricted.' }),
});
export type ComplaintContent = z.infer<typeof complaintContent>;

/** Codes that may stand unsealed beside the content. */
export const complaintFacts = z.strictObject({
  kind: z.enum(KINDS).default('complaint'),
  category: line(40).exactOptional(),
  severity: z.enum(SEVERITIES).exactOptional(),
  language: z.enum(LANGUAGES).exactOptional(),
  preferredChannel: z.enum(CONTACT_CHANNELS).exactOptional(),
  consents: z
    .partialRecord(z.enum(CONTACT_CHANNELS), z.boolean())
    .exactOptional()
    .meta({ description: 'By which ways they agree to be contacted about it, and by which not. Unsaid: as before.' }),
  selfRaised: z
    .boolean()
    .exactOptional()
    .meta({ description: 'Nobody outside complained: one of us saw it. Nobody is surveyed then.' }),
  productCode: code.exactOptional().meta({ description: 'A code of the firm’s, by which a policy may be chosen.' }),
  jurisdiction: code.exactOptional().meta({ description: 'A code of the firm’s, by which a policy may be chosen.' }),
  sentToCompanyAt: instant
    .exactOptional()
    .meta({ description: 'When a regulator passed it on: some clocks count from then only.' }),
});
export type ComplaintFacts = z.infer<typeof complaintFacts>;

/** Body of `POST /complaints`. */
export const complaintForm = z
  .strictObject({
    ...complaintFacts.omit({
      severity: true,
      productCode: true,
      jurisdiction: true,
      sentToCompanyAt: true,
      selfRaised: true,
    }).shape,
    ...complaintContent.shape,
  })
  .meta({ id: 'ComplaintForm' });

/** Body of `POST /cases`: an agent logs what somebody said, wrote or posted. */
export const loggedCase = z
  .strictObject({
    ...complaintFacts.shape,
    ...complaintContent.shape,
    channel: z.enum(CHANNELS).exclude(['proactive']),
    receivedAt: instant
      .exactOptional()
      .meta({ description: 'When the firm knew; defaults to now, never in the future.' }),
    contactId: contactId.exactOptional(),
    concerns: personId
      .exactOptional()
      .meta({ description: 'The member of staff that it is about: kept from them and who approves them.' }),
  })
  .meta({ id: 'LoggedCase' });

/** A key of the sender's making lets a repeat get the same number; without one, each request is a complaint of its own. */
export const formHeaders = z.object({
  'idempotency-key': z
    .string()
    .min(16, 'At least 16 characters: a UUID does well.')
    .max(200)
    .exactOptional()
    .meta({ description: 'Names this complaint among its repeats; a UUID does well.' }),
});

export const accepted = z
  .strictObject({
    caseNumber: z.string(),
    secret: z.string().meta({
      description: 'Opens GET /complaints/{caseNumber}; 128 bit. Shown once, repeatable with the same Idempotency-Key.',
    }),
  })
  .meta({ id: 'Accepted' });

/** On the queue `complaints`: a complaint that was accepted and has its number. */
export const complaintSubmitted = z.strictObject({
  schema: z.literal('complaint-submitted.v1'),
  caseId: z.uuid(),
  caseNumber: z.string().length(10),
  receivedAt: z.iso.datetime(),
  channel: z.enum(CHANNELS),
  facts: complaintFacts,
  contactId: z.string().max(128).exactOptional(),
  loggedBy: z.string().max(128).exactOptional(),
  concerns: z.string().max(64).exactOptional(),
  /** A case that the sender named without proof. */
  relatedTo: z.uuid().exactOptional(),
  /** Files that came with it and are kept; their names lie sealed beside the case. */
  files: z
    .array(z.strictObject({ fileId: z.string(), mediaType: z.string(), bytes: z.int(), by: z.string() }))
    .max(20)
    .exactOptional(),
  /** The case that this one was a part of. */
  splitFrom: z.strictObject({ caseId: z.uuid(), caseNumber: z.string().length(10) }).exactOptional(),
  /** `complaintContent` as JSON, sealed under the key `case:<caseId>`. */
  sealed: z.string(),
});
export type ComplaintSubmitted = z.infer<typeof complaintSubmitted>;
