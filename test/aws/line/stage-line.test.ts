import { expect, test } from 'vitest';
import comeback from '../../../comeback.config.ts';
import { firmOf } from '../../../infra/aws/firm.ts';
import { stageOf } from '../../../infra/aws/stages.ts';
import { flowsOf } from '../../../infra/contact-flows/flows.ts';

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

test('callers are told the address of the stage, where it names one', () => {
  const domain = { name: 'complaints.example.com', certificateArn: 'arn:aws:acm:us-east-1:1:certificate/1' };
  const said = JSON.stringify(flowsOf(firmOf({ line, domain })));
  expect(said).toContain('write to us at complaints.example.com');
  expect(said).not.toContain(comeback.publicUrl.replace('http://', ''));
});
