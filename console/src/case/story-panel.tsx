import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import { useState } from 'react';
import type { CaseView } from '../api/routes.ts';
import { useFormat, useNow } from '../format/use-format.ts';
import { Segments } from '../forms/segments.tsx';
import { useCategoryName } from '../session/category-name.tsx';
import { useNames } from '../session/names.tsx';
import { useSession } from '../session/session.ts';
import { useSettings } from '../session/settings.ts';
import { spokenCode } from '../words/spoken-code.ts';
import { useWords } from '../words/words.ts';
import { CallFacts } from './call-facts.tsx';
import { type StoryItem, storyOf, withoutMark } from './story.ts';
import { saidInSurvey } from './survey-answer.ts';
import { SurveyAnswerFacts } from './survey-answer-facts.tsx';

const ICONS: Record<StoryItem['what'], IconProps.Name> = {
  entry: 'status-info',
  text: 'contact',
  letter: 'envelope',
  call: 'call',
  file: 'file',
};

/** Everything that happened, the newest first; or only what people said and wrote. */
export function StoryPanel({ it }: { it: CaseView }) {
  const { words } = useWords();
  const w = words.case;
  const [show, setShow] = useState<'talk' | 'all'>('talk');
  const all = storyOf(it);
  const shown = show === 'talk' ? all.filter((item) => item.isSaid || isTurn(item)) : all;
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${w.storyShown(shown.length, all.length)})`}
          actions={
            <Segments<'talk' | 'all'>
              label={w.story}
              value={show}
              options={[
                ['talk', w.storyTalk],
                ['all', w.storyAll],
              ]}
              onChange={setShow}
            />
          }
        >
          {w.story}
        </Header>
      }
    >
      <ol className="story">
        {shown.map((item) => (
          <StoryLine key={item.key} item={item} caseNumber={it.caseNumber} />
        ))}
      </ol>
    </Container>
  );
}

/** Turns of the story that nobody spoke at, but without which it cannot be followed. */
const TURNS = [
  'opened',
  'decided',
  'reopened',
  'closed',
  'withdrawn',
  'merged',
  'deadline-missed',
  'reaction-recorded',
];
const isTurn = (item: StoryItem) => item.what === 'entry' && TURNS.includes(item.word);

function StoryLine({ item, caseNumber }: { item: StoryItem; caseNumber: string }) {
  const format = useFormat();
  const now = useNow();
  return (
    <li className={item.isSaid ? 'said' : 'noted'}>
      <span className="mark" aria-hidden="true">
        <Icon name={item.what === 'entry' && item.text !== undefined ? ICONS.text : ICONS[item.what]} size="small" />
      </span>
      <div>
        <StoryHead item={item} />
        <Box fontSize="body-s" color="text-body-secondary">
          <time dateTime={item.at}>{item.at === '' ? '' : format.moment(item.at, now)}</time>
        </Box>
        <StoryBody item={item} caseNumber={caseNumber} />
      </div>
    </li>
  );
}

function StoryHead({ item }: { item: StoryItem }) {
  const nameOf = useNames();
  const { words } = useWords();
  const { person } = useSession();
  const spoken = useSpokenCodes();
  const w = words.case;
  const who = (by: string) => (by === person.id ? words.worklist.me : nameOf(by));
  switch (item.what) {
    case 'entry':
      return (
        <>
          <b>{words.history[item.word] ?? spokenCode(item.entry.what)}</b>
          {item.entry.code !== undefined && <> ({spoken(item.entry.code)})</>} · {who(item.entry.by)}
        </>
      );
    case 'text':
      return (
        <>
          <b>{words.texts[item.text.kind]}</b> · {who(item.text.by)}
        </>
      );
    case 'letter':
      return (
        <b>
          {w.letter(words.letters[item.letter.kind])}
          {item.letter.subject === null ? '' : `: ${withoutMark(item.letter.subject)}`}
        </b>
      );
    case 'call':
      return <b>{item.call.isOutbound ? w.weCalled : w.call}</b>;
    case 'file':
      return (
        <>
          <b>{item.file.name ?? words.texts['file-name']}</b> · {who(item.file.by)}
        </>
      );
  }
}

/** The codes of an entry in the reader's words, of any closed set of the law or of the firm, any other as it reads: `refund+apology`. */
function useSpokenCodes(): (codes: string) => string {
  const { words } = useWords();
  const { teams } = useSettings();
  const categoryName = useCategoryName();
  const { channels, decisions, reactions, deadlines, remedies, severities, kinds, roles, commands } = words;
  const teamNames = Object.fromEntries(teams.map(({ id, name }) => [id, name]));
  const sets: Record<string, string>[] = [
    ...[channels, decisions, reactions, deadlines, remedies, severities, kinds, roles],
    ...[teamNames, ...Object.values(commands.sets), { outbound: words.case.weCalled, quiet: words.case.inQuietHours }],
  ];
  const one = (code: string) =>
    sets.map((set) => set[code]).find((word) => word !== undefined) ?? uncapitalised(categoryName(code));
  return (codes) => codes.split('+').map(one).join(', ');
}

const uncapitalised = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

function StoryBody({ item, caseNumber }: { item: StoryItem; caseNumber: string }) {
  const { words } = useWords();
  const format = useFormat();
  const w = words.case;
  if (item.what === 'letter') {
    const { letter } = item;
    const state =
      letter.sentAt !== null && letter.way !== null
        ? w.letterSent(w.ways[letter.way])
        : letter.notSent !== null
          ? w.letterNotSent
          : letter.heldUntil !== null
            ? w.letterHeld(format.moment(letter.heldUntil))
            : w.letterWaiting;
    return (
      <>
        <Box fontSize="body-s" color={letter.notSent === null ? 'text-body-secondary' : 'text-status-error'}>
          {state}
        </Box>
        {letter.text !== null && (
          <ExpandableSection
            variant="inline"
            headerText={w.showText}
            headerAriaLabel={`${w.showText}: ${words.letters[letter.kind]}, ${format.moment(letter.writtenAt)}`}
          >
            <div className="words">{letter.text}</div>
          </ExpandableSection>
        )}
      </>
    );
  }
  if (item.what === 'call') return <CallFacts call={item.call} caseNumber={caseNumber} />;
  const text = item.what === 'text' || item.what === 'entry' ? item.text : undefined;
  if (text?.text == null) return null;
  const survey = text.kind === 'reaction' ? saidInSurvey(text.text) : undefined;
  return survey === undefined ? <div className="words quote">{text.text}</div> : <SurveyAnswerFacts said={survey} />;
}
