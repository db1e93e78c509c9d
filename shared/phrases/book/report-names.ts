/** Reports by their names, in every language: what the console, pages and mails call them. */
export const REPORT_NAMES = {
  'manager-pack': { en: 'Manager pack', es: 'Dosier de dirección', nl: 'Managementpakket' },
  'seven-indicators': { en: 'Seven indicators', es: 'Siete indicadores', nl: 'Zeven indicatoren' },
  'resolution-to-loyalty': {
    en: 'Resolution to loyalty',
    es: 'De la resolución a la lealtad',
    nl: 'Van oplossing naar trouw',
  },
  'cohort-heat-map': { en: 'Cohort heat map', es: 'Mapa de cohortes', nl: 'Cohortkaart' },
  'segment-migration': { en: 'Segment migration', es: 'Migración de segmentos', nl: 'Segmentmigratie' },
  'three-rs': { en: 'The three Rs', es: 'Retención, ventas y recomendaciones', nl: 'Blijven, bijkopen, aanbrengen' },
  'risk-calibration': {
    en: 'Risk of leaving, checked',
    es: 'Riesgo de marcharse, comprobado',
    nl: 'Vertrekrisico, getoetst',
  },
  'market-damage': { en: 'Market damage', es: 'Daño de mercado', nl: 'Marktschade' },
  money: { en: 'Money', es: 'Dinero', nl: 'Geld' },
  defections: { en: 'Defections', es: 'Deserciones', nl: 'Vertrek' },
  'retention-to-profit': { en: 'Retention to profit', es: 'De la retención al beneficio', nl: 'Van behoud naar winst' },
  'complaint-handling': { en: 'Complaint handling', es: 'Tramitación', nl: 'Klachtbehandeling' },
  outcomes: { en: 'Outcomes', es: 'Resultados', nl: 'Uitkomsten' },
  'root-causes': { en: 'Root causes', es: 'Causas', nl: 'Oorzaken' },
  recurrence: { en: 'Recurrence', es: 'Recurrencia', nl: 'Herhaling' },
  voice: { en: 'Voice of the customer', es: 'La voz del cliente', nl: 'De stem van de klant' },
  'ease-of-complaining': { en: 'Ease of complaining', es: 'Facilidad para reclamar', nl: 'Gemak van klagen' },
} satisfies Record<string, Record<'en' | 'es' | 'nl', string>>;
