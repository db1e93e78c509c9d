import type { Phrases } from '../phrase.ts';

/** Reports by their names, as the console has them. */
export const REPORT_NAMES = {
  'manager-pack': { es: 'Dosier de dirección', nl: 'Managementpakket' },
  'seven-indicators': { es: 'Siete indicadores', nl: 'Zeven indicatoren' },
  'resolution-to-loyalty': { es: 'De la resolución a la lealtad', nl: 'Van oplossing naar trouw' },
  'cohort-heat-map': { es: 'Mapa de cohortes', nl: 'Cohortkaart' },
  'segment-migration': { es: 'Migración de segmentos', nl: 'Segmentmigratie' },
  'three-rs': { es: 'Retención, ventas y recomendaciones', nl: 'Blijven, bijkopen, aanbrengen' },
  'risk-calibration': { es: 'Riesgo de marcharse, comprobado', nl: 'Vertrekrisico, getoetst' },
  'market-damage': { es: 'Daño de mercado', nl: 'Marktschade' },
  money: { es: 'Dinero', nl: 'Geld' },
  defections: { es: 'Deserciones', nl: 'Vertrek' },
  'retention-to-profit': { es: 'De la retención al beneficio', nl: 'Van behoud naar winst' },
  'complaint-handling': { es: 'Tramitación', nl: 'Klachtbehandeling' },
  outcomes: { es: 'Resultados', nl: 'Uitkomsten' },
  'root-causes': { es: 'Causas', nl: 'Oorzaken' },
  recurrence: { es: 'Recurrencia', nl: 'Herhaling' },
  voice: { es: 'La voz del cliente', nl: 'De stem van de klant' },
  'ease-of-complaining': { es: 'Facilidad para reclamar', nl: 'Gemak van klagen' },
} satisfies Phrases;
