import './phone.css';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { type Action, useActions } from '../actions/actions.tsx';
import { useAsk } from '../api/use-api.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useNotify } from '../shell/notices.tsx';
import { useWords } from '../words/words.ts';
import { Caller } from './caller.tsx';
import { useQueueName } from './queue-name.ts';
import { Talking } from './talking.tsx';
import { AWAY_REASONS, type Presence, type SetPresence, type Telephone } from './telephone.ts';
import { useReadable } from './use-callers-case.ts';
import { useTelephone } from './use-telephone.ts';
import { WrapUp } from './wrap-up.tsx';

const SIGNS: Record<Presence, StatusIndicatorProps.Type> = {
  available: 'success',
  away: 'stopped',
  'after-call': 'pending',
  'on-call': 'in-progress',
};
const QUEUE_MS = 5_000;

/** The phone above every page: whether one is there, who rings, the call that one is on, and what is to be written up. */
export default function PhoneStrip() {
  const phone = useTelephone();
  const { words } = useWords();
  if (phone === undefined) return null;
  if (phone === 'elsewhere') return <p className="phone">{words.telephone.elsewhere}</p>;
  return <Phone phone={phone} />;
}

function Phone({ phone }: { phone: Telephone }) {
  const { words } = useWords();
  const w = words.telephone;
  const notify = useNotify();
  const [, go] = useLocation();
  const strip = useRef<HTMLElement>(null);
  const { presence, reason, call } = phone.state;
  const waiting = useAsk('GET /desk/queue', {}, { refetchInterval: QUEUE_MS, enabled: !phone.isLost });
  const count = waiting.data?.queues.reduce((sum, { calls }) => sum + calls.length, 0) ?? 0;
  const nameOf = useQueueName(waiting.data?.transferTo ?? []);
  const [led, setLed] = useDraft('call that led to its case', '');
  const answered = call?.stage === 'talking' ? call.facts : undefined;

  const toLead = answered?.callId === led ? undefined : answered;
  const isReadable = useReadable(toLead?.caseNumber ?? undefined, { isAwaited: true }).data !== undefined;

  // Once when it is answered, to a case that is theirs to read; wherever the agent goes then, they stay, over a reload too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another call leads away
  useEffect(() => {
    if (toLead === undefined || (toLead.caseNumber !== null && !isReadable)) return;
    setLed(toLead.callId);
    if (toLead.caseNumber !== null) go(`/cases/${toLead.caseNumber}`);
  }, [toLead?.callId, isReadable]);

  // Who works in another tab sees it there, too.
  const isRinging = call?.stage === 'ringing';
  useEffect(() => {
    if (!isRinging) return;
    const before = document.title;
    const said = `☎ ${w.rings}`;
    document.title = said;
    return () => {
      if (document.title === said) document.title = before;
    };
  }, [isRinging, w.rings]);

  // The button that was pressed goes with what it was for: who works by keys goes on here, and not at the top of the page.
  const stage = call?.stage;
  const stageBefore = useRef(stage);
  useEffect(() => {
    const wasCalled = stageBefore.current !== undefined && stageBefore.current !== stage;
    stageBefore.current = stage;
    if (wasCalled && document.activeElement === document.body) strip.current?.focus({ preventScroll: true });
  }, [stage]);

  const doing = async (done: Promise<string | undefined>) => {
    const refusal = await done;
    if (refusal !== undefined) notify({ type: 'error', id: 'phone', text: refusal });
  };
  const acts: (Action | false | undefined)[] = [
    call?.stage === 'ringing' && { id: 'answer', label: w.answer, keys: 'v a', run: () => doing(phone.answer()) },
    call?.stage === 'talking' && {
      id: 'hold-call',
      label: call.isHeld ? w.resume : w.hold,
      keys: 'v h',
      run: () => doing(phone.hold(!call.isHeld)),
    },
    call?.stage === 'talking' && {
      id: 'mute',
      label: call.isMuted ? w.unmute : w.mute,
      keys: 'v m',
      run: () => doing(phone.mute(!call.isMuted)),
    },
    call?.calling !== undefined && {
      id: 'take-back',
      label: w.takeBack,
      keys: 'v b',
      run: () => doing(phone.takeBack()),
    },
    (call?.stage === 'talking' || call?.stage === 'calling') && {
      id: 'hang-up',
      label: w.hangUp,
      keys: 'v e',
      run: () => doing(phone.hangUp()),
    },
    presence !== 'on-call' && {
      id: 'available',
      label: w.goAvailable,
      keys: 'v v',
      run: () => doing(phone.be('available')),
    },
    presence !== 'on-call' && { id: 'away', label: w.goAway, keys: 'v w', run: () => doing(phone.be('away', 'break')) },
  ];
  useActions(
    acts.filter((act) => act !== false && act !== undefined),
    'everywhere',
  );

  const said = reason === null ? undefined : w.reasons[reason as keyof typeof w.reasons];
  return (
    <section className="phone" aria-label={w.title} ref={strip} tabIndex={-1}>
      <div className="phone-line">
        <ButtonDropdown
          disabled={presence === 'on-call'}
          items={[
            { id: 'available', text: w.presences.available },
            ...AWAY_REASONS.map((id) => ({ id: `away:${id}`, text: `${w.presences.away}: ${w.reasons[id]}` })),
          ]}
          onItemClick={({ detail: { id } }) => {
            const [state = '', why] = id.split(':');
            doing(phone.be(state as SetPresence, why));
          }}
        >
          {w.presences[presence]}
          {presence === 'away' && said !== undefined && `: ${said}`}
        </ButtonDropdown>
        {phone.isLost ? (
          <StatusIndicator type="error">{w.lost}</StatusIndicator>
        ) : (
          <StatusIndicator type={SIGNS[presence]}>{count === 0 ? w.nobodyWaits : w.waiting(count)}</StatusIndicator>
        )}
        {call?.stage === 'ringing' && (
          <div className="phone-line" role="alert" aria-atomic={false}>
            <span>
              <b>{w.rings}:</b> <Caller facts={call.facts} /> · {nameOf(call.queue)} · {w.waitedFor(call.waitSeconds)}
            </span>
            <Button variant="primary" iconName="call" onClick={() => doing(phone.answer())}>
              {w.answer}
            </Button>
            <Button onClick={() => doing(phone.be('away', 'desk-work'))}>{w.decline}</Button>
          </div>
        )}
      </div>
      {call?.stage === 'calling' && (
        <div className="phone-line" role="status">
          <span>
            {w.ringsAt} <Caller facts={call.facts} />
          </span>
          <Button onClick={() => doing(phone.hangUp())}>{w.hangUp}</Button>
        </div>
      )}
      {call?.stage === 'talking' && (
        <Talking phone={phone} call={call} queues={waiting.data?.transferTo ?? []} nameOf={nameOf} doing={doing} />
      )}
      {call?.stage === 'wrapping' && <WrapUp key={call.facts.callId} phone={phone} call={call} />}
    </section>
  );
}
