import type { Playbook } from './playbook.ts';
import { after, check, complaintsOf, offer, remedy, say } from './step.ts';

/** Bills, refunds and what one got for the price. */
export const MONEY: readonly Playbook[] = [
  {
    id: 'billing-error',
    version: 1,
    title: 'Charged twice, or the wrong sum',
    for: complaintsOf(
      ['billing-error', 'double-charge', 'unexpected-fee', 'promotion-not-kept', 'price-increase'],
      ['billing'],
    ),
    who: 'agent',
    steps: [
      check(
        'statement',
        'Compare their statement with our ledger, day and sum. An authorisation that lapses is no second charge.',
      ),
      check('what-was-agreed', 'Find the price as it stood on the day they agreed: offer, page, recording.'),
      check('knock-on', 'Ask whether it cost them more: an overdraft fee, a payment that bounced.'),
      say(
        'your-money',
        'If it is our error, say so in the first sentence, and that it comes back by itself.',
        'You are right, we charged the wrong sum. The difference goes back today; you do not have to do anything.',
        'Tiene razón: cobramos un importe equivocado. La diferencia sale hoy; usted no tiene que hacer nada.',
        'U hebt gelijk, we hebben het verkeerde bedrag afgeschreven. Het verschil gaat vandaag terug; u hoeft niets te doen.',
      ),
      say(
        'bill-was-right',
        'If the bill was right, go through it line by line; never just say that it is correct.',
        'I have gone through every line with you in mind. This is what each of them is for, and why it was not clear.',
        'He revisado cada línea pensando en usted. Le explico para qué es cada una y por qué no estaba claro.',
        'Ik heb elke regel nagekeken. Ik leg u uit waar elke post voor is, en waarom dat niet duidelijk was.',
      ),
      remedy('give-back', 'Refund to the way it was paid. No credit note where money was taken.'),
      remedy('knock-on-cost', 'Refund what our error cost them elsewhere, against the statement.'),
      after('seen', 'Check after ten days that it has arrived; banks take that long.'),
      after(
        'others-charged',
        'Look whether the same run charged others wrongly; they get theirs without asking.',
        'supervisor',
      ),
    ],
    remedies: [
      offer('refund', 'What was charged wrongly, and what followed from it.', 100),
      offer('explanation', 'The bill was right.'),
      offer('credit', 'The bill was right and nobody could have understood it.', 25),
    ],
    escalate: [
      { when: 'More than one customer is charged wrongly.', to: 'supervisor' },
      { when: 'They speak of fraud or a stolen card: the bank first, then us.', to: 'supervisor' },
    ],
  },
  {
    id: 'refund-not-received',
    version: 1,
    title: 'A promised refund has not come',
    for: complaintsOf(['refund-not-received', 'promise-broken', 'complaint-mishandled']),
    who: 'agent',
    steps: [
      check(
        'promise',
        'Find who promised what and when: decision, letter, call. Our word counts, also where it was a mistake.',
      ),
      check('trace', 'Trace the payment: sent, on which day, to which account’s last digits, with which reference.'),
      say(
        'where-it-is',
        'Say exactly where the money is. If it has not left us, say that.',
        'I can see where your money is, and I am telling you exactly. If it never left us, that is our fault and it leaves today.',
        'Veo dónde está su dinero y se lo digo con exactitud. Si nunca salió, es culpa nuestra y sale hoy.',
        'Ik zie waar uw geld is en vertel het u precies. Is het nooit weggegaan, dan is dat onze fout en gaat het vandaag weg.',
      ),
      remedy(
        'send-again',
        'Not sent, or came back: send it today. Mark the first remedy as failed so that nobody is paid twice.',
      ),
      remedy('late-money', 'Something for the wait, if we promised a day and missed it.'),
      after('reference', 'Give the reference by text or mail: their bank can look it up.'),
      after('arrived', 'Do not let the case go before they have seen it.'),
    ],
    remedies: [
      offer('apology', 'Always: it is the second time that they ask.'),
      offer('refund', 'What was promised.', 100),
      offer('gift', 'More than ten days late.', 40),
    ],
    escalate: [
      { when: 'Promised twice already.', to: 'supervisor' },
      { when: 'The sum is above your limit: the approval is asked for within the hour.', to: 'supervisor' },
    ],
  },
  {
    id: 'price-and-value',
    version: 1,
    title: 'Not worth its price, or cheaper elsewhere',
    for: complaintsOf(['price-too-high', 'better-elsewhere', 'pricing-other', 'competition-other']),
    who: 'agent',
    steps: [
      check(
        'what-they-expected',
        'Ask what they expected for the money, and where that came from. It is our best market research.',
      ),
      check('the-other-offer', 'Look at the other offer with them: same model, same service, in stock?'),
      say(
        'fair-word',
        'Do not defend the price. Say what is in it, and what is not.',
        'You should feel that what you got was worth what you paid. Tell me where it fell short.',
        'Debe sentir que lo que recibió valía lo que pagó. Dígame dónde se quedó corto.',
        'U moet het gevoel hebben dat het zijn geld waard was. Vertel me waar het tekortschoot.',
      ),
      remedy('return', 'In the return window: offer the return before they ask for it.'),
      remedy('right-size', 'A model or plan that fits what they do with it, and the difference back.'),
      after('tell-product', 'Note the words they used for what was missing; product reads them every month.'),
    ],
    remedies: [
      offer('explanation', 'Always: what the price has in it.'),
      offer('credit', 'The other offer was real and a week old at most.', 50),
      offer('refund', 'They return it.', 100),
    ],
    escalate: [{ when: 'A price of ours was plainly wrong or shown in two ways.', to: 'supervisor' }],
  },
];
