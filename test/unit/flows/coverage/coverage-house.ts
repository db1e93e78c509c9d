import type { SkippingClock } from '../../../../infra/local/phone/terminal/skipping-clock.ts';
import type { Language } from '../../../../shared/domain/case/vocabulary.ts';
import { contention } from '../../../../shared/domain/errors.ts';

/** What the house answers, or how it does not. */
export type Reply = Record<string, string> | Fault;

export const CASE = { number: '4821937560', opened: 'c-new', proved: 'c-old' } as const;

/** What the house answers on a good day, by purpose; `queue` is a name without the language. */
export const GOOD = {
  greet: { status: 'OK', language: '', isKnown: 'no', hasOpenCase: 'no', hasEmergency: 'no', emergency: '' },
  lineHours: { status: 'OK', isOpen: 'yes', opensSpoken: 'We open again on Monday.' },
  openCase: {
    ...{ status: 'OK', caseId: CASE.opened, caseNumber: CASE.number, caseNumberSpoken: '4 8 2, 1 9 3, 7 5 6 0' },
    ...{ pin: '123456', pinSpoken: '1 2 3, 4 5 6', queue: 'orders', priority: '3' },
  },
  caseStatus: {
    ...{ status: 'OK', caseId: CASE.proved, caseStatusSpoken: 'Somebody is working on it.', survey: 'no' },
    ...{ queue: 'billing', priority: '2' },
  },
  answerSurvey: { status: 'OK', surveySpoken: 'Thank you: your answer is with your case.' },
  recordConsent: { status: 'OK' },
  checkCallback: { status: 'OK', callbackNumber: '+12065550123', callbackNumberSpoken: '2 0 6, 5 5 5, 0 1 2 3' },
  requestCallback: { status: 'OK' },
  leaveVoicemail: { status: 'OK' },
} as const satisfies Record<string, Reply>;

/** How a function fails towards Connect; whichever it is, the caller must get words. */
export const FAULTS = {
  down: () => Promise.reject(new Error('down')),
  throttled: () => Promise.reject(contention('the table')),
  slow: (clock: SkippingClock) => {
    clock.skip(9);
    return { status: 'OK' };
  },
  'no map': () => 'OK',
  nothing: () => null,
  nested: () => ({ status: { code: 'OK' } }),
  huge: () => ({ status: 'x'.repeat(33_000) }),
  'without a status': () => ({}),
  'another status': () => ({ status: 'ERROR' }),
} satisfies Record<string, (clock: SkippingClock) => unknown>;
export type Fault = keyof typeof FAULTS;

/** The next answer to a purpose: the n-th reply to its n-th question, then the last one, and a good one where none is given. */
export function houseOf(replies: Readonly<Record<string, readonly Reply[]>>, language: Language, clock: SkippingClock) {
  const asked: Record<string, string>[] = [];
  return {
    asked,
    answer(parameters: Record<string, string>): unknown {
      const { purpose = '' } = parameters;
      const turn = asked.filter((it) => it.purpose === purpose).length;
      asked.push(parameters);
      const answers = replies[purpose] ?? [GOOD[purpose as keyof typeof GOOD]];
      const reply = answers[Math.min(turn, answers.length - 1)];
      if (reply === undefined) throw new Error(`nobody has said what the house answers to ${purpose}`);
      if (typeof reply === 'string') return FAULTS[reply](clock);
      return 'queue' in reply && reply.queue !== '' ? { ...reply, queue: `${reply.queue}-${language}` } : reply;
    },
  };
}
