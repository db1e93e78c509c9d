/** In a mail's picture this is the only one there is (shared/drawing); a browser takes its own. */
export const FONT = 'Inter, Helvetica, Arial, sans-serif';

type Channels = readonly [number, number, number];

/** Of `#rrggbb` but for cells. Ink, quiet ink and lines have 4.5:1 on the ground, ink on bars as well; no colour is the only difference. */
interface Colours {
  ground: string;
  ink: string;
  quiet: string;
  rule: string;
  bar: string;
  /** Of up to five groups. */
  lines: readonly [string, string, string, string, string];
  /** Of cells, from a share of 0 to 1. */
  cells: readonly [Channels, Channels];
}

/** Told apart by dash and mark as well as by colour. */
const STYLES = [
  { dash: 'solid', mark: 'circle' },
  { dash: [8, 4], mark: 'rect' },
  { dash: [2, 3], mark: 'triangle' },
  { dash: [10, 4, 2, 4], mark: 'diamond' },
  { dash: [5, 2], mark: 'pin' },
] as const satisfies readonly { dash: 'solid' | number[]; mark: string }[];
export type Style = (typeof STYLES)[number] & { colour: string };

/** How pictures look on one ground. */
export type Look = ReturnType<typeof lookOf>;

function lookOf(colours: Colours) {
  const { ground, ink, quiet, rule, cells } = colours;
  const styles = STYLES.map((style, at): Style => ({ ...style, colour: colours.lines[at] ?? ink }));
  const axisText = { color: ink, fontSize: 13, fontFamily: FONT } as const;
  const axisLine = { lineStyle: { color: quiet } } as const;
  return {
    ...colours,
    styles,
    styleAt: (at: number) => styles[at % styles.length] as Style,
    /** What every option begins with. Nothing moves: it is drawn once, or read by somebody who does not want it to. */
    base: {
      animation: false,
      backgroundColor: ground,
      textStyle: { fontFamily: FONT, fontSize: 13, color: ink },
    } as const,
    axisText,
    /** Names from the top down, as in the table. */
    namesDown: (names: readonly string[]) =>
      ({
        type: 'category',
        data: names.map(shortened),
        inverse: true,
        axisLine,
        axisTick: { show: false },
        axisLabel: { ...axisText, width: 118, overflow: 'break', interval: 0 },
      }) as const,
    numbers: (more: object) =>
      ({ type: 'value', axisLine, axisLabel: axisText, splitLine: { lineStyle: { color: rule } }, ...more }) as const,
    /** The ground of a cell by a share of 0 to 1; with the ink of the greater contrast, which is never below 4.5:1. */
    shade(share: number): { fill: string; ink: string } {
      const part = Math.min(1, Math.max(0, share));
      const [from, to] = cells;
      const mixed = from.map((channel, at) => Math.round(channel + ((to[at] ?? channel) - channel) * part));
      return { fill: `rgb(${mixed.join(',')})`, ink: luminance(mixed) > EVEN ? '#000000' : '#ffffff' };
    },
  };
}

/** Dark ink on white: mail, print, and the console by day. */
export const LIGHT = lookOf({
  ground: '#ffffff',
  ink: '#1b1f24',
  quiet: '#57606a',
  rule: '#d0d7de',
  bar: '#9cc3ec',
  lines: ['#0b5cad', '#a63d0a', '#176b43', '#7a3ea1', '#474d54'],
  cells: [
    [238, 244, 250],
    [11, 92, 173],
  ],
});

/** On the ground of the console's panels in the dark. */
export const DARK = lookOf({
  ground: '#161d26',
  ink: '#ebebf0',
  quiet: '#a4abb5',
  rule: '#3a4350',
  bar: '#2c5b8f',
  lines: ['#6cb6ff', '#ff9f66', '#57c98a', '#cda4f4', '#b4bbc4'],
  cells: [
    [32, 43, 57],
    [108, 182, 255],
  ],
});

/** Labels come from imported files: no control signs, and room for the picture. */
export function shortened(name: string): string {
  const clean = name.replaceAll(/\p{Cc}/gu, ' ');
  return clean.length <= 26 ? clean : `${clean.slice(0, 25)}…`;
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
