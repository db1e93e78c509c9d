import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { manualClock } from '../../../infra/local/clock.ts';
import { openSealer } from '../../../shared/adapters/embedded/sealer.ts';
import { openIntake, type Submission } from '../../../shared/adapters/stores/intake.ts';
import type { Sealer } from '../../../shared/ports/sealer.ts';
import { tableInMemory } from './table-in-memory.ts';

const submission = (idempotencyKey: string): Submission => ({
  idempotencyKey,
  channel: 'web',
  facts: { kind: 'complaint' },
  content: { message: 'Late', complainant: {} },
  isBodyFixed: true,
});

/** A sealer by which every key probes the same numbers, as two keys do once in 900 million. */
function colliding(sealer: Sealer): Sealer {
  return {
    ...sealer,
    mac: (purpose, text) => sealer.mac(purpose, purpose === 'case-number' ? (text.split('#').at(-1) ?? '') : text),
  };
}

function intakeOver(sealer: Sealer) {
  const sent: string[] = [];
  const queues = {
    send: async (_: string, messages: readonly { body: string }[]) =>
      void sent.push(...messages.map(({ body }) => body)),
  };
  const ports = { table: tableInMemory(), queues, sealer, clock: manualClock('2026-06-24T14:00:00.000Z') };
  return { sent, intake: openIntake({ ...ports, ids: { next: () => v7() } }) };
}

test('a number that is taken leads to the next, and each repeat finds its own again', async () => {
  const { intake, sent } = intakeOver(colliding(openSealer(undefined)));
  const keys = Array.from({ length: 10 }, (_, n) => `key ${n}`);
  const first = await Promise.all(keys.map((key) => intake.accept(submission(key))));
  expect(new Set(first.map(({ caseNumber }) => caseNumber)).size).toBe(keys.length);
  const again = await Promise.all(keys.toReversed().map((key) => intake.accept(submission(key))));
  expect(again.reverse()).toEqual(first);
  expect(sent).toHaveLength(20);
});

test('where no number is free the answer is "busy", and nothing is queued', async () => {
  const { intake, sent } = intakeOver(colliding(openSealer(undefined)));
  for (let n = 0; n < 40; n += 1) await intake.accept(submission(`key ${n}`));
  await expect(intake.accept(submission('one too many'))).rejects.toMatchObject({ code: 'busy', retryable: true });
  expect(sent).toHaveLength(40);
});

test('secret and PIN are of the case, and of this house only', async () => {
  const sealer = openSealer(undefined);
  const { intake } = intakeOver(sealer);
  const receipt = await intake.accept(submission('key'));
  expect([intake.secretOf(receipt.caseId), intake.pinOf(receipt.caseId)]).toEqual([receipt.secret, receipt.pin]);
  expect(receipt.secret).toMatch(/^[\w-]{22}$/);
  expect(receipt.pin).toMatch(/^\d{6}$/);
  const elsewhere = intakeOver(openSealer(undefined)).intake;
  expect(elsewhere.secretOf(receipt.caseId)).not.toBe(receipt.secret);
});

test('what must lie beside a case is kept before anybody hears of it; where that fails, the repeat finds the same number', async () => {
  const { intake, sent } = intakeOver(openSealer(undefined));
  const tried: string[] = [];
  const failing = async (caseId: string) => {
    tried.push(caseId);
    throw new Error('the disk is full');
  };
  await expect(intake.accept(submission('key'), failing)).rejects.toThrow('the disk is full');
  expect(sent).toEqual([]);
  const { caseId } = await intake.accept(submission('key'), async () => expect(sent).toEqual([]));
  expect(tried).toEqual([caseId]);
  expect(sent).toHaveLength(1);
});

test('the same words with another file are another body', async () => {
  const { intake } = intakeOver(openSealer(undefined));
  const file = (fileId: string) => ({ fileId, mediaType: 'image/png', bytes: 1, by: 'customer' });
  await intake.accept({ ...submission('key'), files: [file('a')] });
  await intake.accept({ ...submission('key'), files: [file('a')] });
  const other = intake.accept({ ...submission('key'), files: [file('b')] });
  await expect(other).rejects.toMatchObject({ code: 'idempotency-conflict' });
});
