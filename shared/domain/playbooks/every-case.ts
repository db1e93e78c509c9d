import type { Playbook } from './playbook.ts';
import { after, check, complaintsOf, offer, remedy, say } from './step.ts';

/** What holds where nothing more is known, and what is no complaint. */
export const EVERY_CASE: readonly Playbook[] = [
  {
    id: 'any-complaint',
    version: 1,
    title: 'Any complaint',
    for: complaintsOf([]),
    who: 'agent',
    steps: [
      check('what-they-want', 'Ask what would put it right for them. It is often less than we would have offered.'),
      check('facts', 'Read what we know before you ask for it: orders, earlier cases, calls.'),
      check('cause', 'Name the cause as soon as you know it (nameCauses): a closer playbook may follow.'),
      say(
        'heard',
        'Say back in your words what happened and how it was for them, and ask whether you have it right.',
        'Let me say it back to you, so that you can tell me whether I have understood it.',
        'Permítame repetirlo con mis palabras para que me diga si lo he entendido.',
        'Mag ik het in mijn woorden herhalen, zodat u kunt zeggen of ik het begrepen heb?',
      ),
      say(
        'next-step',
        'One next step, one day, one name.',
        'I do this next, by the day I give you, and it is I who calls you.',
        'Este es mi próximo paso, en el día que le digo, y soy yo quien le llama.',
        'Dit doe ik nu, uiterlijk op de dag die ik noem, en ik ben degene die u belt.',
      ),
      remedy('fair', 'Would you think it fair, were it your money and your day?'),
      after('kept', 'Do what you said, on the day you said.'),
    ],
    remedies: [
      offer('apology', 'Whenever it was our doing.'),
      offer('explanation', 'Whenever it was not.'),
      offer('refund', 'What they lost through us.', 100),
      offer('gift', 'A promise of ours was broken.', 40),
    ],
    escalate: [
      { when: 'A lawyer, a court, an ombudsman or the press is named.', to: 'supervisor' },
      { when: 'They are ill, bereaved, in hardship or afraid.', to: 'supervisor' },
    ],
  },
  {
    id: 'praise',
    version: 1,
    title: 'Praise',
    for: { kinds: ['praise'], causes: [], categories: [], severities: [] },
    who: 'agent',
    steps: [
      check(
        'hidden-complaint',
        'Read to the end: praise for Ana can carry a complaint about the parcel. That one is opened as well.',
      ),
      say(
        'thank',
        'Answer as a person, in two sentences, and say who will read it.',
        'Thank you for taking the time. The colleague you mean reads your words today.',
        'Gracias por tomarse el tiempo. La persona a la que se refiere leerá hoy sus palabras.',
        'Dank u dat u de tijd nam. De collega die u bedoelt, leest uw woorden vandaag.',
      ),
      after('pass-on', 'Give it to whoever it is about, and to their supervisor, in the customer’s own words.'),
      after('ask-to-quote', 'If we would like to show it to others, ask first; no answer means no.'),
    ],
    remedies: [offer('explanation', 'A word of thanks; never a gift for praise.')],
    escalate: [{ when: 'It names danger, harm or a wrong, whatever else it praises.', to: 'supervisor' }],
  },
  {
    id: 'suggestion',
    version: 1,
    title: 'Suggestion',
    for: { kinds: ['suggestion'], causes: [], categories: [], severities: [] },
    who: 'agent',
    steps: [
      check('what-lies-below', 'Ask what made them think of it. A suggestion is often a complaint in good manners.'),
      check(
        'made-before',
        'Has somebody suggested it before? Say so to whoever decides: the third counts more than the first.',
      ),
      say(
        'who-decides',
        'Say who decides about it, and promise only what will happen.',
        'Thank you. I give this to the people who can decide it, in your own words, and write to you if it comes about.',
        'Gracias. Lo paso a quienes pueden decidirlo, con sus propias palabras, y le escribo si se hace realidad.',
        'Dank u. Ik geef dit in uw eigen woorden aan wie erover beslist, en schrijf u als het er komt.',
      ),
      after('hand-on', 'Hand it on with the case number; note who has it.'),
      after('came-about', 'If it comes about, tell them that it was theirs.'),
    ],
    remedies: [offer('explanation', 'What became of it, yes or no.')],
    escalate: [{ when: 'It would prevent harm.', to: 'supervisor' }],
  },
  {
    id: 'enquiry',
    version: 1,
    title: 'Question',
    for: { kinds: ['enquiry'], causes: [], categories: [], severities: [] },
    who: 'agent',
    steps: [
      check('asked-before', 'Was it asked before and not answered? Then it is a complaint: treat it as one.'),
      say(
        'answer',
        'Answer what was asked, in the first sentence; then what they will ask next.',
        'Here is the answer to what you asked, and what usually comes next.',
        'Aquí tiene la respuesta a su pregunta y lo que suele venir después.',
        'Hier is het antwoord op uw vraag, en wat er meestal op volgt.',
      ),
      after('findable', 'If our page had the answer and they did not find it, say so to those who write it.'),
    ],
    remedies: [offer('explanation', 'The answer.')],
    escalate: [{ when: 'You do not know, and will not by tomorrow.', to: 'supervisor' }],
  },
];
