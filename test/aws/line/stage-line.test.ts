import { expect, test } from 'vitest';
import comeback from '../../../comeback.config.ts';
import { firmOf } from '../../../infra/aws/firm.ts';
import { stageOf } from '../../../infra/aws/stages.ts';

const { line } = stageOf('dev');

test('a stage that says nothing of them has the firm’s callbacks and voice messages', () => {
  expect(firmOf({ line })).toEqual(comeback);
});

test('a stage may try other ones, and only those', () => {
  const callback = { delaySeconds: 1, retrySeconds: 60, attempts: 1 };
  expect(firmOf({ line: { ...line, callback } }).line).toEqual({ ...comeback.line, callback });
});

test('what Connect would refuse in the middle of a deployment, the synthesis refuses', () => {
  const voicemail = { inputSeconds: 600, inputs: 1 };
  expect(() => firmOf({ line: { ...line, voicemail } })).toThrow(/line\.voicemail\.inputSeconds: 600 .* 1 to 180/);
});
