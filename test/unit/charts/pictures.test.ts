import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { DARK, LIGHT } from '../../../shared/charts/look.ts';
import { picturesOf } from '../../../shared/charts/pictures.ts';
import { REPORT_NAMES } from '../../../shared/domain/reports/registry.ts';
import { pngOf } from '../../../shared/drawing/png-of.ts';
import { svgOf } from '../../../shared/drawing/svg-of.ts';
import { CAUSES, HEAT_MAP, INDICATORS, LOYALTY, MARKET, MIGRATION, RESULTS, suppressedGroup } from './results.ts';

const ALL = Object.entries(RESULTS).flatMap(([report, result]) =>
  picturesOf(report, result).map((picture) => ({ report, picture, name: picture.id })),
);
const altOf = (id: string) => ALL.find(({ name }) => name === id)?.picture.alt ?? '';
/** The words that stand in a drawing. */
const wordsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, word]) => word);

describe.each(ALL)('$name', ({ report, picture }) => {
  test('is drawn as it is described', () => {
    const svg = svgOf(picture);
    expect(svg.startsWith('<svg')).toBe(true);
    expect(svg).toContain(`viewBox="0 0 ${picture.width} ${picture.height}"`);
    expect(wordsOf(svg).length).toBeGreaterThan(3);
    expect(svg).not.toMatch(/NaN|undefined|<style|<script/);
    expect(REPORT_NAMES).toContain(report);
  });

  test('is a PNG of twice its width, for sharp screens', async () => {
    const png = Buffer.from(await pngOf(picture));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * picture.width, 2 * picture.height]);
    expect(png.length).toBeLessThan(300_000);
  });

  test('says in words what it shows, and until when', () => {
    expect(picture.alt).toMatch(/Data until 2026-10-31\.$|Inputs as entered\.$/);
    expect(picture.alt).not.toMatch(/null|NaN|undefined|\n/);
    expect(picture.alt.startsWith(picture.title)).toBe(true);
  });
});

test('words of a picture are its figures', () => {
  // Of 420, one buys every second day from day 4: 44 by day 90.
  expect(altOf('repurchase-curves')).toContain('satisfied: 420 people, within 90 days 10.5% (');
  expect(altOf('crude-and-standardised')).toContain('as it is 10.5% (7.9% to 13.8%), standardised 9.4% (');
  // 312 and 180 of 688.
  expect(altOf('causes-by-number')).toContain('damaged-in-transit: 180, together 71.5%.');
  expect(altOf('causes-by-lost-value')).toContain('damaged-in-transit: 90 customers, 14,200 (8,100 to 20,250).');
  expect(altOf('migration-1')).toContain('From gold, 100 people: gold 70.0%, silver 18.0%, lapsed 12.0%.');
  // 200,000 x 54% x 80% silent, of whom 83% - 20% are lost beyond the usual.
  expect(altOf('market-waterfall')).toContain('said nothing: 86,400 people, +54,432.');
  const said = altOf('three-rs-dots');
  expect(said).toContain('satisfied: 200 people, Retention: 40.0% (');
  expect(said).toContain('; Related sales: 25.0% (16.8% to 35.5%); Referrals: 7.5% (');
  expect(said).toContain('Related sales: cannot be said; Referrals: 0.0% (limits cannot be said).');
  expect(altOf('indicator-lines')).toContain('2026-Q3 155, target 150; 2026-Q4 so far 40, target 150.');
});

test('what is suppressed is not drawn, and is said', () => {
  const small: Readonly<Record<string, string>> = {
    'repurchase-curves': 'not asked',
    'crude-and-standardised': 'not asked',
    'causes-by-number': 'rude-staff',
    'cohort-cells': '2025-03',
    'migration-1': 'new',
    'three-rs-dots': 'dissatisfied',
  };
  for (const [id, name] of Object.entries(small)) {
    const picture = ALL.find(({ picture: { id: known } }) => known === id)?.picture;
    expect(picture?.alt, id).toContain(`${name}: too few people, not shown.`);
    expect(picture === undefined ? '' : wordsOf(svgOf(picture)).join('|'), id).not.toContain(name);
  }
  expect(picturesOf('resolution-to-loyalty', { ...LOYALTY, groups: [suppressedGroup('satisfied')] })).toEqual([]);
});

test('a cell that nobody could be watched for is blank: one drawn cell for each figure, none for a blank', () => {
  const [picture] = picturesOf('cohort-heat-map', HEAT_MAP);
  const figures = HEAT_MAP.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));
  const drawn = wordsOf(picture === undefined ? '' : svgOf(picture)).filter((word) => /^\d+%$/.test(word ?? ''));
  // Twelve months triangular are 78, less ten of the third, which is too small.
  expect(figures).toHaveLength(68);
  expect(drawn).toHaveLength(68);
});

