import { describe, expect, test } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { CALL_PURPOSES, callParameters } from '../../../events/connect-call.v1.ts';
import { FLOWS, flowsOf } from '../../../infra/contact-flows/flows.ts';
import type { ContactFlow, FlowAction } from '../../../infra/contact-flows/language/flow.ts';
import { marksIn } from '../../../infra/contact-flows/language/marks.ts';
import { lint } from '../../../infra/contact-flows/lint/lint.ts';
import { QUEUES_OF_LINE } from '../../../infra/contact-flows/queues.ts';
import { LANGUAGES } from '../../../shared/domain/case/vocabulary.ts';
import { reached, textOf, waysOf } from './line-graph.ts';

const named = (name: string): ContactFlow => FLOWS.find((flow) => flow.name === name) ?? raise(name);
const raise = (name: string): never => {
  throw new Error(`no flow ${name}`);
};
const ofType = (flow: ContactFlow, type: string) => flow.content.Actions.filter((action) => action.Type === type);
const isMenu = ({ Type, Parameters }: FlowAction) =>
  Type === 'GetParticipantInput' && Parameters.StoreInput === 'False';
const asks = (purpose: string) => (action: FlowAction) =>
  action.Type === 'InvokeLambdaFunction' && JSON.stringify(action.Parameters).includes(`"purpose":"${purpose}"`);
const records = ({ Type, Parameters }: FlowAction) =>
  Type === 'UpdateContactRecordingBehavior' && JSON.stringify(Parameters).includes('Customer');
const to = (action: FlowAction | undefined, key: string) => action && waysOf(action).find(({ by }) => by === key)?.to;

