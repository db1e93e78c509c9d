import type { Playbook } from './playbook.ts';
import { after, check, complaintsOf, offer, remedy, say } from './step.ts';

/** What does not work, does not work again, or is dangerous. */
export const PRODUCT: readonly Playbook[] = [
  {
    id: 'safety-incident',
    version: 1,
    title: 'Somebody was hurt, or could have been',
    for: { kinds: ['complaint', 'enquiry', 'suggestion'], causes: [], categories: [], severities: ['safety'] },
    who: 'supervisor',
    steps: [
      say(
        'stop-using',
        'Before anything else, and before you ask for an order number. In danger: the emergency number first.',
        'Please stop using it and unplug it if that is safe. Is everybody all right?',
        'Por favor, deje de usarlo y desenchúfelo si puede hacerlo sin riesgo. ¿Están todos bien?',
        'Gebruik het alstublieft niet meer en trek de stekker eruit als dat veilig kan. Is iedereen in orde?',
      ),
      check('injury', 'Note who was hurt, how, and whether a doctor saw them, in their words. Do not judge or guess.'),
      check(
        'model-and-batch',
        'Model, serial number, batch, place and day of purchase, what it was doing when it happened.',
      ),
      check('others', 'Look for other cases of this model and word. One more is a pattern.', 'supervisor'),
      say(
        'we-collect',
        'The thing itself is the proof. It is not thrown away, repaired or sent by post.',
        'Please keep it as it is. We collect it at our cost and examine it, and I tell you what we find.',
        'Por favor, consérvelo tal como está. Lo recogemos a nuestro cargo, lo examinamos y le diré el resultado.',
        'Laat het alstublieft zoals het is. Wij halen het op onze kosten op, onderzoeken het, en ik vertel u wat we vinden.',
      ),
      remedy('replace-other-model', 'Replace it with another model, or refund; never with the same one while we look.'),
      after(
        'authority',
        'Decide today whether an authority must be told: in the US within 24 hours of knowing (15 USC 2064(b)), in the EU at once.',
        'supervisor',
      ),
      after('no-release', 'Nobody asks for a signature, a release or silence in return for anything.', 'supervisor'),
      after('finding', 'Call with the finding, also where it is that we found nothing.', 'supervisor'),
    ],
    remedies: [
      offer('apology', 'For what happened to them; it admits nothing and costs nothing.'),
      offer('refund', 'At once, in full.', 100),
      offer('replacement', 'Another model, if they want one.', 100),
    ],
    escalate: [
      { when: 'Always: a supervisor leads from the first hour.', to: 'supervisor' },
      { when: 'An injury, a fire, or a second case of one model.', to: 'admin' },
    ],
  },
  {
    id: 'product-fault',
    version: 1,
    title: 'Product is faulty, in warranty or out of it',
    for: complaintsOf(['product-fault', 'core-other'], ['product-fault']),
    who: 'agent',
    steps: [
      check('safe', 'Ask first whether it smokes, sparks, leaks or hurt anybody. If so: safety-incident.'),
      check('bought-when', 'Day and place of purchase. Any proof will do: order, bank line, registration.'),
      check(
        'in-warranty',
        'In our warranty? If not, the law may give longer: in the EU two years at least, more in some states.',
      ),
      check('history', 'Look for earlier cases of the same thing. The second time is recurring-fault.'),
      say(
        'no-tests',
        'One quick thing to try, and only if it mends most such faults. Nobody is sent through a script twice.',
        'Let us try one thing together. If it does not help we repair or replace it, and you choose the day.',
        'Probemos una sola cosa. Si no ayuda, lo reparamos o lo cambiamos, y usted elige el día.',
        'We proberen samen één ding. Helpt dat niet, dan repareren of vervangen we het en kiest u de dag.',
      ),
      say(
        'out-of-warranty',
        'Only out of every warranty: say so plainly, and what we do all the same.',
        'The warranty is over, and I still do not want to leave you with this. Here is what I can do.',
        'La garantía ha terminado y aun así no quiero dejarle con esto. Le digo lo que puedo hacer.',
        'De garantie is voorbij, en toch wil ik u hier niet mee laten zitten. Dit kan ik doen.',
      ),
      remedy(
        'covered',
        'Covered: repair or replacement as they choose, at no cost, within two weeks; else the money back.',
      ),
      remedy('goodwill', 'Not covered but too soon for such a thing to die: parts at no cost, or a share by its age.'),
      after('works', 'Two weeks on, ask whether it works.'),
    ],
    remedies: [
      offer('repair', 'Covered, or as goodwill.', 100),
      offer('replacement', 'Covered, and a repair takes longer than two weeks.', 100),
      offer('refund', 'Covered, and neither has helped.', 100),
      offer('credit', 'Not covered: a share of a new one by the age of the old.', 50),
      offer('explanation', 'Always, where we decline: what was examined, and why it is not covered.'),
    ],
    escalate: [
      { when: 'We would decline, and the thing is younger than five years.', to: 'supervisor' },
      { when: 'The same part of the same model for the fifth time this month.', to: 'supervisor' },
    ],
  },
  {
    id: 'recurring-fault',
    version: 1,
    title: 'The same fault again after we had mended it',
    for: complaintsOf(['recurring-fault', 'repair-too-slow']),
    who: 'agent',
    steps: [
      check('first-repair', 'Read what was done the first time, by whom, and what they were promised.'),
      check('days-without', 'Count the days they were without it, all visits together.'),
      say(
        'you-told-us-before',
        'They must not tell it again. Show that you have read it.',
        'You have told us this before, and it should have been right the first time. I have read all of it; you need not start over.',
        'Ya nos lo contó y debía haber quedado bien la primera vez. Lo he leído todo; no tiene que empezar de nuevo.',
        'U hebt ons dit al verteld, en het had de eerste keer goed moeten zijn. Ik heb alles gelezen; u hoeft niet opnieuw te beginnen.',
      ),
      remedy('no-third-try', 'No second repair unless they ask for it: a new one, or the money back.'),
      remedy(
        'days-lost',
        'Something for the days without it: hire of another, laundry, food that spoiled, against a receipt or their word.',
      ),
      after(
        'why-it-came-back',
        'Name what the first repair missed; it goes to whoever did it, without blame.',
        'supervisor',
      ),
      after('still-works', 'Call after four weeks.'),
    ],
    remedies: [
      offer('apology', 'By name, from the one who decides.'),
      offer('replacement', 'The rule.', 100),
      offer('refund', 'They have lost their trust in the model.', 100),
      offer('credit', 'For the days without it.', 60),
    ],
    escalate: [
      { when: 'A third time, for whatever reason.', to: 'supervisor' },
      { when: 'Replacement is above your limit: propose it today rather than offer less.', to: 'supervisor' },
    ],
  },
];
