import { describe, expect, test } from 'vitest';
import { lint } from '../../../infra/contact-flows/lint/lint.ts';
import * as f from './small-flows.ts';

const found = (...actions: f.SmallAction[]) =>
  lint(f.flowOf(...actions)).map(({ rule, severity, identifier }) => `${severity} ${rule} ${identifier}`);

describe('recording', () => {
  const BOTH = ['Agent', 'Customer'];
  const UNASKED = ['error recording-before-consent record'];
  const QUESTION = 'May we record this call? Press 1 for yes, 2 for no.';

  test.each([
    ['by a menu that asks so', QUESTION, 'ask'],
    ['in Spanish', '¿Podemos grabar esta llamada?', 'ask'],
    ['in Dutch', 'Mag dit gesprek worden opgenomen?', 'ask'],
    ['by a menu whose identifier says so', 'Press 1.', 'consent'],
  ])('begins after a key, %s', (_how, text, id) => {
    expect(found(f.menu(id, text, { 1: 'record', 2: 'bye' }, 'bye'), f.record('record', BOTH, 'bye'), f.bye)).toEqual(
      [],
    );
  });

  test('silence is no consent, and neither is a key in a menu about something else', () => {
    const recording = f.record('record', BOTH, 'bye');
    expect(found(f.menu('ask', QUESTION, { 1: 'record' }, 'record'), recording, f.bye)).toEqual(UNASKED);
    expect(found(f.menu('ask', 'Press 1 for orders.', { 1: 'record' }, 'bye'), recording, f.bye)).toEqual(UNASKED);
  });

  test('an announcement alone asks nobody', () => {
    expect(found(f.say('tell', 'record', 'This call is recorded.'), f.record('record', BOTH, 'bye'), f.bye)).toEqual(
      UNASKED,
    );
  });

  test('in a flow that is transferred to, the attribute counts: yes, and nothing else', () => {
    const way = (answer: string) =>
      found(
        f.compare('agreed', '$.Attributes.recordingConsent', { [answer]: 'record' }, 'bye'),
        f.record('record', [], 'bye', 'Enabled'),
        f.bye,
      );
    expect(way('yes')).toEqual([]);
    expect(way('no')).toEqual(UNASKED);
  });

  test('a no that was noted stands, whoever pressed what before', () => {
    const with_ = (answer: string) =>
      found(
        f.menu('ask', QUESTION, { 1: 'note', 2: 'bye' }, 'bye'),
        f.note('note', { recordingConsent: answer }, 'record'),
        f.record('record', BOTH, 'bye'),
        f.bye,
      );
    expect(with_('yes')).toEqual([]);
    expect(with_('no')).toEqual(UNASKED);
  });

  test('one path without the question is enough', () => {
    expect(
      found(
        f.menu('language', 'Press 1 for English.', { 1: 'ask' }, 'record'),
        f.menu('ask', QUESTION, { 1: 'record' }, 'bye'),
        f.record('record', BOTH, 'bye'),
        f.bye,
      ),
    ).toEqual(UNASKED);
  });

  test('nobody, or the agent alone, may be recorded without a word', () => {
    for (const whom of [[], ['Agent']]) expect(found(f.record('record', whom, 'bye'), f.bye)).toEqual([]);
  });
});

describe('analysis', () => {
  const analysed = (AnalyticsRedactionResults: string): f.SmallAction => {
    const record = f.record('record', [], 'bye');
    const AnalyticsBehavior = { Enabled: 'True', AnalyticsLanguage: 'en-US', AnalyticsRedactionResults };
    return { ...record, Parameters: { ...record.Parameters, AnalyticsBehavior } };
  };
  const agreed = f.compare('agreed', '$.Attributes.recordingConsent', { yes: 'record' }, 'bye');

  test('without consent is as bad as recording without it, though nobody is recorded there', () => {
    expect(found(analysed('RedactedOnly'), f.bye)).toEqual(['error recording-before-consent record']);
    expect(found(agreed, analysed('RedactedOnly'), f.bye)).toEqual([]);
  });

  test('that keeps the original beside what is redacted is told, whoever agreed', () => {
    for (const results of ['RedactedAndOriginal', 'None'])
      expect(found(agreed, analysed(results), f.bye)).toEqual(['warning analysis-unredacted record']);
  });

  test('that is switched off asks nobody', () => {
    const record = f.record('record', [], 'bye');
    const off = { ...record, Parameters: { ...record.Parameters, AnalyticsBehavior: { Enabled: 'False' } } };
    expect(found(off, f.bye)).toEqual([]);
  });
});