describe.each(FLOWS.map((flow) => [flow.name, flow] as const))('%s', (_, flow) => {
  test('has nothing that the linter objects to', () => {
    expect(lint(flow.content, flow.type)).toEqual([]);
  });

  test('is small enough for Connect, and its actions have plain names', () => {
    expect(flow.content.Actions.length).toBeLessThanOrEqual(250);
    for (const { Identifier } of flow.content.Actions)
      expect(Identifier).toMatch(/^(?=.{1,50}$)[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('reaches an end from every action', () => {
    for (const { Identifier } of flow.content.Actions) {
      const ends = reached(flow, [Identifier]).filter(({ Type }) =>
        ['DisconnectParticipant', 'EndFlowExecution', 'TransferContactToQueue', 'TransferToFlow'].includes(Type),
      );
      expect(ends, Identifier).not.toEqual([]);
    }
  });

  test('has 0 and * in every menu, and says every key that is to be found by ear', () => {
    const star = { en: 'star', es: 'asterisco', nl: 'sterretje' }[flow.name.slice(-2) as 'en'];
    for (const menu of flow.content.Actions.filter(isMenu)) {
      const keys = waysOf(menu).flatMap(({ by }) => (/^[0-9*#]$/.test(by) ? [by] : []));
      expect(keys, menu.Identifier).toEqual(expect.arrayContaining(['0', '*']));
      // Where the language is chosen each voice says its own key alone.
      const said = flow.name === 'toll-free-line' ? [] : keys.filter((key) => key !== '*' && key !== '0');
      for (const key of said) expect(textOf(menu)).toContain(key);
      if (said.length > 0) expect(textOf(menu)).toContain(star);
    }
  });

  test('gives ten seconds or more wherever silence is not the usual answer', () => {
    const inputs = ofType(flow, 'GetParticipantInput').filter(
      ({ Identifier }) => !/^(kept|choose)-(en|es)$|^kept-nl$/.test(Identifier),
    );
    for (const { Parameters } of inputs) expect(Number(Parameters.InputTimeLimitSeconds)).toBeGreaterThanOrEqual(10);
  });

  test('asks the house only what it answers, with parameters that it reads', () => {
    for (const { Parameters, Identifier } of ofType(flow, 'InvokeLambdaFunction')) {
      const { purpose, block, ...rest } = Parameters.LambdaInvocationAttributes as Record<string, string>;
      expect(CALL_PURPOSES).toContain(purpose);
      expect(block).toBe(Identifier);
      for (const name of Object.keys(rest)) expect(Object.keys(callParameters.shape)).toContain(name);
    }
  });

  test('names only queues, flows and hours that there are, and flows that stand before it', () => {
    const before = FLOWS.slice(0, FLOWS.indexOf(flow)).map(({ name }) => name);
    const known: Record<string, readonly string[]> = {
      lambda: ['connect-call'],
      hours: ['line'],
      queue: QUEUES_OF_LINE.map(({ name }) => name),
      flow: before,
    };
    for (const { kind, name } of marksIn(JSON.stringify(flow.content))) expect(known[kind] ?? []).toContain(name);
  });

  test('says nothing of a caller but what was made to be said', () => {
    const sayable =
      /^\$\.(External\.(caseNumberSpoken|pinSpoken|callbackNumberSpoken|caseStatusSpoken|surveySpoken|opensSpoken|emergency)|Attributes\.caseNumberSpoken|Metrics\.Queue\.Size)$/;
    const said = flow.content.Actions.flatMap(({ Parameters }) => [Parameters.Text, ...asArray(Parameters.Messages)]);
    for (const path of JSON.stringify(said).match(/\$\.[A-Za-z.]+[A-Za-z]/g) ?? []) expect(path).toMatch(sayable);
  });

  test('keeps nothing on the contact but codes and the case', () => {
    const noted = ofType(flow, 'UpdateContactAttributes').flatMap(({ Parameters }) =>
      Object.keys(Parameters.Attributes as object),
    );
    const codes = [
      'language',
      'proof',
      'wants',
      'recordingConsent',
      'category',
      'severity',
      'case',
      'queue',
      'priority',
    ];
    for (const name of noted) expect([...codes, 'caseId', 'caseNumberSpoken']).toContain(name);
  });
});

describe.each(LANGUAGES)('line-%s', (language) => {
  const line = named(`line-${language}`);

  test('opens the case of a complaint before any queue', () => {
    const about = ofType(line, 'GetParticipantInput').find(({ Identifier }) => Identifier === 'complaint');
    const begun = ['1', '2', '3', '4', '8', '9'].map((key) => to(about, key) ?? key);
    const withoutCase = reached(line, begun, asks('openCase'));
    expect(withoutCase.map(({ Type }) => Type)).not.toContain('TransferContactToQueue');
    expect(reached(line, begun).map(({ Type }) => Type)).toContain('TransferContactToQueue');
  });

  test('records nobody who has not pressed 1 to the question', () => {
    const refusing = reached(
      line,
      [line.content.StartAction],
      undefined,
      ({ from, by }) => !(['consent', 'survey-words'].includes(from.Identifier) && by === '1'),
    );
    expect(refusing.filter(records).map(({ Identifier }) => Identifier)).toEqual([]);
    const recording = reached(line, [line.content.StartAction]).filter(records);
    expect(recording.map(({ Identifier }) => Identifier).toSorted()).toEqual([
      'message-record',
      'record',
      'survey-record',
    ]);
  });

  test('writes no PIN and no telephone number into the flow log', () => {
    const personal = /pin|callbackNumber|PhoneNumberValidation|"caseNumber"/i;
    for (const flow of [line, named(`queue-${language}`), named(`voicemail-${language}`)]) {
      const switchesOff = ({ Type, Parameters }: FlowAction) =>
        Type === 'UpdateFlowLoggingBehavior' && Parameters.FlowLoggingBehavior === 'Disabled';
      const logged = reached(flow, [flow.content.StartAction], switchesOff);
      const revealing = logged.filter(({ Identifier, Type, Parameters }) => {
        if (Type === 'Compare' || Identifier === 'status-number') return false;
        return personal.test(JSON.stringify(Parameters).replaceAll(textWithoutPaths, ''));
      });
      expect(revealing.map(({ Identifier }) => Identifier)).toEqual([]);
    }
  });

  test('leaves voicemail to those who agreed to be recorded', () => {
    const voicemail = named(`voicemail-${language}`);
    const refused = reached(voicemail, ['not-recorded']);
    expect(refused.filter((action) => records(action) || asks('leaveVoicemail')(action))).toEqual([]);
    expect(refused.map(({ Type }) => Type)).toContain('CreateCallbackContact');
  });
});

test.each(['agent-whisper', 'customer-whisper', 'callback-whisper', 'disconnect', 'queue', 'voicemail', 'line'])(
  '%s is the same flow in every language, but for the words',
  (name) => {
    const [en, es, nl] = LANGUAGES.map((language) => wordless(named(`${name}-${language}`)));
    expect(es).toEqual(en);
    expect(nl).toEqual(en);
  },
);

test('every team has a queue in every language, and every queue is one that callers can reach', () => {
  expect(QUEUES_OF_LINE.map(({ name }) => name)).toContain('orders-es');
  const reachable = FLOWS.flatMap(({ content }) =>
    marksIn(JSON.stringify(content)).filter(({ kind }) => kind === 'queue'),
  );
  expect(new Set(reachable.map(({ name }) => name))).toEqual(new Set(QUEUES_OF_LINE.map(({ name }) => name)));
  expect(QUEUES_OF_LINE).toHaveLength(configuration.teams.length * LANGUAGES.length);
});

test('a category without words is refused by name, not left out', () => {
  const categories = [{ id: 'warranty', team: 'general', words: [] }];
  expect(() => flowsOf({ ...configuration, categories })).toThrow(/no words in en-US for the category "warranty"/);
});

/** Sentences that mention a PIN in words show none. */
const textWithoutPaths = /"(Text|SSML)":"[^"$]*"/g;

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function wordless(flow: ContactFlow): unknown {
  return JSON.parse(
    // Whether a call is analysed differs by language: see below.
    JSON.stringify(flow.content, (name, part) => (name === 'AnalyticsBehavior' ? undefined : part))
      .replace(/"(Text|SSML|TextToSpeechVoice|LanguageCode)":"(?:[^"\\]|\\.)*"/g, '"$1":""')
      .replace(/-(en|es|nl)(?=["%])/g, '-xx')
      .replace(/"language":"(en|es|nl)"/g, '"language":"xx"'),
  );
}

test('a call is analysed where its caller may be recorded, redacted only, and in no language that is not redacted', () => {
  for (const { name, content } of FLOWS) {
    for (const { Identifier, Parameters } of content.Actions.filter(records)) {
      const { AnalyticsBehavior: analysis } = Parameters;
      // What is said to the machine about the survey is kept, and nobody analyses it.
      const isTalk = /^(line|callback-whisper)-(en|es)$/.test(name) && Identifier !== 'message-record';
      expect(analysis !== undefined, `${name} ${Identifier}`).toBe(isTalk);
      if (isTalk) expect(analysis).toMatchObject({ Enabled: 'True', AnalyticsRedactionResults: 'RedactedOnly' });
    }
    const unrecorded = content.Actions.filter((action) => !records(action));
    expect(JSON.stringify(unrecorded)).not.toContain('AnalyticsBehavior');
  }
});

test('callbacks and voice messages last as the firm says, in the flows of both targets', () => {
  const callback = { delaySeconds: 60, retrySeconds: 1200, attempts: 2 };
  const flows = flowsOf({
    ...configuration,
    line: { ...configuration.line, callback, voicemail: { inputSeconds: 90, inputs: 1 } },
  });
  const actions = flows.flatMap(({ content }) => content.Actions);
  const made = actions.filter(({ Type }) => Type === 'CreateCallbackContact').map(({ Parameters }) => Parameters);
  expect(made.length).toBeGreaterThan(0);
  for (const parameters of made)
    expect(parameters).toMatchObject({
      ...{ InitialCallDelaySeconds: '60', RetryDelaySeconds: '1200', MaximumConnectionAttempts: '2' },
    });
  const voicemail = flows.find(({ name }) => name === 'voicemail-en')?.content.Actions ?? [];
  expect(voicemail.find(({ Identifier }) => Identifier === 'message-speak')?.Parameters.InputTimeLimitSeconds).toBe(
    '90',
  );
  expect(voicemail.find(({ Identifier }) => Identifier === 'message-more')?.Parameters.LoopCount).toBe('0');
});
