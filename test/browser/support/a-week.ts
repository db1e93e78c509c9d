import type { BrowserHouse } from './browser-house.ts';
import { callsOfAnHour, reviewWork, steerAWeek } from './steered-week.ts';

/** Cases of a week, by what they are good for in a test or a picture. */
export interface Week {
  /** Decided with a refund and answered; its customer bought again. */
  answered: string;
  /** Whose work on it was reviewed; they disagree. */
  reviewed: string;
  /** Ana's, taken, with a note and a playbook. */
  inHand: string;
  /** The same customer's second case. */
  repeat: string;
  /** Ben's proposal above his limit. */
  proposed: string;
  /** Nobody's. */
  open: readonly string[];
  /** On hold, with a question to the customer. */
  held: string;
}

const MESSAGES = [
  ['Dana Whitfield', 'The washing machine leaks onto the floor since the second wash.'],
  ['Luis Ortega', 'La factura muestra un cobro que nunca acepté.'],
  ['Priya Raman', 'The parcel lay in the rain for two days and the box fell apart.'],
  ['Jan de Wit', 'De levering is twee keer verzet en niemand belde.'],
  ['Grace Oyelaran', 'Your agent was rude when I asked about my refund.'],
  ['Tom Becker', 'There was smoke coming out of the toaster, and my hand got burned.'],
  ['Aiko Sato', 'I was charged twice for the same coffee machine.'],
] as const;

/** A week of complaints, lived through in seconds: enough of everything that a page can show. */
export async function liveAWeek(house: BrowserHouse): Promise<Week> {
  const { ana, ben, ada, robin, hours, days } = house;
  await ada.posts('/purchases', {
    purchases: [
      bought('2025-11-03', 64_900, 'ovens'),
      bought('2026-02-14', 12_900, 'kettles'),
      bought('2026-04-30', 4_500, 'parts'),
    ],
  });
  const { caseNumber: answered } = await robin.complains({
    message: 'My kettle was delivered late, and it is broken.\n\nNobody told me anything, twice.',
    complainant: { ...robin.person, customerId: 'C-4711' },
    remedySought: 'A new kettle, or my money back.',
    orderId: 'ORD-2026-02-14',
  });
  await hours.pass(1);
  await ana.takes(answered).catch(() => ben.takes(answered));
  const owner = (await ana.looksAt(answered)).status === 200 ? ana : ben;
  await owner.does(answered, { type: 'note', text: 'Called the courier: the parcel stood in the depot for six days.' });
  await owner.decides(answered, {
    decision: 'upheld',
    explanation: 'It came late and it came broken. Neither was your doing, and we should have told you.',
    remedies: [
      { kind: 'apology', withoutAdmission: false },
      { kind: 'refund', amountMinor: 4_500, currency: 'USD', withoutAdmission: false },
    ],
  });
  await days.pass(1);
  await robin.answersTheSurvey('satisfied');
  await days.pass(20);
  await ada.posts('/purchases', { purchases: [bought('2026-07-14', 8_900, 'kettles')] });
  await days.pass(14);

  const { caseNumber: repeat } = await robin.complains({
    message: 'The delivery of my new oven was late again.',
    complainant: { ...robin.person, customerId: 'C-4711' },
  });
  const numbers: string[] = [];
  for (const [name, message] of MESSAGES) {
    const email = `${name.split(' ')[0]?.toLowerCase()}@example.com`;
    const { caseNumber } = await house.customer({ name, email }).complains({ message });
    numbers.push(caseNumber);
    await hours.pass(1);
  }
  const [leak = '', billed = '', rain = '', , , , twice = ''] = numbers;
  await ana.takes(rain);
  await ana.does(rain, { type: 'note', text: 'Asked the carrier for the photo of the drop-off.' });
  await ben.takes(leak);
  await ben.decides(leak, {
    decision: 'upheld',
    explanation: 'A known fault of this series. You get your money back.',
    remedies: [{ kind: 'refund', amountMinor: 42_000, currency: 'USD', withoutAdmission: false }],
  });
  await ben.takes(billed);
  await ben.does(billed, { type: 'hold', reason: 'waiting-for-third-party' });
  await steerAWeek(house, rain);
  await callsOfAnHour(house);
  const reviewed = await reviewWork(house, answered);
  return {
    reviewed,
    answered,
    inHand: rain,
    repeat,
    proposed: leak,
    held: billed,
    open: [twice, numbers[4] ?? '', numbers[5] ?? ''],
  };
}

function bought(day: string, amountMinor: number, productCategory: string) {
  return {
    customerId: 'C-4711',
    orderId: `ORD-${day}`,
    purchasedAt: `${day}T12:00:00Z`,
    amountMinor,
    currency: 'USD',
    productCategory,
    email: 'robin@example.com',
  };
}
