import config from '../../../comeback.config.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';

const words = { en: 'Moth', es: 'Polilla', nl: 'Mot' };
const span = { amount: 5, unit: 'business-days', from: 'day-after' } as const;

/** The configuration that comes along, and with it everything that may be left out, so that each field stands in it once. */
export const FULL: Configuration = {
  ...config,
  calendar: {
    ...config.calendar,
    weeks: [{ from: '2027-01-04', windows: { mon: [['09:00', '17:00']] } }],
    days: { '2026-12-24': [['09:00', '12:00']] },
  },
  policies: {
    default: 'everyday',
    assign: [{ policy: 'ours', category: 'billing', productCode: 'card', jurisdiction: 'uk' }],
    own: [
      {
        name: 'ours',
        version: 1,
        validFrom: '2026-01-01',
        validUntil: '2026-12-31',
        source: 'section 7',
        uncertain: ['The figure of the update.'],
        deadlines: [
          { kind: 'acknowledge', amount: 24, unit: 'hours', from: 'receipt', regulatory: false, orLater: span },
          { kind: 'update', ...span, regulatory: false, repeats: span },
          { kind: 'early-close', ...span, regulatory: true, isOption: true },
          {
            kind: 'final',
            ...span,
            regulatory: true,
            anchor: 'received',
            delay: { until: { ...span, amount: 9 }, by: 'owner', when: 'Name the reason.' },
          },
        ],
      },
      {
        name: 'ours',
        version: 2,
        validFrom: '2027-01-01',
        source: 'section 8',
        deadlines: [{ kind: 'resolve', ...span, regulatory: false }],
      },
    ],
  },
  teams: config.teams.map((team) => ({ ...team, gives: 'in-turn' as const })),
  retention: [{ policy: 'ours', category: 'billing', severity: 'high', years: 8 }, ...config.retention],
  routes: [
    { category: 'billing', severity: 'high', language: 'es', words: ['cobro'], team: 'billing', skill: 'refunds' },
    ...config.routes,
  ],
  roster: config.roster.map((person, at) => ({
    ...person,
    connectUser: `7c1d2e3f-4a5b-4c6d-8e7f-0a1b2c3d4e5${at.toString(16)}`,
    skills: ['safety'],
    away: [{ from: '2026-12-21', until: '2026-12-31' }],
    mail: 'mia@northwind.example',
    approves: true,
  })),
  indicators: { complaints: { owner: 'mia', targets: { '2026-Q4': 120 } } },
  line: { ...config.line, answerWithinSeconds: 30 },
  reportMails: [
    {
      report: 'outcomes',
      parameters: { from: '2026-01-01' },
      to: ['mia@northwind.example'],
      every: 'week',
      language: 'es',
    },
  ],
  causes: [{ code: 'moth', class: 'core-failure', roots: ['emotional'], labels: words }],
  scorecards: [{ version: 2, criteria: [{ id: 'heard', name: words, look: words, weight: 1, isCritical: false }] }],
  playbooks: [
    {
      id: 'moths',
      version: 1,
      title: 'Moths',
      for: { kinds: ['complaint'], causes: ['moth'], categories: ['delivery'], severities: ['low'] },
      who: 'agent',
      steps: [{ id: 'look', phase: 'check', who: 'agent', text: 'Look at it.', says: words }],
      remedies: [{ kind: 'refund', upToPercent: 50, when: 'There are holes.' }],
      escalate: [{ when: 'It is a museum.', to: 'supervisor' }],
    },
  ],
};
