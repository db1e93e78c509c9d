import type { Words } from '../words.ts';

export const inboxWords: Words['inbox'] = {
  title: 'Voor u',
  about: 'Wat op u wacht, het dringendste eerst.',
  bell: (count) => (count === 0 ? 'Er wacht niets op u' : `${count} voor u`),
  due: 'Binnen twee uur af',
  noneDue: 'Geen van uw zaken moet binnen twee uur af zijn.',
  approvals: 'Wacht op goedkeuring',
  notices: 'Berichten',
  noNotices: 'Niemand heeft u genoemd of een zaak overgedragen.',
  unread: 'nieuw',
  read: 'gezien',
  readAll: 'Alles als gezien markeren',
  markRead: 'Als gezien markeren',
  kinds: {
    mention: 'Genoemd in een notitie',
    handover: 'Aan u overgedragen',
    assigned: 'Aan u toegewezen',
    reply: 'Een klant schreef na de beslissing',
    repeat: 'Een klant kwam met een nieuwe klacht',
    reviewed: 'Uw werk is beoordeeld',
    'review-answered': 'Op uw beoordeling is gereageerd',
    approved: 'Uw voorstel is goedgekeurd',
    rejected: 'Uw voorstel is teruggestuurd',
  },
};
