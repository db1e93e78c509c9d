/** Light ground, dark ink: mail and print. Every colour has 4.5:1 on white; none is the only difference. */
export const INK = '#1b1f24';
export const QUIET = '#57606a';
export const RULE = '#d0d7de';
export const GROUND = '#ffffff';
/** In a mail's picture this is the only one there is (shared/drawing); a browser takes its own. */
export const FONT = 'Inter, Helvetica, Arial, sans-serif';

/** The styles of up to five groups: told apart by dash and mark as well as by colour. */
export const STYLES = [
  { colour: '#0b5cad', dash: 'solid', mark: 'circle' },
  { colour: '#a63d0a', dash: [8, 4], mark: 'rect' },
  { colour: '#176b43', dash: [2, 3], mark: 'triangle' },
  { colour: '#7a3ea1', dash: [10, 4, 2, 4], mark: 'diamond' },
  { colour: '#474d54', dash: [5, 2], mark: 'pin' },
] as const satisfies readonly { colour: string; dash: 'solid' | number[]; mark: string }[];
export type Style = (typeof STYLES)[number];

export function styleAt(at: number): Style {
  return STYLES[at % STYLES.length] as Style;
}

/** What every option begins with. Nothing moves: it is drawn once, or read by somebody who does not want it to. */
export const BASE = {
  animation: false,
  backgroundColor: GROUND,
  textStyle: { fontFamily: FONT, fontSize: 13, color: INK },
} as const;

export const AXIS_TEXT = { color: INK, fontSize: 13, fontFamily: FONT } as const;
const AXIS_LINE = { lineStyle: { color: QUIET } } as const;
const GRID_LINES = { lineStyle: { color: RULE } } as const;

/** Names from the top down, as in the table. */
export function namesDown(names: readonly string[]) {
  return {
    type: 'category',
    data: names.map(shortened),
    inverse: true,
    axisLine: AXIS_LINE,
    axisTick: { show: false },
    axisLabel: { ...AXIS_TEXT, width: 118, overflow: 'break', interval: 0 },
  } as const;
}

export function numbers(more: object) {
  return { type: 'value', axisLine: AXIS_LINE, axisLabel: AXIS_TEXT, splitLine: GRID_LINES, ...more } as const;
}

/** Labels come from imported files: no control signs, and room for the picture. */
export function shortened(name: string): string {
  const clean = name.replaceAll(/\p{Cc}/gu, ' ');
  return clean.length <= 26 ? clean : `${clean.slice(0, 25)}…`;
}

/** Dark ground or light, by a share of 0 to 1 of one hue; with the ink of the greater contrast, which is never below 4.5:1. */
export function shade(share: number): { fill: string; ink: string } {
  const part = Math.min(1, Math.max(0, share));
  const [from, to] = [
    [238, 244, 250],
    [11, 92, 173],
  ] as const;
  const mixed = from.map((channel, at) => Math.round(channel + ((to[at] ?? channel) - channel) * part));
  return { fill: `rgb(${mixed.join(',')})`, ink: luminance(mixed) > EVEN ? '#000000' : GROUND };
}

/** Where black and white are read equally well: (L + 0.05)^2 = 1.05 x 0.05. Source: WCAG 2.2, contrast ratio. */
const EVEN = Math.sqrt(1.05 * 0.05) - 0.05;

/** Of sRGB channels from 0 to 255. Source: WCAG 2.2, relative luminance. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The next round number above a figure, so that an axis ends where it says. */
export function roundedUp(figure: number): number {
  if (figure <= 0) return 1;
  const size = 10 ** Math.floor(Math.log10(figure));
  return ([1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((step) => figure <= step * size * (1 + 1e-9)) ?? 10) * size;
}
