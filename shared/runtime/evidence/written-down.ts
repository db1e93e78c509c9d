import { analysisTranscript } from '../../../events/contact-analysis.v1.ts';
import type { SaidLine } from '../../domain/line/listening.ts';
import type { Speaker } from '../../domain/line/words.ts';
import { SECOND_MS } from '../../domain/time.ts';
import { MOST_ANALYSIS_BYTES } from '../line/read-analysis.ts';
import type { Services } from '../services.ts';

/** What Connect calls who takes part in a call; a system is whatever speaks for the house. */
const SPEAKER_OF: Readonly<Record<string, Speaker>> = { CUSTOMER: 'caller', AGENT: 'agent', SYSTEM: 'line' };

/**
 * What was said by what Contact Lens wrote down, with personal data taken out; nothing where the file is gone, cannot be read, or is not
 * the one without personal data. Read anew each time, and kept nowhere.
 */
export async function writtenDown(
  file: string,
  { callAnalyses }: Pick<Services, 'callAnalyses'>,
): Promise<readonly SaidLine[]> {
  const read = await callAnalyses.readAnalysis(file, MOST_ANALYSIS_BYTES);
  if (read === undefined || read === 'too-large') return [];
  const content = analysisTranscript.safeParse(jsonOf(read.text)).data;
  if (content?.ContentMetadata?.Output !== 'Redacted') return [];
  const roles = new Map(
    content.Participants.map(({ ParticipantId, ParticipantRole }) => [ParticipantId, ParticipantRole]),
  );
  return content.Transcript.flatMap(({ ParticipantId, Content, BeginOffsetMillis }) => {
    const who = SPEAKER_OF[roles.get(ParticipantId) ?? ParticipantId];
    return who === undefined ? [] : [{ who, seconds: BeginOffsetMillis / SECOND_MS, text: Content }];
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
