import { casesWithoutSummary, summaryTextId, withAnalysis, withSummaryKept } from '../../domain/line/analysis.ts';
import { type Contact, firstLegOf, newContact } from '../../domain/line/contact.ts';
import type { Services } from '../services.ts';
import { readAnalysis } from './read-analysis.ts';

type Needs = Pick<Services, 'contacts' | 'texts' | 'callAnalyses' | 'log'>;

/**
 * Notes on the leg what Contact Lens found in it, and puts the summary beside the cases of the call, sealed under the key of
 * each. Where there is no case yet the summary is not kept: the file stays where it is, and is read again when there is one.
 */
export async function joinAnalysis(file: string, services: Needs): Promise<void> {
  const { contacts, log } = services;
  const read = await readAnalysis(file, services);
  if ('left' in read) {
    log.warn('analysis left alone', { file: file.slice(0, 300), reason: read.left });
    return;
  }
  const { contactId, analysis, summary } = read;
  const known = await callOf((await contacts.load(contactId)) ?? newContact(contactId), services);
  if (known.recordingConsent?.isGiven === false) {
    log.warn('analysis left alone', { contactId, reason: 'no-consent' });
    return;
  }
  const leg = await contacts.change(contactId, (it) => withAnalysis(it, analysis));
  const isNewest = leg.analysis?.writtenAt === analysis.writtenAt;
  if (summary !== undefined && isNewest) await keepSummary(leg, summary, services);
}

async function keepSummary(leg: Contact, summary: string, services: Needs): Promise<void> {
  const { contacts, texts } = services;
  const textId = summaryTextId(leg);
  const at = leg.analysis?.writtenAt;
  // Read behind the save: a case that is noted from here on finds the analysis, and asks for its summary.
  const caseIds = casesWithoutSummary(leg, await callOf(leg, services));
  if (textId === undefined || at === undefined || caseIds.length === 0) return;
  for (const caseId of caseIds) {
    const text = { textId, kind: 'call-summary', by: 'contact-lens', at, text: summary } as const;
    await texts.keep(caseId, text).catch(nothingOfTheErased);
  }
  await contacts.change(leg.contactId, (it) => withSummaryKept(it, at, caseIds));
}

/** The first leg, as it stands now, where cases and consent are noted. */
async function callOf(leg: Contact, { contacts }: Needs): Promise<Contact> {
  const firstLegId = firstLegOf(leg);
  return (await contacts.load(firstLegId)) ?? newContact(firstLegId);
}

/** Nothing is written about a person who was erased; that is no failure. */
function nothingOfTheErased(error: unknown): void {
  if ((error as { code?: unknown }).code !== 'erased') throw error;
}
