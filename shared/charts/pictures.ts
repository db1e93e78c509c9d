import { causesByLostValue, causesByNumber } from './causes-pareto.ts';
import { cohortCells } from './cohort-cells.ts';
import { crudeAndStandardised } from './crude-and-standardised.ts';
import { indicatorLines } from './indicator-lines.ts';
import { LIGHT, type Look } from './look.ts';
import { marketWaterfall } from './market-waterfall.ts';
import { migrationMatrices } from './migration-matrix.ts';
import type { Picture } from './picture.ts';
import { repurchaseCurves } from './repurchase-curves.ts';
import { threeRsDots } from './three-rs-dots.ts';
import { ENGLISH_WORDING, type Wording } from './wording.ts';

type Draw = (it: object, w: Wording, look: Look) => Picture | Picture[] | undefined;

/** The pictures of a report, by its name: a report with pictures is a line here. */
const PICTURES = {
  'resolution-to-loyalty': [repurchaseCurves, crudeAndStandardised],
  'root-causes': [causesByNumber, causesByLostValue],
  'cohort-heat-map': [cohortCells],
  'market-damage': [marketWaterfall],
  'segment-migration': [migrationMatrices],
  'seven-indicators': [indicatorLines],
  'three-rs': [threeRsDots],
} as const;

interface Drawing {
  wording?: Wording;
  look?: Look;
}

/**
 * What there is to see in a report's JSON; nothing where it has no pictures, or nothing that can be drawn. Mails and prints are light.
 */
export function picturesOf(
  report: string,
  result: object,
  { wording = ENGLISH_WORDING, look = LIGHT }: Drawing = {},
): Picture[] {
  if (!Object.hasOwn(PICTURES, report)) return [];
  // A report's own functions get that report's own JSON.
  const draw = PICTURES[report as keyof typeof PICTURES] as unknown as readonly Draw[];
  return draw.flatMap((picture) => picture(result, wording, look) ?? []);
}
