/**
 * Marks that ECharts has no series for: bands, intervals, floating bars. Each is a `custom` series, drawn by these functions in the
 * browser and on the server alike.
 */
import { FONT, type Look, type Style } from './look.ts';

/** The part of ECharts' renderItem API that is used. */
interface Api {
  value(dimension: number): number;
  coord(point: readonly [number, number]): [number, number];
  size(span: readonly [number, number]): [number, number];
}

/** A filled band along steps. @param corners from left to right: day, lower, upper; each holds until the next */
export function band(corners: readonly (readonly [number, number, number])[], colour: string) {
  const along = (at: 1 | 2) =>
    corners.flatMap((corner, place) => {
      const next = corners[place + 1];
      return next === undefined
        ? [[corner[0], corner[at]] as const]
        : [[corner[0], corner[at]] as const, [next[0], corner[at]] as const];
    });
  const outline = [...along(1), ...along(2).reverse()];
  return {
    type: 'custom',
    silent: true,
    z: 1,
    data: [[0, 0]],
    renderItem: (_: unknown, api: Api) => ({
      type: 'polygon',
      shape: { points: outline.map((point) => api.coord(point)) },
      style: { fill: colour, opacity: 0.12 },
    }),
  };
}

/** An estimate with its interval, `offset` pixels below the middle of its line. Data: [figure, line, lower, upper]. */
export function intervals(
  name: string,
  data: readonly (readonly [number, number, number, number])[],
  { style: { colour }, look, isHollow, offset }: { style: Style; look: Look; isHollow: boolean; offset: number },
) {
  return {
    type: 'custom',
    name,
    itemStyle: { color: colour },
    data: data.map((point) => [...point]),
    encode: { x: [0, 2, 3], y: 1 },
    z: 5,
    renderItem: (_: unknown, api: Api) => {
      const at = (value: number): [number, number] => {
        const [x, y] = api.coord([value, api.value(1)]);
        return [x, y + offset];
      };
      const [[x, y], [from], [to]] = [at(api.value(0)), at(api.value(2)), at(api.value(3))];
      const line = (x1: number, y1: number, x2: number, y2: number) => ({
        type: 'line',
        shape: { x1, y1, x2, y2 },
        style: { stroke: colour, lineWidth: 2 },
      });
      const mark = isHollow
        ? {
            type: 'polygon',
            shape: {
              points: [
                [x - 6, y],
                [x, y - 6],
                [x + 6, y],
                [x, y + 6],
              ],
            },
          }
        : { type: 'circle', shape: { cx: x, cy: y, r: 5 } };
      return {
        type: 'group',
        children: [
          line(from, y, to, y),
          line(from, y - 4, from, y + 4),
          line(to, y - 4, to, y + 4),
          { ...mark, style: { fill: isHollow ? look.ground : colour, stroke: colour, lineWidth: 2 } },
        ],
      };
    },
  };
}

/** Bars from one figure to another. Data: [from, to, line]; those that fall are hollow. */
export function floatingBars(data: readonly { from: number; to: number; line: number; text: string }[], look: Look) {
  const [risen, fallen] = [look.styleAt(0), look.styleAt(1)];
  return {
    type: 'custom',
    data: data.map(({ from, to, line }) => [from, to, line]),
    encode: { x: [0, 1], y: 2 },
    renderItem: ({ dataIndex }: { dataIndex: number }, api: Api) => {
      const [x1, y] = api.coord([api.value(0), api.value(2)]);
      const [x2] = api.coord([api.value(1), api.value(2)]);
      const height = api.size([0, 1])[1] * 0.56;
      const isFallen = x2 < x1;
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape: { x: Math.min(x1, x2), y: y - height / 2, width: Math.max(1, Math.abs(x2 - x1)), height },
            style: isFallen
              ? { fill: look.ground, stroke: fallen.colour, lineWidth: 2, lineDash: [4, 3] }
              : { fill: risen.colour },
          },
          {
            type: 'text',
            style: {
              ...{ text: data[dataIndex]?.text ?? '', x: Math.max(x1, x2) + 6, y },
              ...{ fill: look.ink, font: `13px ${FONT}`, verticalAlign: 'middle' },
            },
          },
        ],
      };
    },
  };
}
