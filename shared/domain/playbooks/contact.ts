import type { Playbook } from './playbook.ts';
import { after, check, complaintsOf, offer, remedy, say } from './step.ts';

/** How people were treated by us, or were not. */
export const CONTACT: readonly Playbook[] = [
  {
    id: 'rude-contact',
    version: 1,
    title: 'Somebody was rude, dismissive or did not listen',
    for: complaintsOf(
      ['rude-contact', 'not-listened-to', 'treated-unequally', 'encounter-other', 'response-other'],
      ['service'],
    ),
    who: 'supervisor',
    steps: [
      check(
        'not-the-one',
        'Whoever it is about does not work this case, nor does anybody who answers to them.',
        'supervisor',
      ),
      check(
        'listen',
        'Listen to the recording or read the thread before you call; then let them tell it once, to the end.',
        'supervisor',
      ),
      check('first-matter', 'Find what they had wanted in the first place. It is still open.'),
      say(
        'believe',
        'Begin with how it was for them. No "if you felt", no excuse for a busy day.',
        'You came to us for help and were treated in a way that you did not deserve. I am sorry that it happened to you.',
        'Vino a nosotros por ayuda y fue tratado de un modo que no merecía. Siento que le haya pasado.',
        'U kwam bij ons voor hulp en bent behandeld zoals u niet verdiende. Het spijt me dat u dit is overkomen.',
        'supervisor',
      ),
      say(
        'what-we-do',
        'Say what will be done, not to whom: staff have a right to it as well.',
        'I speak with the person myself and we look at it together. What you first asked for I settle now.',
        'Hablaré yo mismo con la persona y lo veremos juntos. Lo que pidió al principio lo resuelvo ahora.',
        'Ik spreek zelf met de medewerker en we bekijken het samen. Wat u eerst vroeg, regel ik nu.',
        'supervisor',
      ),
      remedy('settle-first-matter', 'Settle what they had come for in the same call.'),
      remedy('no-price-tag', 'A sum does not mend rudeness. A gift only where time or money was lost as well.'),
      after(
        'talk',
        'Talk with the colleague within two days: what happened, what would have helped them.',
        'supervisor',
      ),
      after(
        'second-of-kind',
        'A second such complaint about one person or one queue is a cause to act on.',
        'supervisor',
      ),
    ],
    remedies: [
      offer('apology', 'In person, by a supervisor, by phone where they agree.'),
      offer('explanation', 'What we changed.'),
      offer('gift', 'They lost time or money through it.', 30),
    ],
    escalate: [
      { when: 'A word about origin, faith, sex, age or disability was said or felt.', to: 'admin' },
      { when: 'It is about a supervisor.', to: 'admin' },
    ],
  },
  {
    id: 'long-wait',
    version: 1,
    title: 'Waited too long, could not reach us, nobody called back',
    for: complaintsOf(['long-wait', 'hard-to-reach', 'passed-around', 'no-call-back', 'hours-or-place']),
    who: 'agent',
    steps: [
      check(
        'how-often',
        'Count calls, minutes and promises in the calls of this case and earlier ones. Say the number.',
      ),
      check('first-matter', 'Find what they had called about, and whether you can end it now.'),
      say(
        'count-it',
        'Show that you know what it cost them.',
        'I can see how often you tried and how long you waited. That should not have been so, and I will not pass you on.',
        'Veo cuántas veces lo intentó y cuánto esperó. No debió ser así y no le voy a pasar con nadie más.',
        'Ik zie hoe vaak u het hebt geprobeerd en hoe lang u wachtte. Dat had niet gemogen, en ik verbind u niet door.',
      ),
      say(
        'by-when',
        'If you cannot end it now, give a day and an hour at which you call, and your name.',
        'I call you at the hour we agree on, even if I have nothing new by then.',
        'Le llamo a la hora que acordemos, aunque no tenga nada nuevo.',
        'Ik bel u op het uur dat we afspreken, ook als ik dan nog niets nieuws heb.',
      ),
      remedy('end-it', 'End the first matter yourself, whichever team it belongs to.'),
      remedy('time-lost', 'A small gift where a promised call did not come.'),
      after('called', 'Call at that hour. If you are off, hand over by name and tell the customer whose.'),
    ],
    remedies: [
      offer('apology', 'Always, with the number of times.'),
      offer('gift', 'We broke a promise to call, or they waited more than an hour in all.', 30),
    ],
    escalate: [{ when: 'Two promised calls did not come.', to: 'supervisor' }],
  },
  {
    id: 'wrong-information',
    version: 1,
    title: 'Told something wrong, or sold the wrong thing',
    for: complaintsOf(['wrong-information', 'mis-selling', 'pressure-selling', 'hidden-terms', 'ethics-other']),
    who: 'agent',
    steps: [
      check(
        'what-was-said',
        'Find the words: recording, chat, leaflet, page as of that day. Without any, their word stands.',
      ),
      check(
        'what-they-needed',
        'What had they said they needed? Advice is measured against that, not against the small print.',
      ),
      check(
        'what-it-did',
        'Put them, on paper, where they would be had they been told right. The difference is the remedy.',
      ),
      say(
        'our-word',
        'Say that what we told them is ours to stand for.',
        'You relied on what we told you, and that was right of you. We put you where you would be had it been true.',
        'Usted confió en lo que le dijimos e hizo bien. Le dejaremos como si hubiera sido cierto.',
        'U ging af op wat wij zeiden, en terecht. Wij zorgen dat u staat waar u zou staan als het had geklopt.',
      ),
      remedy('keep-word', 'Keep what was promised, if we can; it is often cheaper than undoing it.'),
      remedy('undo', 'Else undo the sale without a fee, and refund what followed from it.'),
      after('mend-source', 'Have the page, script or leaflet mended, and say so to the customer.', 'supervisor'),
      after('others-told', 'Look who else was told the same.', 'supervisor'),
    ],
    remedies: [
      offer('apology', 'Always.'),
      offer('refund', 'To where they would be.', 100),
      offer('credit', 'They keep it, and it does less than was said.', 60),
      offer('explanation', 'What was said was right: show it, kindly.'),
    ],
    escalate: [
      { when: 'They were pressed, or are in a vulnerable situation.', to: 'supervisor' },
      { when: 'Money on credit, insurance or an investment: other rules and deadlines hold.', to: 'supervisor' },
    ],
  },
];
