import type { Language } from '../../case/vocabulary.ts';
import { clause, type Part } from '../letter.ts';
import type { ExternalBody } from './external-body.ts';

interface Words {
  right: (name: string) => string;
  now: (name: string) => string;
  later: (name: string) => string;
  contact: (body: Omit<ExternalBody, 'names'>) => string;
  leadIn: (name: string) => string;
  leaflet: (website: string) => string;
}

const nameIn = ({ name, names }: ExternalBody, language: Language) => names?.[language] ?? name;

const lines = (...given: (string | undefined | false)[]) => given.filter((line) => line).join('\n');

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    right: (name) =>
      `If you do not agree, you can take your complaint to ${name}. It is independent of us and free of charge.`,
    now: (name) =>
      `You need not wait for us: you can take your complaint to ${name} now. It is independent of us and free of charge.`,
    later: (name) =>
      `If you change your mind and are not satisfied after all, you can still take your complaint to ${name}.`,
    contact: ({ name, website, phone, email, address }) =>
      lines(
        `${name}: ${website}`,
        phone && `Phone: ${phone}`,
        email && `E-mail: ${email}`,
        address && `Post: ${address}`,
      ),
    leadIn: () => '',
    leaflet: (website) =>
      `How it works is explained at ${website}, in a leaflet and in words; we send you the leaflet on paper if you ask us.`,
  },
  es: {
    right: (name) =>
      `Si no está de acuerdo, puede presentar su queja ante ${name}. Es independiente de nosotros y gratuito.`,
    now: (name) =>
      `No tiene que esperarnos: puede presentar su queja ya ante ${name}. Es independiente de nosotros y gratuito.`,
    later: (name) => `Si cambia de opinión y al final no queda satisfecho, aún puede presentar su queja ante ${name}.`,
    contact: ({ name, website, phone, email, address }) =>
      lines(
        `${name}: ${website}`,
        phone && `Teléfono: ${phone}`,
        email && `Correo electrónico: ${email}`,
        address && `Correo postal: ${address}`,
      ),
    leadIn: (name) =>
      `El regulador prescribe el texto siguiente en inglés. Dice que puede acudir gratis a ${name} en los seis meses siguientes a la fecha de esta carta, y que después ya no podrá examinar su queja sin nuestro permiso, salvo en circunstancias excepcionales.`,
    leaflet: (website) =>
      `En ${website} se explica cómo funciona, también en un folleto; si lo pide, se lo enviamos en papel.`,
  },
  nl: {
    right: (name) =>
      `Bent u het er niet mee eens, dan kunt u met uw klacht naar ${name}. Die is onafhankelijk van ons en kost u niets.`,
    now: (name) =>
      `U hoeft niet op ons te wachten: u kunt nu met uw klacht naar ${name}. Die is onafhankelijk van ons en kost u niets.`,
    later: (name) => `Bent u bij nader inzien toch niet tevreden, dan kunt u met uw klacht nog naar ${name}.`,
    contact: ({ name, website, phone, email, address }) =>
      lines(
        `${name}: ${website}`,
        phone && `Telefoon: ${phone}`,
        email && `E-mail: ${email}`,
        address && `Post: ${address}`,
      ),
    leadIn: (name) =>
      `De toezichthouder schrijft de volgende tekst in het Engels voor. Er staat dat u binnen zes maanden na de datum van deze brief kosteloos naar ${name} kunt, en dat die uw klacht daarna zonder onze toestemming niet meer kan behandelen, behalve in uitzonderlijke gevallen.`,
    leaflet: (website) =>
      `Hoe dat gaat staat op ${website}, ook in een folder; vraagt u erom, dan sturen wij die op papier.`,
  },
};

/** That somebody outside can be asked. `now`: before we have answered. `later`: after the customer has accepted. */
export function externalRight(body: ExternalBody, language: Language, when: 'right' | 'now' | 'later' = 'right') {
  return clause('external-right', WORDS[language][when](nameIn(body, language)));
}

export function externalContact(body: ExternalBody, language: Language): Part | undefined {
  const name = nameIn(body, language);
  // It begins a line here.
  return clause(
    'external-contact',
    WORDS[language].contact({ ...body, name: name.charAt(0).toUpperCase() + name.slice(1) }),
  );
}

export function leaflet(body: ExternalBody, language: Language): Part | undefined {
  return clause('leaflet', WORDS[language].leaflet(body.website));
}

/** What a text that the regulator has in English only says, in the customer's language. */
export function leadIn(body: ExternalBody, language: Language): Part | undefined {
  return clause([], WORDS[language].leadIn(nameIn(body, language)));
}
