import Badge from '@cloudscape-design/components/badge';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import { useRef, useState } from 'react';
import { useActions } from '../actions/actions.tsx';
import { LogButton } from '../logging/log-button.tsx';
import { useNames } from '../session/names.tsx';
import { useWords } from '../words/words.ts';
import { Caller } from './caller.tsx';
import type { Call, Telephone } from './telephone.ts';

/** The last things said; all of it is with the recording. */
const LINES = 4;

interface TalkingProps {
  phone: Telephone;
  call: Call;
  queues: readonly { queue: string }[];
  nameOf(queue: string): string;
  doing(done: Promise<string | undefined>): void;
}

/** A call that goes on. On this machine text stands for voices, so what is said is read and typed here. */
export function Talking({ phone, call, queues, nameOf, doing }: TalkingProps) {
  const { words } = useWords();
  const w = words.telephone;
  const nameOfPerson = useNames();
  const [text, setText] = useState('');
  const input = useRef<InputProps.Ref>(null);
  const mayTransfer = call.calling === undefined ? queues : [];
  useActions(
    [
      { id: 'say', label: w.say, keys: 'v s', run: () => input.current?.focus() },
      ...mayTransfer.map(({ queue }) => ({
        id: `transfer-${queue}`,
        label: `${w.transfer}: ${nameOf(queue)}`,
        run: () => doing(phone.transfer(queue)),
      })),
    ],
    'everywhere',
  );

  function say() {
    if (text.trim() === '') return;
    const said = phone.say(text.trim());
    doing(said);
    // What the line did not take stays, to be said again.
    said.then((refused) => refused === undefined && setText((now) => (now === text ? '' : now)));
  }

  return (
    <>
      <div className="phone-line">
        <span>
          {w.onCall} <Caller facts={call.facts} />
        </span>
        {call.isHeld && <Badge color="severity-medium">{w.isHeld}</Badge>}
        {call.isMuted && <Badge color="severity-medium">{w.isMuted}</Badge>}
        {call.calling !== undefined && <Badge>{w.calling(nameOf(call.calling))}</Badge>}
        {call.others.length > 0 && <Badge>{w.with(call.others.map(nameOfPerson).join(', '))}</Badge>}
      </div>
      <div className="phone-line">
        <Button onClick={() => doing(phone.hold(!call.isHeld))}>{call.isHeld ? w.resume : w.hold}</Button>
        <Button
          onClick={() => doing(phone.mute(!call.isMuted))}
          iconName={call.isMuted ? 'microphone-off' : 'microphone'}
        >
          {call.isMuted ? w.unmute : w.mute}
        </Button>
        {call.calling === undefined ? (
          <ButtonDropdown
            items={queues.map(({ queue }) => ({ id: queue, text: nameOf(queue) }))}
            onItemClick={({ detail }) => doing(phone.transfer(detail.id))}
          >
            {w.transfer}
          </ButtonDropdown>
        ) : (
          <Button variant="primary" onClick={() => doing(phone.takeBack())}>
            {w.takeBack}
          </Button>
        )}
        <Button onClick={() => doing(phone.hangUp())}>{w.hangUp}</Button>
        <LogButton />
      </div>
      <ol className="plain said" aria-label={w.said} aria-live="polite">
        {call.said.slice(-LINES).map(({ number, who, agent, text: words_ }) => (
          <li key={number}>
            <b>{agent === undefined ? w.who[who] : nameOfPerson(agent)}:</b> {words_}
          </li>
        ))}
      </ol>
      <form
        className="phone-line"
        onSubmit={(event) => {
          event.preventDefault();
          say();
        }}
      >
        <div className="grow">
          <Input
            ref={input}
            value={text}
            ariaLabel={w.say}
            placeholder={w.say}
            onChange={({ detail }) => setText(detail.value)}
          />
        </div>
        <Button formAction="submit">{w.say}</Button>
      </form>
    </>
  );
}
