import type { Playbook } from './playbook.ts';
import { after, check, complaintsOf, offer, remedy, say } from './step.ts';

/** Contracts, accounts and personal data: where the customer has a right, and we have a clock. */
export const RIGHTS: readonly Playbook[] = [
  {
    id: 'cancellation',
    version: 1,
    title: 'Cancelling, or a quarrel over the contract',
    for: complaintsOf(['cancellation-refused', 'no-longer-needed']),
    who: 'agent',
    steps: [
      check('first-said', 'Find the first time they said it, in whatever words and to whomever. That day counts.'),
      check('terms-then', 'Read the terms as they were agreed, not as they are today.'),
      check(
        'right-to-withdraw',
        'Bought at a distance? In the EU 14 days without a reason, and longer if we did not tell them so.',
      ),
      say(
        'it-is-done',
        'If they may go, let them go in this call. One question why, one offer at most, no hurdle.',
        'It is cancelled as of today and you get that in writing. May I ask what made you decide?',
        'Queda cancelado desde hoy y lo recibirá por escrito. ¿Puedo preguntarle qué le hizo decidirse?',
        'Het is per vandaag opgezegd en u krijgt dat schriftelijk. Mag ik vragen wat u deed besluiten?',
      ),
      remedy('to-the-day', 'Refund what was paid for the time after the day they first said it.'),
      remedy('no-fee', 'A fee that nobody showed them on signing is not charged.'),
      after('in-writing', 'Confirm in writing today: end, last bill, what comes back.'),
      after('why', 'Name the cause they gave: who leaves tells the truth.'),
    ],
    remedies: [
      offer('refund', 'From the day they first said it.', 100),
      offer('explanation', 'They are bound: until when, by which sentence they signed, and what it costs to leave.'),
      offer('credit', 'They are bound, and their circumstances changed (illness, move, work).', 50),
    ],
    escalate: [
      { when: 'They are bound and in hardship or ill, or it concerns somebody who died.', to: 'supervisor' },
      { when: 'A collector is already on it: stop that first.', to: 'supervisor' },
    ],
  },
  {
    id: 'account-access',
    version: 1,
    title: 'Website or account does not let them in',
    for: complaintsOf(['account-access', 'website-fault', 'inconvenience-other']),
    who: 'agent',
    steps: [
      check(
        'who-it-is',
        'Prove who it is by the usual way before any change; a caller in a hurry is not a reason to skip it.',
      ),
      check('what-they-see', 'What do they see, on which device, since when? Try it yourself on such a one.'),
      check(
        'taken-over',
        'Unknown orders, changed address: then it is not a lost password. Lock it, tell a supervisor.',
      ),
      say(
        'do-it-for-you',
        'Do what they had wanted to do, now, for them. The page comes second.',
        'Tell me what you wanted to do there. I do it for you now, and then we get you in again.',
        'Dígame qué quería hacer allí. Se lo hago ahora y después recuperamos su acceso.',
        'Zeg me wat u daar wilde doen. Ik doe het nu voor u, en daarna helpen we u er weer in.',
      ),
      remedy('price-then', 'An offer that ended while they could not get in is theirs all the same.'),
      after('fault-report', 'Page, device, time and message to those who run the site, with the case number.'),
      after('mended', 'Write when it is mended.'),
    ],
    remedies: [offer('apology', 'Always.'), offer('credit', 'They missed a price or a date through it.', 60)],
    escalate: [
      { when: 'Signs that somebody else was in the account.', to: 'supervisor' },
      {
        when: 'Who uses a screen reader or a keyboard cannot get through: a barrier, not a fault of theirs.',
        to: 'supervisor',
      },
    ],
  },
  {
    id: 'privacy',
    version: 1,
    title: 'Personal data: misused, lost, or sent to the wrong person',
    for: complaintsOf(['privacy']),
    who: 'supervisor',
    steps: [
      check('still-open', 'Is it still visible or on its way? Stop that before you write a word of it down.'),
      check(
        'what-data',
        'Which data, of whom, seen by whom, since when. Note kinds of data, never the data themselves.',
        'supervisor',
      ),
      check(
        'breach',
        'A breach? Tell whoever keeps privacy now: under the GDPR the authority is told within 72 hours (Art. 33).',
        'supervisor',
      ),
      check(
        'a-request',
        'A request for access, correction or erasure lies in it? Its month runs from today (GDPR Art. 12(3)).',
        'supervisor',
      ),
      say(
        'straight',
        'Say what happened and what did not. No "we take your privacy seriously".',
        'I tell you what happened with your data, who saw it, and what we have done about it. What I do not know yet I tell you too.',
        'Le digo qué pasó con sus datos, quién los vio y qué hemos hecho. Lo que aún no sé también se lo digo.',
        'Ik vertel u wat er met uw gegevens is gebeurd, wie ze zag en wat we hebben gedaan. Wat ik nog niet weet, zeg ik ook.',
        'supervisor',
      ),
      remedy('undo-harm', 'Undo what can be undone: recall, erase, new number, watch on the account.', 'supervisor'),
      after(
        'authority-route',
        'Tell them that they may go to the data protection authority, whatever we decide.',
        'supervisor',
      ),
      after('written-answer', 'Answer in writing within the month, also where the answer is no.', 'supervisor'),
    ],
    remedies: [
      offer('apology', 'Always.'),
      offer('explanation', 'Always, in writing.'),
      offer('credit', 'It cost them money or hours.', 60),
    ],
    escalate: [
      { when: 'Health, bank or identity papers, or more than one person.', to: 'admin' },
      { when: 'Always to whoever keeps privacy, within the day.', to: 'supervisor' },
    ],
  },
];
