import type { CustomerStatus } from '../case/customer-status.ts';
import type { Language } from '../case/vocabulary.ts';
import type { Day } from '../time.ts';

type Said = Record<CustomerStatus['status'], string>;

/** Whole sentences, without a name, a sum or a word of what it is about: others may be listening. */
const SENTENCES: Record<Language, Said & { promise: (day: string) => string }> = {
  en: {
    received: 'We have received your case, and somebody will take it up.',
    'in-progress': 'Somebody is working on your case.',
    decided: 'Your case has been decided, and we have written to you about it.',
    closed: 'Your case is closed.',
    withdrawn: 'Your case has been withdrawn.',
    promise: (day) => `You will hear from us by ${day}.`,
  },
  es: {
    received: 'Hemos recibido su caso y alguien se ocupará de él.',
    'in-progress': 'Una persona está trabajando en su caso.',
    decided: 'Hemos tomado una decisión sobre su caso y le hemos escrito al respecto.',
    closed: 'Su caso está cerrado.',
    withdrawn: 'Su caso ha sido retirado.',
    promise: (day) => `Tendrá noticias nuestras a más tardar el ${day}.`,
  },
  nl: {
    received: 'Wij hebben uw zaak ontvangen; een medewerker gaat ermee aan de slag.',
    'in-progress': 'Een medewerker is met uw zaak bezig.',
    decided: 'Wij hebben een besluit genomen over uw zaak en u daarover geschreven.',
    closed: 'Uw zaak is gesloten.',
    withdrawn: 'Uw zaak is ingetrokken.',
    promise: (day) => `U hoort uiterlijk ${day} van ons.`,
  },
};

/** How a case stands, to be read aloud: one sentence, and a second one where something is promised by a day. */
export function statusSpoken(
  status: CustomerStatus['status'],
  promisedDay: Day | undefined,
  language: Language,
): string {
  const { promise, ...said } = SENTENCES[language];
  return promisedDay === undefined ? said[status] : `${said[status]} ${promise(spokenDay(promisedDay, language))}`;
}

function spokenDay(day: Day, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' });
  return format.format(new Date(day));
}
