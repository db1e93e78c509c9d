import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import { useEffect, useRef, useState } from 'react';
import { useFormat } from '../format/use-format.ts';
import { waitText } from '../format/wait-text.ts';
import { useWords } from '../words/words.ts';
import type { Heard } from './heard.ts';

interface RecordingProps {
  recording: Heard;
  number: number;
  /** Gets another link: the old one is good for some minutes only. */
  onAgain(): void;
}

const SPEEDS = [0.75, 1, 1.25, 1.5, 2];

/** A player with the words beside it; where text stands for voices, the words in its place. */
export function Recording({ recording, number, onAgain }: RecordingProps) {
  const { words } = useWords();
  const w = words.listening;
  const player = useRef<HTMLAudioElement>(null);
  const { link, isMessage, isRedacted, said } = recording;
  const name = isMessage ? w.message : w.talk(number);
  return (
    <section className="recording" aria-label={name}>
      <Box variant="strong">{name}</Box>
      {link === null ? (
        <Box color="text-body-secondary">{w.noSound}</Box>
      ) : (
        <Player link={link} name={name} player={player} onAgain={onAgain} />
      )}
      {isRedacted && <Box color="text-body-secondary">{w.redacted}</Box>}
      {said.length > 0 && <Said said={said} player={link === null ? undefined : player} />}
    </section>
  );
}

interface PlayerProps {
  link: string;
  name: string;
  player: React.RefObject<HTMLAudioElement | null>;
  onAgain(): void;
}

function Player({ link, name, player, onAgain }: PlayerProps) {
  const { words } = useWords();
  const format = useFormat();
  const w = words.listening;
  const [speed, setSpeed] = useState(1);
  const [isBroken, setIsBroken] = useState(false);
  /** Where it stopped: with another link it goes on from there. */
  const reached = useRef(0);
  // The browser goes back to the usual speed with every link.
  useEffect(() => {
    if (player.current !== null) player.current.playbackRate = speed;
  }, [player, speed]);

  function goOn() {
    setIsBroken(false);
    onAgain();
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: what was said stands below, where anybody wrote it down */}
      <audio
        ref={player}
        src={link}
        controls
        controlsList="nodownload"
        preload="metadata"
        aria-label={name}
        onTimeUpdate={({ currentTarget }) => {
          // Another link begins at nought, before anything of it is there.
          if (currentTarget.readyState > HTMLMediaElement.HAVE_NOTHING) reached.current = currentTarget.currentTime;
        }}
        onLoadedMetadata={({ currentTarget }) => {
          currentTarget.playbackRate = speed;
          if (reached.current > 0) currentTarget.currentTime = reached.current;
        }}
        onError={() => setIsBroken(true)}
      />
      {isBroken && (
        <Alert type="error" action={<Button onClick={goOn}>{w.again}</Button>}>
          {w.broken}
        </Alert>
      )}
      <SegmentedControl
        label={w.speed}
        selectedId={String(speed)}
        options={SPEEDS.map((each) => ({ id: String(each), text: `${format.number(each)}×` }))}
        onChange={({ detail }) => setSpeed(Number(detail.selectedId))}
      />
    </>
  );
}

interface SaidProps {
  said: Heard['said'];
  /** Where there is a sound: each line leads to its place in it. */
  player: React.RefObject<HTMLAudioElement | null> | undefined;
}

function Said({ said, player }: SaidProps) {
  const { words } = useWords();
  const w = words.listening;
  function playFrom(seconds: number) {
    const audio = player?.current;
    if (audio == null) return;
    audio.currentTime = seconds;
    // Refused where the link has run out; the player itself says so then.
    audio.play().catch(() => undefined);
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it
    <ol className="plain lines" aria-label={w.said} tabIndex={0}>
      {said.map(({ who, seconds, text }, at) => {
        const time = waitText(Math.floor(seconds));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a recording do not move
          <li key={at}>
            {player === undefined ? (
              <span className="time">{time}</span>
            ) : (
              <Button variant="inline-link" ariaLabel={w.from(time)} onClick={() => playFrom(seconds)}>
                {time}
              </Button>
            )}
            <span>
              <b>{w.who[who]}:</b> {text}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
