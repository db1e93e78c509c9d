import * as z from 'zod';
import { type AnalysisContent, analysisFile } from '../../../events/contact-analysis.v1.ts';
import { type CallAnalysis, contactOfAnalysis } from '../../domain/line/analysis.ts';
import type { Services } from '../services.ts';
import { heard, optional } from './heard.ts';

/** An hour of talk is some 300 KB; twelve of them are no call, and would not fit a function's memory as objects. */
export const MOST_ANALYSIS_BYTES = 4 * 1024 * 1024;
/** Contact Lens writes a paragraph. */
const MOST_SUMMARY = 4_000;

const SUMMARY = z.string().min(1);

/** Why a file is left alone. */
type Left = 'not-redacted' | 'gone' | 'too-large' | 'not-json' | 'not-completed' | 'not-of-this-call';
export type ReadAnalysis = { contactId: string; analysis: CallAnalysis; summary: string | undefined } | { left: Left };

/**
 * Reads what Contact Lens wrote of a call. Not the file with everything as it was said: refused by its name, before it is
 * opened, and by what it says of itself.
 */
export async function readAnalysis(
  file: string,
  { callAnalyses }: Pick<Services, 'callAnalyses'>,
): Promise<ReadAnalysis> {
  const contactId = contactOfAnalysis(file);
  if (contactId === undefined) return { left: 'not-redacted' };
  const read = await callAnalyses.readAnalysis(file, MOST_ANALYSIS_BYTES);
  if (read === undefined) return { left: 'gone' };
  if (read === 'too-large') return { left: 'too-large' };
  const content = contentOf(read.text);
  if (content === undefined) return { left: 'not-json' };
  if (content.ContentMetadata?.Output !== 'Redacted') return { left: 'not-redacted' };
  if (content.JobStatus !== undefined && content.JobStatus !== 'COMPLETED') return { left: 'not-completed' };
  if ((content.CustomerMetadata?.ContactId ?? contactId) !== contactId) return { left: 'not-of-this-call' };
  const summary = summaryIn(content);
  const analysis = { file, writtenAt: read.writtenAt, hasSummary: summary !== undefined, summaryWith: [] };
  return { contactId, analysis: { ...analysis, ...foundIn(content) }, summary };
}

function contentOf(text: string): AnalysisContent | undefined {
  try {
    return analysisFile.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function foundIn({ LanguageCode, Categories, ConversationCharacteristics: talk }: AnalysisContent) {
  const { OverallSentiment, SentimentByPeriod } = talk?.Sentiment ?? {};
  const quiet = talk?.NonTalkTime?.TotalTimeMillis;
  return {
    ...optional('language', LanguageCode),
    ...optional('sentiment', OverallSentiment?.CUSTOMER),
    sentimentByQuarter: (SentimentByPeriod?.QUARTER?.CUSTOMER ?? []).map(({ Score }) => Score),
    categories: Categories?.MatchedCategories ?? [],
    ...optional('nonTalkSeconds', quiet === undefined ? undefined : Math.round(quiet / 1000)),
    ...optional('interruptions', talk?.Interruptions?.TotalCount),
  };
}

/** Written by a machine from what people said: kept as far as it can be shown, and nothing if nothing of it can. */
function summaryIn({ ConversationCharacteristics: talk }: AnalysisContent): string | undefined {
  const content = talk?.ContactSummary?.PostContactSummary?.Content?.trim();
  return heard(SUMMARY, content, MOST_SUMMARY);
}
