import Box from '@cloudscape-design/components/box';
import type { CaseView } from '../api/routes.ts';
import { useFormat, useNow } from '../format/use-format.ts';
import { Listen } from '../listening/listen.tsx';
import { useNames } from '../session/names.tsx';
import { useWords } from '../words/words.ts';

type Call = CaseView['calls'][number];

const MOST_NAMED = 5;

/** How a call went, what was found in it, and the way to hear it. */
export function CallFacts({ call, caseNumber }: { call: Call; caseNumber: string }) {
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const nameOf = useNames();
  const w = words.case;
  const between = (from: string | null, until: string | null) =>
    from === null || until === null ? undefined : format.stretch(Date.parse(until) - Date.parse(from), 'second');
  const waited = between(call.queuedAt, call.agentAt);
  const talked = between(call.agentAt, call.endedAt);
  const began = call.startedAt ?? call.queuedAt ?? call.endedAt;
  const isOver = call.endedAt !== null;
  const isUnheard = isOver ? !mayBeHeard(call) : call.mayBeRecorded === false;
  const facts = [
    ...(isOver || call.agentAt === null ? [] : [w.goesOn]),
    ...(call.isOutbound && call.agentAt === null && call.endedAt !== null ? [w.notReached] : []),
    ...(talked === undefined ? [] : [w.callMinutes(talked)]),
    ...(waited === undefined ? [] : [w.waited(waited)]),
    ...(call.recordings > 0 ? [w.recorded(call.recordings)] : isUnheard ? [w.notRecorded] : []),
    ...(call.hasVoicemail ? [w.voicemail] : []),
    ...(call.callbackAskedAt === null ? [] : [w.callback]),
  ];
  const listeners = call.heard.slice(0, MOST_NAMED).map(({ by, at }) => `${nameOf(by)} (${format.moment(at, now)})`);
  return (
    <>
      <div>{facts.join(' · ')}</div>
      {call.analyses.map(({ contactId, summary, sentiment }) => (
        <div key={contactId}>
          {sentiment !== null && <Box color="text-body-secondary">{w.sentiment(format.number(sentiment))}</Box>}
          {summary !== null && <div className="words quote">{summary}</div>}
        </div>
      ))}
      {mayBeHeard(call) && (
        <Listen
          caseNumber={caseNumber}
          contactId={call.contactId}
          about={began === null ? '' : format.moment(began, now)}
        />
      )}
      {listeners.length > 0 && (
        <Box fontSize="body-s" color="text-body-secondary">
          {words.listening.heardBy(listeners.join(', '))}
        </Box>
      )}
    </>
  );
}

/** Also before the recording is known of: it comes some minutes after the call. */
function mayBeHeard({ recordings, mayBeRecorded, hasVoicemail, agentAt, endedAt }: Call): boolean {
  if (endedAt === null) return false;
  return hasVoicemail || (mayBeRecorded === true && (recordings > 0 || agentAt !== null));
}
