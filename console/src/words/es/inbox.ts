import type { Words } from '../words.ts';

export const inboxWords: Words['inbox'] = {
  title: 'Para usted',
  about: 'Lo que le espera, lo más urgente primero.',
  bell: (count) => (count === 0 ? 'Nada le espera' : `${count} para usted`),
  due: 'Vence en dos horas',
  noneDue: 'Ninguno de sus casos vence en dos horas.',
  approvals: 'Espera aprobación',
  notices: 'Avisos',
  noNotices: 'Nadie le ha mencionado ni traspasado un caso.',
  unread: 'nuevo',
  read: 'visto',
  readAll: 'Marcar todo como visto',
  markRead: 'Marcar como visto',
  kinds: {
    mention: 'Mencionado en una nota',
    handover: 'Traspasado a usted',
    assigned: 'Asignado a usted',
    reply: 'Un cliente escribió tras la decisión',
    repeat: 'Un cliente volvió con otra reclamación',
    reviewed: 'Se revisó su trabajo',
    'review-answered': 'Respondieron a su revisión',
    approved: 'Su propuesta fue aprobada',
    rejected: 'Su propuesta fue devuelta',
  },
};
