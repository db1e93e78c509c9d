import * as z from 'zod';
import { withSmallInitials } from './contact-event.v1.ts';

const text = z.string().max(1024).optional().catch(undefined);
const score = z.number().min(-5).max(5).optional().catch(undefined);
const count = z.number().min(0).optional().catch(undefined);

/** An object of which every part may be missing or misshapen, and the whole, too. */
const some = <S extends z.ZodRawShape>(shape: S) => z.object(shape).optional().catch(undefined);
/** A list; what is in it and no such thing counts as not said. */
const listOf = <T extends z.ZodType>(item: T, most: number) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((parts) => parts.slice(0, most).flatMap((part) => readable(item, part)));

function readable<T extends z.ZodType>(item: T, part: unknown): z.output<T>[] {
  const read = item.safeParse(part);
  return read.success ? [read.data] : [];
}

/**
 * On the queue `analyses`, of three kinds. What EventBridge tells of Contact Lens: a file of it (S3, `Object Created`), a rule of
 * the firm that matched, an analysis that failed. And what the house tells itself (`analysis-due.v1`): a call that may have
 * been analysed has a case now. Read leniently, as contact events are.
 */
export const contactAnalysis = z.preprocess(
  withSmallInitials,
  z.object({
    schema: text,
    contactId: text,
    /** The case that has taken up the call. */
    caseId: text,
    'detail-type': text,
    detail: some({
      object: some({ key: text }),
      ruleName: text,
      /** The contact by its ARN: one kind of event says it this way, the other that. */
      contactArn: text,
      contact: text,
      state: text,
      reasonCode: text,
    }),
  }),
);
export type ContactAnalysis = z.infer<typeof contactAnalysis>;

/** A case has a call: whatever Contact Lens wrote of it belongs to the case. */
export interface AnalysisDue {
  schema: 'analysis-due.v1';
  contactId: string;
  caseId?: string;
}

/** What Contact Lens writes of a call, as far as it is read here: never what was said. */
export const analysisFile = z.object({
  Channel: text,
  /** `Output` is `Redacted` where personal data was taken out, else `Raw`. */
  ContentMetadata: some({ Output: text }),
  JobStatus: text,
  LanguageCode: text,
  CustomerMetadata: some({ ContactId: text }),
  Categories: some({ MatchedCategories: listOf(z.string().min(1).max(200), 20) }),
  ConversationCharacteristics: some({
    Sentiment: some({
      OverallSentiment: some({ CUSTOMER: score }),
      SentimentByPeriod: some({
        QUARTER: some({ CUSTOMER: listOf(z.object({ Score: z.number().min(-5).max(5) }), 4) }),
      }),
    }),
    NonTalkTime: some({ TotalTimeMillis: count }),
    Interruptions: some({ TotalCount: count }),
    ContactSummary: some({ PostContactSummary: some({ Content: z.string().optional().catch(undefined) }) }),
  }),
});
export type AnalysisContent = z.infer<typeof analysisFile>;

/** The same file for whoever listens to the call: who said what, in order, with personal data taken out. */
export const analysisTranscript = z.object({
  ContentMetadata: some({ Output: text }),
  /** Where ids of participants are not their roles themselves. */
  Participants: listOf(z.object({ ParticipantId: z.string(), ParticipantRole: z.string() }), 20),
  Transcript: listOf(
    z.object({ ParticipantId: z.string(), Content: z.string().min(1), BeginOffsetMillis: z.number().min(0).catch(0) }),
    5_000,
  ),
});
