import { expect, test } from 'vitest';
import { resourcesOf } from '../assembly.ts';

/** As AWS documents them for the namespace AWS/Connect: a name that it has not would never ring, and nobody would notice. */
const OF_CONNECT = [
  'CallBackNotDialableNumber',
  'CallRecordingUploadError',
  'CallsBreachingConcurrencyQuota',
  'ConcurrentCalls',
  'ConcurrentCallsPercentage',
  'ContactFlowFatalErrors',
  'LongestQueueWaitTime',
  'MisconfiguredPhoneNumbers',
  'MissedCalls',
  'QueueCapacityExceededError',
  'ThrottledCalls',
];
const alarms = resourcesOf('AWS::CloudWatch::Alarm').map(({ Properties }) => ({
  ...Properties,
  text: JSON.stringify(Properties),
}));
const ofConnect = alarms.filter(({ text }) => text.includes('AWS/Connect'));

test('each metric of Connect that people depend on has one alarm, of this instance only', () => {
  const named = ofConnect.map(({ text }) => OF_CONNECT.filter((name) => new RegExp(`\\b${name}\\b`).test(text)));
  expect(named.flat().sort()).toEqual(OF_CONNECT);
  for (const { text, AlarmName } of ofConnect) expect(text, AlarmName).toMatch(/comeback-prod-instance.+InstanceId/);
});

test('callers who give up are counted by rules that hear of this instance, and call nothing', () => {
  const rules = resourcesOf('AWS::Events::Rule', 'contact-centre');
  expect(rules.map(({ Properties }) => Properties.Name).sort()).toEqual([
    'comeback-prod-calls-abandoned',
    'comeback-prod-calls-queued',
  ]);
  for (const { Properties } of rules) {
    expect(Properties.Targets).toBeUndefined();
    expect(JSON.stringify(Properties.EventPattern.resources)).toContain('comeback-prod-instance');
  }
  const alarm = alarms.find(({ AlarmName }) => AlarmName === 'comeback-prod-callers-abandon');
  for (const { Properties } of rules) expect(alarm?.text).toContain(Properties.Name.split('-').at(-1));
});
