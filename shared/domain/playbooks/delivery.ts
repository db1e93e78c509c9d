import type { Playbook } from './playbook.ts';
import { after, check, complaintsOf, offer, remedy, say } from './step.ts';

/** What went wrong between the warehouse and the door. */
export const DELIVERY: readonly Playbook[] = [
  {
    id: 'late-delivery',
    version: 1,
    title: 'Delivered late, or still on its way after the promised day',
    for: complaintsOf(['late-delivery', 'not-in-stock'], ['delivery']),
    who: 'agent',
    steps: [
      check(
        'promised-day',
        'Find the day we promised: order confirmation first, then what anybody said or wrote since.',
      ),
      check(
        'tracking',
        'Read the tracking to its last scan. No scan for 5 working days: follow never-arrived instead.',
      ),
      check('what-it-cost', 'Ask what the delay spoiled (a day off work, a birthday): it decides what is fair.'),
      say(
        'own-it',
        'Say sorry for the delay itself before any explanation of it. Do not blame the courier: we chose them.',
        'We promised it for a certain day and did not keep that promise. I am sorry, and I will stay with it until you have it.',
        'Le prometimos un día y no lo cumplimos. Lo siento, y seguiré su caso hasta que lo tenga.',
        'We hebben een dag beloofd en ons daar niet aan gehouden. Het spijt me; ik blijf erbij tot u het hebt.',
      ),
      say(
        'new-day',
        'Give one new day that the courier has confirmed today, or the day on which you will call with one.',
        'The courier has confirmed a new day to me. If anything changes I call you; you need not ask.',
        'El transportista me ha confirmado un nuevo día. Si algo cambia, le llamo yo; no tiene que preguntar.',
        'De bezorger heeft mij een nieuwe dag bevestigd. Verandert er iets, dan bel ik u; u hoeft niet te vragen.',
      ),
      remedy('delivery-fee', 'Give back what was paid for delivery, always; it bought a day that was not kept.'),
      remedy(
        'cancel-or-wait',
        'Ask whether they still want it. If the day was essential, offer to cancel and refund in full.',
      ),
      after('call-on-the-day', 'On the new day, look at the tracking at noon; call before the customer does.'),
    ],
    remedies: [
      offer('apology', 'Always, and first.'),
      offer('refund', 'The delivery fee; the whole price if they no longer want it.', 100),
      offer('gift', 'A day was spoiled, or we were late twice.', 40),
    ],
    escalate: [
      { when: 'The new day is missed as well.', to: 'supervisor' },
      { when: 'Medicine, food for a baby or a heater in winter hangs on it.', to: 'supervisor' },
    ],
  },
  {
    id: 'never-arrived',
    version: 1,
    title: 'Never arrived, or marked as delivered and not there',
    for: complaintsOf(['never-arrived']),
    who: 'agent',
    steps: [
      check('address', 'Read the address on the label back to the customer, letter by letter.'),
      check(
        'proof',
        'Get the courier’s proof: photo, place, time, name. A scan alone proves no delivery to this person.',
      ),
      check('neighbours', 'Ask once, without doubt in your voice, about neighbours, porch and household.'),
      say(
        'not-yours-to-chase',
        'Take the search off them: the parcel is our risk until they hold it.',
        'You do not have to look for this parcel. Until it is in your hands it is our matter.',
        'Usted no tiene que buscar este paquete. Hasta que lo tenga en sus manos es asunto nuestro.',
        'U hoeft dit pakket niet te zoeken. Tot u het in handen hebt, is het onze zaak.',
      ),
      remedy(
        'send-or-refund',
        'Let them choose: a new one sent today, or the money back. Do not wait for the courier’s enquiry.',
      ),
      remedy('signature', 'Send the new one against signature, or to a pick-up point of their choice.'),
      after('claim', 'Open the claim with the courier; its end does not change what the customer got.'),
      after('arrived', 'Confirm by phone or text that the new one is there before you let the case go.'),
    ],
    remedies: [
      offer('apology', 'Always.'),
      offer('replacement', 'They still want it and it is in stock.', 100),
      offer('refund', 'They do not, or it is not.', 100),
    ],
    escalate: [
      { when: 'The third loss at one address within a year: look for a thief, not a liar.', to: 'supervisor' },
      { when: 'The value is above your limit.', to: 'supervisor' },
    ],
  },
  {
    id: 'damaged-on-arrival',
    version: 1,
    title: 'Arrived damaged',
    for: complaintsOf(['damaged-on-arrival', 'installation-fault']),
    who: 'agent',
    steps: [
      check('safe', 'Ask whether anybody was hurt, and whether it smells, leaks or sparks. If so: safety-incident.'),
      check(
        'photos',
        'Ask for two photos, box and damage. Without a camera a description will do: do not make it a test.',
      ),
      check('usable', 'Find out whether they can use it while they wait, and until when they need it.'),
      say(
        'keep-or-change',
        'Let them choose; people keep a scratched one gladly when the price is right.',
        'You can have a new one, a repair, or keep it for less money. What suits you best?',
        'Puede recibir uno nuevo, una reparación o quedárselo por menos dinero. ¿Qué prefiere?',
        'U kunt een nieuwe krijgen, een reparatie, of hem houden voor minder geld. Wat past u het best?',
      ),
      remedy('collect', 'We collect the damaged one at their hour, from where it stands. They pack nothing.'),
      remedy('new-first', 'Send the new one before the old one is back, up to your limit.'),
      after('packaging', 'Name the packaging and the carrier in a note: three of a kind are a cause to act on.'),
    ],
    remedies: [
      offer('apology', 'Always.'),
      offer('replacement', 'Damaged beyond cosmetics.', 100),
      offer('repair', 'They would rather keep it, and it can be mended at home.', 80),
      offer('refund', 'Part of the price for what they keep; all of it if they send it back.', 100),
    ],
    escalate: [{ when: 'Somebody was hurt, or a home was damaged.', to: 'supervisor' }],
  },
  {
    id: 'wrong-item',
    version: 1,
    title: 'Wrong item, or something missing',
    for: complaintsOf(['wrong-item']),
    who: 'agent',
    steps: [
      check(
        'order-against-box',
        'Lay order, picking list and what they hold side by side; find which of us erred where.',
      ),
      check('opened', 'An opened wrong item is our error still. It is never held against them.'),
      say(
        'send-today',
        'Say what leaves the house today.',
        'What you ordered leaves today. You need not send anything back first.',
        'Lo que pidió sale hoy. No tiene que devolver nada antes.',
        'Wat u besteld hebt gaat vandaag de deur uit. U hoeft niets eerst terug te sturen.',
      ),
      remedy('right-one', 'Send what is missing or right with the fastest service, at our cost.'),
      remedy('low-value', 'What costs less than its way back stays with them as a gift.'),
      after('stock-count', 'Tell the warehouse article and bin: somebody else has theirs.'),
    ],
    remedies: [
      offer('apology', 'Always.'),
      offer('replacement', 'The right one, or the missing part.', 100),
      offer('refund', 'It cannot come in time.', 100),
    ],
    escalate: [
      { when: 'What they hold shows another customer’s name: that is a privacy matter, too.', to: 'supervisor' },
    ],
  },
];
