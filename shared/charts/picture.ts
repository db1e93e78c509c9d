import type { EChartsCoreOption } from 'echarts/core';

/**
 * A picture as data: an option for ECharts that the console draws in the browser and the house draws for a mail, from one report's JSON.
 * What it says, `alt` says too.
 */
export interface Picture {
  /** Kebab-case; each once in a report. */
  id: string;
  title: string;
  /** The same figures in words, with what is hidden and what cannot be said. One line. */
  alt: string;
  option: EChartsCoreOption;
  /** In CSS pixels; text in it is made for this width. */
  width: number;
  height: number;
}

/** As wide as a mail. */
export const WIDTH = 640;

/** Right of this nothing of a chart stands, left of it names do, where a chart has them. */
export const MARGIN = { left: 130, right: 24, top: 16, bottom: 30 } as const;
