import type { Language } from '../case/vocabulary.ts';

/** One thing that a review looks at. */
export interface Criterion {
  /** Stable: marks name it for ever. What comes to mean something else gets another id. */
  id: string;
  name: Readonly<Record<Language, string>>;
  /** What to look at in the case, so that two reviewers mean the same. */
  look: Readonly<Record<Language, string>>;
  /** Of the others: 1 to 10. */
  weight: number;
  /** Not met, it stands out whatever the score is. */
  isCritical: boolean;
}

/** By what the work on a case is reviewed: data, versioned. A scorecard keeps the criteria that it was given by. */
export interface ReviewCard {
  version: number;
  criteria: readonly Criterion[];
}

/** Where a firm has none of its own: what a complainant is owed, none of it about speed, which deadlines tell by themselves. */
export const SHIPPED_CARD: ReviewCard = {
  version: 1,
  criteria: [
    {
      id: 'understood',
      name: { en: 'Understood the complaint', es: 'Entendió la queja', nl: 'Begreep de klacht' },
      look: {
        en: 'Every point that the customer made is taken up, and what they want is known or was asked.',
        es: 'Se recoge cada punto del cliente, y se sabe o se preguntó qué quiere.',
        nl: 'Elk punt van de klant komt aan bod, en wat die wil is bekend of gevraagd.',
      },
      weight: 3,
      isCritical: false,
    },
    {
      id: 'decision',
      name: { en: 'Decided rightly', es: 'Decidió bien', nl: 'Besliste juist' },
      look: {
        en: 'Decision and remedies fit the facts and the playbook; where they leave it, the reason is written down.',
        es: 'Decisión y reparaciones encajan con los hechos y la guía; si se apartan, consta el motivo.',
        nl: 'Besluit en herstel passen bij de feiten en het draaiboek; wie ervan afwijkt, schrijft op waarom.',
      },
      weight: 3,
      isCritical: true,
    },
    {
      id: 'explained',
      name: { en: 'Explained in plain words', es: 'Lo explicó con claridad', nl: 'Legde het helder uit' },
      look: {
        en: 'The customer can tell what was decided, why, and what happens next, without our words for it.',
        es: 'El cliente entiende qué se decidió, por qué y qué sigue, sin jerga nuestra.',
        nl: 'De klant begrijpt wat is besloten, waarom en wat volgt, zonder ons vakjargon.',
      },
      weight: 2,
      isCritical: false,
    },
    {
      id: 'promises',
      name: { en: 'Kept what was promised', es: 'Cumplió lo prometido', nl: 'Hield zich aan beloften' },
      look: {
        en: 'Calls, updates and remedies that this person promised came when they were promised.',
        es: 'Llamadas, avisos y reparaciones que esta persona prometió llegaron cuando dijo.',
        nl: 'Telefoontjes, berichten en herstel die deze persoon beloofde, kwamen op tijd.',
      },
      weight: 2,
      isCritical: false,
    },
    {
      id: 'fair',
      name: {
        en: 'Treated the customer fairly',
        es: 'Trató al cliente con justicia',
        nl: 'Behandelde de klant eerlijk',
      },
      look: {
        en: 'With respect, without blame, heeding support needs; the way to somebody outside was named where it is owed.',
        es: 'Con respeto, sin culpar, atendiendo a sus necesidades; se indicó la vía externa cuando corresponde.',
        nl: 'Met respect, zonder verwijt, met oog voor wat nodig is; de weg naar buiten is genoemd waar dat moet.',
      },
      weight: 3,
      isCritical: true,
    },
    {
      id: 'recorded',
      name: { en: 'Recorded it completely', es: 'Lo registró por completo', nl: 'Legde alles vast' },
      look: {
        en: 'A colleague could go on from the case alone: what was said, asked and done, and the cause.',
        es: 'Un compañero podría seguir solo con el caso: lo dicho, preguntado y hecho, y la causa.',
        nl: 'Een collega kan verder met de zaak alleen: wat is gezegd, gevraagd en gedaan, en de oorzaak.',
      },
      weight: 1,
      isCritical: false,
    },
  ],
};

/** What is given by today: the firm's newest version, or that which comes along. */
export function cardNow({ scorecards = [] }: { scorecards?: readonly ReviewCard[] }): ReviewCard {
  return scorecards.reduce((newest, card) => (card.version > newest.version ? card : newest), SHIPPED_CARD);
}
