import type { Answer, Decision } from '../../../shared/domain/case/vocabulary.ts';
import type { Random } from './random.ts';

/** What becomes of one live complaint: played through the real house, by people who do what this says. */
export interface Part {
  channel: 'phone' | 'web';
  message: string;
  language: 'en' | 'es' | 'nl';
  /** Days after the clock's start on which it comes in. */
  day: number;
  /** Hours until somebody takes it, and days from there to the decision. */
  takenAfterHours: number;
  decidedAfterDays: number;
  decision: Decision;
  explanation: string;
  remedyMinor?: number;
  /** Days from the decision to the answer; no answer, no days. */
  answer?: Answer;
  answeredAfterDays?: number;
  newFacts?: boolean;
  /** Told while it happens; the others are only counted. */
  told?: string;
}

/** Six stories that show a part of the house each. */
export const STORIES: readonly Part[] = [
  {
    told: 'calls the toll-free line: the parcel came four days late.',
    channel: 'phone',
    language: 'en',
    message: 'My parcel was delivered four days late and nobody told me.',
    day: 0,
    takenAfterHours: 1,
    decidedAfterDays: 0,
    decision: 'upheld',
    explanation: 'The courier missed two days and we did not tell you. That was wrong.',
    remedyMinor: 1_500,
    answer: 'satisfied',
    answeredAfterDays: 1,
  },
  {
    told: 'fills in the web form: an oven broke, and a large refund needs a second pair of eyes.',
    channel: 'web',
    language: 'en',
    message: 'The oven stopped after three weeks, it is broken for the second time.',
    day: 0,
    takenAfterHours: 3,
    decidedAfterDays: 1,
    decision: 'upheld',
    explanation: 'A known fault of this series. You get your money back.',
    remedyMinor: 42_000,
    answer: 'satisfied',
    answeredAfterDays: 3,
  },
  {
    told: 'is not happy with the first answer, brings new facts, and the case opens again by itself.',
    channel: 'web',
    language: 'en',
    message: 'I was charged twice on my invoice for the same coffee machine.',
    day: 1,
    takenAfterHours: 2,
    decidedAfterDays: 1,
    decision: 'not-upheld',
    explanation: 'We can see one payment only.',
    answer: 'dissatisfied',
    answeredAfterDays: 1,
    newFacts: true,
  },
  {
    told: 'complains in Spanish, and says nothing after the answer.',
    channel: 'web',
    language: 'es',
    message: 'La entrega llegó con el paquete roto.',
    day: 1,
    takenAfterHours: 4,
    decidedAfterDays: 2,
    decision: 'partly-upheld',
    explanation: 'El embalaje era correcto, pero el transporte no lo trató bien.',
    remedyMinor: 1_000,
  },
  {
    told: 'calls, and waits too long: a promise is broken, flagged and escalated.',
    channel: 'phone',
    language: 'en',
    message: 'Your staff kept me on hold for an hour and were unhelpful.',
    day: 2,
    takenAfterHours: 30,
    decidedAfterDays: 17,
    decision: 'upheld',
    explanation: 'Nobody should wait an hour. We have more people on the line now.',
    answer: 'mollified',
    answeredAfterDays: 4,
  },
  {
    told: 'hears a no with reasons, and stays unhappy: the case closes, and we know it.',
    channel: 'phone',
    language: 'en',
    message: 'The fridge makes a noise and I want a new one.',
    day: 2,
    takenAfterHours: 2,
    decidedAfterDays: 2,
    decision: 'not-upheld',
    explanation: 'The sound is within what the maker promises; we measured it at your home.',
    answer: 'dissatisfied',
    answeredAfterDays: 2,
  },
];

const MESSAGES = [
  'The delivery was late and the parcel lay in the rain.',
  'The kettle leaks and the handle is broken.',
  'The invoice shows a charge that I never agreed to.',
  'Nobody called back although your agent promised it.',
  'The spare part does not fit, it is faulty.',
  'The price on the bill is not the price on the page.',
];

/** Everyday complaints beside the stories, two thirds of them answered. */
export function everydayParts(count: number, random: Random): Part[] {
  return Array.from({ length: count }, (_, at): Part => {
    const answer = random.pick([
      'satisfied',
      'satisfied',
      'satisfied',
      'mollified',
      'mollified',
      'dissatisfied',
      undefined,
      undefined,
    ] as const);
    const decision = answer === 'dissatisfied' ? 'not-upheld' : answer === 'mollified' ? 'partly-upheld' : 'upheld';
    return {
      channel: at % 2 === 0 ? 'phone' : 'web',
      language: 'en',
      message: random.pick(MESSAGES),
      day: random.between(0, 6),
      takenAfterHours: random.between(1, 6),
      decidedAfterDays: random.between(0, 4),
      decision,
      explanation: 'We looked into it, and this is what we found and do.',
      ...(decision === 'not-upheld' ? {} : { remedyMinor: random.between(5, 45) * 100 }),
      ...(answer === undefined ? {} : { answer, answeredAfterDays: random.between(1, 9) }),
    };
  });
}
