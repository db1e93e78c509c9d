import type { Language } from '../case/vocabulary.ts';

/** The five closed items, always in this order; marks of 1 (not at all) to 5 (fully). They stay, so that quarters compare. */
export const PULSE_ITEMS = ['clear', 'means', 'authority', 'backed', 'heard'] as const;
export type PulseItem = (typeof PULSE_ITEMS)[number];
export type PulseMarks = Readonly<Record<PulseItem, number>>;

export const PULSE_ASKS: Record<Language, Record<PulseItem, string>> = {
  en: {
    clear: 'I know what customers may expect from us.',
    means: 'I have what I need to help a customer who complains.',
    authority: 'I may decide enough myself to put things right.',
    backed: 'I am backed when I decide in favour of a customer.',
    heard: 'What I report about causes of complaints is acted on.',
  },
  es: {
    clear: 'Sé lo que los clientes pueden esperar de nosotros.',
    means: 'Tengo lo que necesito para ayudar a un cliente que se queja.',
    authority: 'Puedo decidir lo suficiente por mí mismo para arreglar las cosas.',
    backed: 'Me respaldan cuando decido a favor de un cliente.',
    heard: 'Se actúa sobre lo que comunico acerca de las causas de las quejas.',
  },
  nl: {
    clear: 'Ik weet wat klanten van ons mogen verwachten.',
    means: 'Ik heb wat ik nodig heb om een klant met een klacht te helpen.',
    authority: 'Ik mag zelf genoeg beslissen om dingen recht te zetten.',
    backed: 'Ik word gesteund als ik in het voordeel van een klant beslis.',
    heard: 'Met wat ik over oorzaken van klachten meld, wordt iets gedaan.',
  },
};
