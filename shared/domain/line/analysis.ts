import { type Instant, millisecondsOf } from '../time.ts';
import type { Contact } from './contact.ts';

/** What Contact Lens found in one leg of a call: codes and numbers. The summary, a text about a person, lies sealed beside its cases. */
export interface CallAnalysis {
  /** The file that says so, beside the recordings. */
  file: string;
  writtenAt: Instant;
  language?: string;
  /** Of the caller, from -5 (bad) to 5: over all, and in each quarter of the call. */
  sentiment?: number;
  sentimentByQuarter: readonly number[];
  /** Names of rules that the firm has made in Contact Lens. */
  categories: readonly string[];
  nonTalkSeconds?: number;
  interruptions?: number;
  hasSummary: boolean;
  /** Cases beside which the summary lies, or whose person was erased before it could. */
  summaryWith: readonly string[];
}

/** Where Contact Lens puts what it has taken personal data out of; the original lies one folder up. */
export const REDACTED_FOLDER = 'Analysis/Voice/Redacted/';
const REDACTED_FILE =
  /^Analysis\/Voice\/Redacted\/\d{4}\/\d{2}\/\d{2}\/([A-Za-z0-9-]{1,64})_analysis_redacted_[\w:.-]{1,64}\.json$/;
const MOST_CATEGORIES = 20;

/** The leg that a redacted analysis is of; nothing of any other file, the original above all. */
export function contactOfAnalysis(file: string): string | undefined {
  return REDACTED_FILE.exec(file)?.[1];
}

/** The recording out of which Contact Lens took the same as out of what it wrote; it names both by the same leg and time. */
export function redactedSoundOf(analysisFile: string): string {
  return analysisFile.replace('_analysis_redacted_', '_call_recording_redacted_').replace(/\.json$/, '.wav');
}

/** Files come twice and late: the one written last stands, and keeps what was done with it. */
export function withAnalysis(it: Contact, analysis: CallAnalysis): Contact {
  const { analysis: before } = it;
  return before !== undefined && before.writtenAt >= analysis.writtenAt ? it : { ...it, analysis };
}

/** By a rule that matched: events of them come twice and in any order, and end in the same list. */
export function withCategory(it: Contact, category: string): Contact {
  const ruleCategories = [...new Set([...(it.ruleCategories ?? []), category])].sort().slice(0, MOST_CATEGORIES);
  return { ...it, ruleCategories };
}

/** All categories of a leg, by file and by event, in the order of the alphabet. */
export function categoriesOf({ analysis, ruleCategories = [] }: Contact): string[] {
  return [...new Set([...(analysis?.categories ?? []), ...ruleCategories])].sort().slice(0, MOST_CATEGORIES);
}

/** Cases of the call beside which the summary of this leg should lie, and does not yet. */
export function casesWithoutSummary({ analysis }: Contact, call: Pick<Contact, 'caseIds'>): string[] {
  if (analysis === undefined || !analysis.hasSummary) return [];
  return call.caseIds.filter((caseId) => !analysis.summaryWith.includes(caseId));
}

/** Nothing where a newer analysis has come meanwhile. */
export function withSummaryKept(it: Contact, writtenAt: Instant, caseIds: readonly string[]): Contact {
  const { analysis } = it;
  if (analysis === undefined || analysis.writtenAt !== writtenAt) return it;
  return { ...it, analysis: { ...analysis, summaryWith: [...new Set([...analysis.summaryWith, ...caseIds])] } };
}

/** Of the text that holds the summary: another one for another analysis of the same leg. */
export function summaryTextId({ contactId, analysis }: Contact): string | undefined {
  return analysis && `summary-${contactId}-${millisecondsOf(analysis.writtenAt)}`;
}