describe('a function’s answer', () => {
  const read = f.say('tell', 'bye', 'Your number is $.External.caseNumberSpoken.');

  test('is read behind its call, by as many actions as like', () => {
    expect(
      found(
        f.invoke('open', 'openCase', 'tell', 'bye'),
        { ...read, Transitions: { ...read.Transitions, NextAction: 'which' } },
        f.compare('which', '$.External.status', { OK: 'bye' }, 'bye'),
        f.bye,
      ),
    ).toEqual([]);
  });

  test('is not there where the call failed', () => {
    expect(found(f.invoke('open', 'openCase', 'bye', 'tell'), read, f.bye)).toEqual(['error external-unset tell']);
    expect(found(f.invoke('open', 'openCase', 'tell', 'tell'), read, f.bye)).toEqual(['warning external-unset tell']);
  });

  test('is not there yet for the parameters of its own call', () => {
    const told = { LambdaInvocationAttributes: { purpose: 'openCase', caseId: '$.External.caseId' } };
    expect(found(f.invoke('open', 'openCase', 'bye', 'bye', told), f.bye)).toEqual(['error external-unset open']);
  });

  test('may come from several blocks that ask the same', () => {
    const both = (second: string) =>
      found(
        f.menu('choose', 'Press 1 or 2.', { 1: 'late', 2: 'broken' }, 'bye'),
        f.invoke('late', 'openCase', 'tell', 'bye'),
        f.invoke('broken', second, 'tell', 'bye'),
        read,
        f.bye,
      );
    expect(both('openCase')).toEqual([]);
    expect(both('caseStatus')).toEqual(['warning external-ambiguous tell']);
  });

  test('that another has replaced unread was meant, perhaps; one that was read was not', () => {
    const between = (...actions: f.SmallAction[]) =>
      found(
        f.invoke('greet', 'greet', 'next', 'bye'),
        ...actions,
        f.invoke('open', 'openCase', 'tell', 'bye'),
        read,
        f.bye,
      );
    expect(between(f.say('next', 'open'))).toEqual(['warning external-overwritten tell']);
    expect(between(f.note('next', { language: '$.External.language' }, 'open'))).toEqual([]);
    expect(between(f.menu('next', 'Press 1.', { 1: 'open' }, 'bye'))).toEqual([]);
  });

  test('comes elsewhere if nobody waits for it', () => {
    const told = { InvocationType: 'ASYNCHRONOUS', InvocationTimeLimitSeconds: '60' };
    expect(found(f.invoke('open', 'openCase', 'tell', 'bye', told), read, f.bye)).toEqual([
      'error external-unset tell',
    ]);
  });
});

describe('a PIN', () => {
  test('is keyed while nothing is logged', () => {
    const keyed = (to: 'Enabled' | 'Disabled', text: string) =>
      found(f.log('log', to, 'key'), f.takeDigits('key', text, 'bye'), f.bye);
    expect(keyed('Enabled', 'Key your PIN.')).toEqual(['warning pin-logged key']);
    expect(keyed('Disabled', 'Key your PIN.')).toEqual([]);
    expect(keyed('Enabled', 'Toets uw pincode.')).toEqual(['warning pin-logged key']);
    expect(keyed('Enabled', 'Are you pinned down? Key your number.')).toEqual([]);
  });

  test('is logged if the log is on along one path', () => {
    expect(
      found(
        f.log('on', 'Enabled', 'choose'),
        f.menu('choose', 'Press 1.', { 1: 'off' }, 'caller-pin'),
        f.log('off', 'Disabled', 'caller-pin'),
        f.takeDigits('caller-pin', 'Key the six digits.', 'bye'),
        f.bye,
      ),
    ).toEqual(['warning pin-logged caller-pin']);
  });
});