test('a quarter that nothing is known of is a gap and no zero', () => {
  const [picture] = picturesOf('seven-indicators', INDICATORS);
  const { series } = (picture?.option ?? { series: [] }) as { series: { name: string; data: unknown[] }[] };
  expect(series.filter(({ name }) => name === 'as it was')[3]?.data[1]).toBeNull();
  expect(picture?.alt).toContain('Cash collection (paid by their day, of 1,000 due): 2026-Q2 cannot be said');
});

test('a loss that cannot be said is no bar: without a survey nobody knows how many keep silent', () => {
  const unknown = {
    ...MARKET,
    excessLostSales: null,
    terms: MARKET.terms.map((term) => (term.who === 'silent' ? { ...term, people: null, excess: null } : term)),
  };
  const [picture] = picturesOf('market-damage', unknown);
  expect(picture?.alt).toContain('said nothing: cannot be said. All together: cannot be said.');
  expect(wordsOf(picture === undefined ? '' : svgOf(picture)).join('|')).not.toContain('all lost');
});

test.each([
  ['white', LIGHT],
  ['a dark page', DARK],
])('colour is never the only difference, and each can be read on %s', (_, look) => {
  const { ground, ink, quiet, bar, styles, shade } = look;
  expect(new Set(styles.map(({ dash, mark }) => `${dash} ${mark}`)).size).toBe(5);
  for (const colour of [quiet, ...styles.map((style) => style.colour)]) {
    expect(contrast(colour, ground), colour).toBeGreaterThanOrEqual(4.5);
  }
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
  expect(contrast(ink, bar)).toBeGreaterThanOrEqual(4.5);
  for (let part = 0; part <= 1; part += 0.01) {
    const cell = shade(part);
    expect(contrast(cell.fill, cell.ink), `a cell of ${part}`).toBeGreaterThanOrEqual(4.5);
  }
});

test('in the dark a picture is the same but for its colours, and has none of the light ones', () => {
  const COLOUR = /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b|rgb\([\d,]+\)/gi;
  for (const [report, result] of Object.entries(RESULTS)) {
    const dark = picturesOf(report, result, { look: DARK });
    for (const [at, light] of picturesOf(report, result).entries()) {
      const [day, night] = [light, dark[at] ?? light].map(svgOf);
      const drawn = [day, night].map((svg) => svg?.replaceAll(COLOUR, '').replaceAll(/zr\d+-[\w-]+/g, ''));
      expect(drawn[1], light.id).toBe(drawn[0]);
      const inks: string[] = [LIGHT.ground, LIGHT.ink, LIGHT.quiet, LIGHT.rule, LIGHT.bar, ...LIGHT.lines];
      // White stands on cells in both.
      const found = night?.match(COLOUR)?.filter((colour) => inks.includes(colour) && colour !== '#ffffff');
      expect(found, light.id).toEqual([]);
    }
  }
});

test('sums are in what people pay with: a yen has no hundredth', () => {
  const alt = picturesOf('root-causes', { ...CAUSES, currency: 'JPY' }).map((picture) => picture.alt);
  expect(alt[1]).toContain('in JPY');
  expect(alt[1]).toContain('damaged-in-transit: 90 customers, 1,420,000 (');
});

test('labels from files are words in a drawing, never markup or a line of their own', () => {
  const hostile = structuredClone(MIGRATION);
  const [group] = hostile.groups;
  if (group?.rows?.[0] !== undefined) group.rows[0].from = '<script>"\u0000\n&';
  const [picture] = picturesOf('segment-migration', hostile);
  expect(picture === undefined ? '' : svgOf(picture)).not.toContain('<script');
  expect(picture?.alt).not.toMatch(/\n|\0/);
});

test('drawing leaves nothing running: the process ends by itself', async () => {
  const file = (path: string) => JSON.stringify(new URL(`../../../${path}`, import.meta.url).href);
  const program = `
    const { svgOf } = await import(${file('shared/drawing/svg-of.ts')});
    const { picturesOf } = await import(${file('shared/charts/pictures.ts')});
    const { RESULTS } = await import(${file('test/unit/charts/results.ts')});
    for (const [name, result] of Object.entries(RESULTS)) picturesOf(name, result).map(svgOf);
  `;
  const node = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { timeout: 50_000 });
  await expect(node).resolves.toMatchObject({ stdout: '' });
}, 60_000);

test('the same report gives the same picture to the byte', async () => {
  const [one, other] = [picturesOf('root-causes', CAUSES), picturesOf('root-causes', structuredClone(CAUSES))];
  expect(one.map(({ alt }) => alt)).toEqual(other.map(({ alt }) => alt));
  const [first, second] = [one[0], other[0]];
  if (first === undefined || second === undefined) throw new Error('no picture');
  expect(Buffer.from(await pngOf(first)).equals(Buffer.from(await pngOf(second)))).toBe(true);
});

/** WCAG 2.2, of `#rrggbb` or `rgb(r,g,b)`. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const channels = colour.startsWith('#')
      ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
      : [...colour.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
