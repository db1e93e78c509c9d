import type { SurveyItem } from './definition.ts';

/** A survey that comes along: the reaction, a mark, room for words twice, and four sentences about how people felt treated. */
export const EVERYDAY_QUESTIONS: readonly SurveyItem[] = [
  {
    item: 'reaction',
    asks: {
      en: 'Are you satisfied with our answer?',
      es: '¿Está satisfecho con nuestra respuesta?',
      nl: 'Bent u tevreden met ons antwoord?',
    },
  },
  {
    item: 'recommend',
    asks: {
      en: 'How likely are you to recommend us? 0 is not at all, 10 is very likely.',
      es: '¿Con qué probabilidad nos recomendaría? 0 es ninguna, 10 es muy alta.',
      nl: 'Hoe waarschijnlijk is het dat u ons aanbeveelt? 0 is helemaal niet, 10 is zeer waarschijnlijk.',
    },
  },
  {
    item: 'comment',
    asks: {
      en: 'What would you like to tell us?',
      es: '¿Qué le gustaría decirnos?',
      nl: 'Wat wilt u ons vertellen?',
    },
  },
  {
    item: 'oneThingToChange',
    asks: {
      en: 'One thing you would like us to change',
      es: 'Una cosa que le gustaría que cambiáramos',
      nl: 'Eén ding dat u graag anders zou zien',
    },
    choices: [
      { code: 'speed', says: { en: 'Be quicker', es: 'Ser más rápidos', nl: 'Sneller zijn' } },
      {
        code: 'reach',
        says: { en: 'Be easier to reach', es: 'Ser más fáciles de contactar', nl: 'Beter bereikbaar zijn' },
      },
      { code: 'listening', says: { en: 'Listen better', es: 'Escuchar mejor', nl: 'Beter luisteren' } },
      {
        code: 'clarity',
        says: { en: 'Explain more clearly', es: 'Explicar con más claridad', nl: 'Duidelijker uitleggen' },
      },
      { code: 'promises', says: { en: 'Keep your promises', es: 'Cumplir lo prometido', nl: 'Beloftes nakomen' } },
      { code: 'remedy', says: { en: 'Put more of it right', es: 'Reparar más el daño', nl: 'Meer goedmaken' } },
      { code: 'nothing', says: { en: 'Change nothing', es: 'No cambiar nada', nl: 'Niets veranderen' } },
    ],
  },
  {
    item: 'agreement',
    id: 'fairly',
    asks: { en: 'You treated me fairly', es: 'Me trataron con justicia', nl: 'U behandelde mij eerlijk' },
  },
  {
    item: 'agreement',
    id: 'honest',
    asks: { en: 'You were honest with me', es: 'Fueron sinceros conmigo', nl: 'U was open tegen mij' },
  },
  {
    item: 'agreement',
    id: 'personal',
    asks: {
      en: 'You saw me as a person',
      es: 'Me trataron como a una persona',
      nl: 'U zag mij als mens',
    },
  },
  {
    item: 'agreement',
    id: 'listened',
    asks: { en: 'You listened to me', es: 'Me escucharon', nl: 'U luisterde naar mij' },
  },
];
