import type { Details } from './detail.ts';

/** What reports say of a question that is chosen or typed on their page. Shares are typed in percent there. */
export const QUESTIONS: Details = {
  'Give a from that is not after until.': {
    en: 'This period would end before it begins: choose an earlier start or a later end.',
    es: 'Este periodo acabaría antes de empezar: elija un comienzo anterior o un final posterior.',
    nl: 'Deze periode eindigt voor ze begint: kies een eerder begin of een later einde.',
  },
  'Give until as the last day of a quarter, like 2026-03-31.': {
    en: 'The end has to be the last day of a quarter.',
    es: 'El final tiene que ser el último día de un trimestre.',
    nl: 'Het einde moet de laatste dag van een kwartaal zijn.',
  },
  'Give {field} as a day that exists, like 1998-06-30.': {
    en: 'There is no such day.',
    es: 'Ese día no existe.',
    nl: 'Die dag bestaat niet.',
  },
  'Give a month like 2026-11, and no until beside it.': {
    en: 'There is no such month.',
    es: 'Ese mes no existe.',
    nl: 'Die maand bestaat niet.',
  },
  'Give {field} as a number from {least} to {most}, like {example}.': {
    en: 'It has to lie between {least} and {most}, where 1 is 100%.',
    es: 'Tiene que estar entre {least} y {most}, donde 1 es el 100 %.',
    nl: 'Het moet tussen {least} en {most} liggen; 1 is 100%.',
  },
  'Give {field} as a fraction from 0 to 1, like 0.25 for 25%.': {
    en: 'It has to lie between 0 and 100%.',
    es: 'Tiene que estar entre el 0 y el 100 %.',
    nl: 'Het moet tussen 0 en 100% liggen.',
  },
  'Give {field} as a number that is not below 0.': {
    en: 'It cannot be below 0.',
    es: 'No puede ser menor que 0.',
    nl: 'Het kan niet onder 0 liggen.',
  },
};
