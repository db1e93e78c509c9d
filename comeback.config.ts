import type { Configuration } from './shared/domain/configuration.ts';
import type { OpenWeek } from './shared/domain/deadlines/policy.ts';
import { EVERYDAY_QUESTIONS } from './shared/domain/survey/everyday-questions.ts';

/** A body outside, as it is called within a sentence. */
const called = (name: string, es: 'el' | 'la', nl: 'de' | 'het') => ({
  name: `the ${name}`,
  names: { en: `the ${name}`, es: `${es} ${name}`, nl: `${nl} ${name}` },
});

/** As the firm's own hours. */
const FULL_TIME: OpenWeek = {
  mon: [['08:00', '18:00']],
  tue: [['08:00', '18:00']],
  wed: [['08:00', '18:00']],
  thu: [['08:00', '18:00']],
  fri: [['08:00', '18:00']],
};

/** The firm's own facts. Change them here; `npm start` reads them once. A changed configuration does not rewrite the past. */
export default {
  firm: 'Northwind Appliances',
  publicUrl: 'http://localhost:4400',
  mailAddress: 'complaints@northwind.example',
  businessTimeZone: 'America/New_York',
  currency: 'USD',
  defaultLanguage: 'en',
  phoneCountry: 'US',
  // Where our customers live; a text to most other countries costs ten times as much.
  smsCountries: ['US', 'CA', 'NL', 'ES', 'MX'],
  calendar: {
    timeZone: 'America/New_York',
    windows: FULL_TIME,
    // Nobody is woken by a text. Who sells may call until 21:00 (47 CFR 64.1200(c)(1)); who was complained to stops earlier.
    quietHours: { from: '20:00', until: '08:00' },
    // US federal holidays as observed.
    holidays: [
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
      '2027-01-01',
      '2027-01-18',
      '2027-02-15',
      '2027-05-31',
      '2027-06-18',
      '2027-07-05',
      '2027-09-06',
      '2027-10-11',
      '2027-11-11',
      '2027-11-25',
      '2027-12-24',
    ],
  },
  // Which complaint is promised what by when: docs/policies.md. A bank would name its regulator's policy here, by category,
  // product or jurisdiction.
  policies: { default: 'everyday', assign: [], own: [] },
  // Two weeks from the decision: long enough for a letter, a holiday and a second thought, and short enough that purchases
  // after it can be told apart. The same for everybody, answered or not; changing it moves the index day of every report.
  surveyWindowDays: 14,
  // Our own right of return: a purchase counts once it can no longer come back.
  returnWindowDays: 30,
  // Fewer people could be recognised; 11 is what US health statistics use (CMS cell size policy), 5 the least allowed here.
  smallestGroup: 11,
  // A second complaint within a quarter is the same disappointment.
  repeatWindowDays: 90,
  teams: [
    {
      id: 'products',
      name: 'Products and safety',
      names: { en: 'Products and safety', es: 'Productos y seguridad', nl: 'Producten en veiligheid' },
    },
    {
      id: 'orders',
      name: 'Orders and delivery',
      names: { en: 'Orders and delivery', es: 'Pedidos y entregas', nl: 'Bestellingen en levering' },
    },
    { id: 'billing', name: 'Billing', names: { en: 'Billing', es: 'Facturación', nl: 'Facturatie' } },
    { id: 'general', name: 'General', names: { en: 'General', es: 'General', nl: 'Algemeen' } },
  ],
  // Half a day: the acknowledgement has gone out by then, and nobody has read what it answers.
  nobodyHours: 4,
  fallbackTeam: 'general',
  safetyTeam: 'products',
  categories: [
    {
      id: 'delivery',
      team: 'orders',
      names: { en: 'Delivery', es: 'Entrega', nl: 'Levering' },
      words: [
        'delivery',
        'delivered',
        'deliver',
        'late',
        'parcel',
        'courier',
        'arrived',
        'shipping',
        'lost',
        'entrega',
        'paquete',
        'levering',
        'pakket',
      ],
    },
    {
      id: 'product-fault',
      team: 'products',
      names: { en: 'Product fault', es: 'Fallo del producto', nl: 'Productfout' },
      words: [
        'broken',
        'broke',
        'fault',
        'faulty',
        'defect',
        'defective',
        'leak',
        'leaks',
        'stopped',
        'noise',
        'damaged',
        'roto',
        'defectuoso',
        'kapot',
      ],
    },
    {
      id: 'billing',
      team: 'billing',
      names: { en: 'Billing', es: 'Facturación', nl: 'Facturatie' },
      words: [
        'bill',
        'billed',
        'charge',
        'charged',
        'invoice',
        'refund',
        'payment',
        'paid',
        'price',
        'twice',
        'factura',
        'cobro',
        'factuur',
        'betaald',
      ],
    },
    {
      id: 'service',
      team: 'general',
      names: { en: 'Service', es: 'Atención', nl: 'Service' },
      words: [
        'rude',
        'waited',
        'waiting',
        'hold',
        'agent',
        'staff',
        'nobody',
        'ignored',
        'unhelpful',
        'grosero',
        'espera',
        'onbeleefd',
        'wachten',
      ],
    },
  ],
  // Words and contact data; numbers, codes and counts stay. Our own choice: limitation of contract claims in most US states is four
  // to six years, and danger is asked about for longer (product liability, statutes of repose). Regulated firms: DISP 1.9 asks
  // for three, five for MiFID business.
  retention: [{ severity: 'safety', years: 12 }, { years: 6 }],
  // A product that burns or shocks is for somebody who knows what to tell people at once.
  routes: [{ category: 'product-fault', severity: 'safety', skill: 'safety' }],
  // One list for all languages: who writes in Spanish need not have said so, and a safety complaint must not be missed.
  // So no word that is harmless in another language ("brand" burns in Dutch and is new in English).
  severityWords: {
    safety: [
      ...['fire', 'flames', 'smoke', 'burn', 'burned', 'burnt', 'shock', 'injury', 'injured', 'hurt', 'hospital'],
      ...['fuego', 'humo', 'quemadura', 'herido', 'rook', 'vlammen', 'verbrand', 'gewond', 'ziekenhuis'],
    ],
    high: ['lawyer', 'court', 'ombudsman', 'legal', 'abogado', 'tribunal', 'advocaat', 'rechter'],
    low: ['suggestion', 'sugerencia', 'suggestie'],
  },
  // What a role may grant in one case without a second pair of eyes, in cents. Agents: a delivery fee and a small gift.
  // Supervisors: the price of an appliance of the middle range. Beyond: the admin.
  authority: {
    // A day: ten full cases. A customer in 90 days: two of them, however many cases they are spread over.
    agent: { perCaseMinor: 5_000, perDayMinor: 50_000, perCustomerMinor: 10_000 },
    supervisor: { perCaseMinor: 50_000, perDayMinor: 500_000, perCustomerMinor: 100_000 },
    admin: { perCaseMinor: 500_000, perDayMinor: 2_000_000, perCustomerMinor: 1_000_000 },
  },
  // What nobody passes. A case: the dearest appliance. A month: some hundred average grants of a team.
  money: {
    perCaseMinor: 500_000,
    teamMonthMinor: { products: 5_000_000, orders: 2_500_000, billing: 2_500_000, general: 1_000_000 },
  },
  // A cup of coffee and a cake for an answer that came later than we promised; a hundred of them a month.
  gift: {
    deadlines: ['update', 'resolve'],
    caseKinds: ['complaint'],
    amountMinor: 1_000,
    monthMinor: 100_000,
  },
  // What we ask after a decision. Always with room for words: boxes to tick hear only what we already know to ask. Nobody is asked
  // twice in a month: who had two cases answers about the first.
  survey: { quietDays: 30, items: EVERYDAY_QUESTIONS },
  // The signature under every letter, and who outside the house can be asked: for our own promise, and for each regulator by whose
  // rules a case may be handled. Names and addresses as the bodies publish them (looked up November 2026; check before you print).
  letters: {
    signature: 'Northwind Appliances, Customer Relations',
    externalBodies: {
      everyday: {
        ...called('Better Business Bureau', 'el', 'het'),
        website: 'https://www.bbb.org/file-a-complaint',
        address: '1411 K Street NW, Suite 1000, Washington, DC 20005, USA',
      },
      fca: {
        ...called('Financial Ombudsman Service', 'el', 'de'),
        website: 'https://www.financial-ombudsman.org.uk',
        phone: '+44 800 023 4567',
        email: 'complaint.info@financial-ombudsman.org.uk',
        address: 'Exchange Tower, London E14 9SR, United Kingdom',
      },
      asic: {
        ...called('Australian Financial Complaints Authority (AFCA)', 'la', 'de'),
        website: 'https://www.afca.org.au',
        phone: '+61 1800 931 678',
        email: 'info@afca.org.au',
        address: 'GPO Box 3, Melbourne VIC 3001, Australia',
      },
      cfpb: {
        ...called('Consumer Financial Protection Bureau', 'el', 'het'),
        website: 'https://www.consumerfinance.gov/complaint/',
        phone: '+1 855 411 2372',
      },
      ireland: {
        ...called('Financial Services and Pensions Ombudsman', 'el', 'de'),
        website: 'https://www.fspo.ie',
        phone: '+353 1 567 7000',
        email: 'info@fspo.ie',
        address: 'Lincoln House, Lincoln Place, Dublin 2, D02 VH29, Ireland',
      },
    },
  },
  // The toll-free line. It is open as the calendar above is; the number is one of those set aside for examples.
  line: {
    numbers: ['+18005550199'],
    callbackCountries: ['US', 'CA', 'MX', 'NL', 'ES'],
    // A caller who is not reached tries again; more than three a day is somebody else's joke.
    callbacksPerNumberAndDay: 3,
    // As many as ten people can call in an hour at six minutes a call.
    callbacksPerHour: 100,
    // As US law has it for calls to a home: 47 CFR 64.1200(c)(1), before 8 a.m. or after 9 p.m.
    quietHours: { from: '21:00', until: '08:00' },
    // At once into the queue, where it waits for whoever is free, also over night. Who did not answer is tried twice more,
    // ten minutes apart: they may have been on another call.
    callback: { delaySeconds: 5, retrySeconds: 600, attempts: 3 },
    // As long as one input may wait, three times: nine minutes are enough for the longest story, and we pay each of them.
    voicemail: { inputSeconds: 180, inputs: 3 },
  },
  // Sam approves what Ana and Ben propose: a complaint about one of them is not for him either.
  approvers: { ana: ['sam'], ben: ['sam'] },
  // People of the demo; twenty cases in hand are a full desk (a day and a half at the usual ten to fifteen a day).
  roster: [
    {
      personId: 'ana',
      teams: ['orders', 'general'],
      languages: ['en', 'es'],
      skills: [],
      cap: 20,
      week: FULL_TIME,
      away: [],
    },
    {
      personId: 'ben',
      teams: ['products', 'billing'],
      languages: ['en', 'nl'],
      skills: ['safety'],
      cap: 20,
      week: FULL_TIME,
      away: [],
    },
  ],
  demoPeople: [
    { id: 'ana', name: 'Ana', role: 'agent', teams: ['orders', 'general'] },
    { id: 'ben', name: 'Ben', role: 'agent', teams: ['products', 'billing'] },
    { id: 'sam', name: 'Sam', role: 'supervisor', teams: ['orders', 'general', 'products', 'billing'] },
    { id: 'mia', name: 'Mia', role: 'manager', teams: ['orders', 'general', 'products', 'billing'] },
    { id: 'olu', name: 'Olu', role: 'operator', teams: [] },
    { id: 'ada', name: 'Ada', role: 'admin', teams: [] },
  ],
} satisfies Configuration;
