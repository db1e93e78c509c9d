import type { Language } from '../../domain/case/vocabulary.ts';
import type { NewsKind } from '../../domain/desk/news.ts';

export interface NewsWords {
  subject(count: number): string;
  lead: string;
  kinds: Readonly<Record<NewsKind, string>>;
  more(count: number): string;
  inbox(address: string): string;
  why: string;
}

export const NEWS_WORDS: Readonly<Record<Language, NewsWords>> = {
  en: {
    subject: (count) => (count === 1 ? 'something waits for you' : `${count} things wait for you`),
    lead: 'This waits for you in the console:',
    kinds: {
      mention: 'Somebody named you in a note',
      handover: 'A case was handed to you',
      assigned: 'A case was given to you',
      reply: 'A customer wrote after the decision',
      repeat: 'A customer came with another complaint',
      reviewed: 'Your work on a case was reviewed',
      'review-answered': 'Somebody replied to your review',
      approved: 'Your proposal was approved',
      rejected: 'Your proposal was sent back',
      due: 'A promise is due',
      broken: 'A promise was not kept',
      approval: 'A proposal waits for approval',
    },
    more: (count) => `And ${count} more.`,
    inbox: (address) => `All of it: ${address}`,
    why: 'You are told once of each, while you are on shift. Your supervisor can change the address in the roster.',
  },
  es: {
    subject: (count) => (count === 1 ? 'algo le espera' : `${count} asuntos le esperan`),
    lead: 'Esto le espera en la consola:',
    kinds: {
      mention: 'Alguien le mencionó en una nota',
      handover: 'Le traspasaron un caso',
      assigned: 'Le asignaron un caso',
      reply: 'Un cliente escribió tras la decisión',
      repeat: 'Un cliente volvió con otra queja',
      reviewed: 'Se revisó su trabajo en un caso',
      'review-answered': 'Alguien respondió a su revisión',
      approved: 'Su propuesta fue aprobada',
      rejected: 'Su propuesta fue devuelta',
      due: 'Vence una promesa',
      broken: 'No se cumplió una promesa',
      approval: 'Una propuesta espera aprobación',
    },
    more: (count) => `Y ${count} más.`,
    inbox: (address) => `Todo: ${address}`,
    why: 'Se le avisa una vez de cada asunto, durante su turno. Su supervisor puede cambiar la dirección en la plantilla.',
  },
  nl: {
    subject: (count) => (count === 1 ? 'er wacht iets op u' : `er wachten ${count} dingen op u`),
    lead: 'Dit wacht op u in de console:',
    kinds: {
      mention: 'Iemand noemde u in een notitie',
      handover: 'Een zaak is aan u overgedragen',
      assigned: 'Een zaak is aan u toegewezen',
      reply: 'Een klant schreef na de beslissing',
      repeat: 'Een klant kwam met een nieuwe klacht',
      reviewed: 'Uw werk aan een zaak is beoordeeld',
      'review-answered': 'Iemand reageerde op uw beoordeling',
      approved: 'Uw voorstel is goedgekeurd',
      rejected: 'Uw voorstel is teruggestuurd',
      due: 'Een belofte moet worden nagekomen',
      broken: 'Een belofte is niet nagekomen',
      approval: 'Een voorstel wacht op goedkeuring',
    },
    more: (count) => `En nog ${count}.`,
    inbox: (address) => `Alles: ${address}`,
    why: 'U hoort van elk één keer, tijdens uw dienst. Uw leidinggevende kan het adres in het rooster wijzigen.',
  },
};
