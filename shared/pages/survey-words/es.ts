import type { SurveyWords } from './words.ts';

export const es: SurveyWords = {
  title: '¿Lo hemos resuelto?',
  intro: (firm, caseNumber) => `${firm} le pregunta por su respuesta a la queja ${caseNumber}.`,
  reaction: {
    satisfied: 'Sí, estoy satisfecho',
    mollified: 'No del todo, pero me conformo',
    dissatisfied: 'No, no estoy satisfecho',
  },
  because: 'Si no está satisfecho: ¿qué deberíamos hacer?',
  reasons: {
    'new-facts': 'Reabrir el caso: hay hechos nuevos',
    'remedy-not-received': 'Reabrir el caso: algo prometido no llegó',
    review: 'Que lo revise un supervisor que no tomó la decisión',
  },
  noReason: 'Nada más',
  optional: 'opcional',
  inOwnWords: 'Con sus propias palabras',
  agreement: '1 es nada, 5 es totalmente',
  send: 'Enviar mi respuesta',
  done: {
    answered: 'Gracias: su respuesta está con su caso.',
    reopened: 'Gracias: hemos reabierto su caso.',
    reviewed: 'Gracias: lo revisará un supervisor que no tomó la decisión.',
  },
  referral: (code) =>
    `Si quiere recomendarnos, este es su código: ${code}. Puede darlo quien compre por primera vez con nosotros.`,
  outside: 'Si no está de acuerdo con nosotros',
  over: 'El plazo para responder ha terminado. Escríbanos o llámenos y lo revisamos de nuevo.',
};
