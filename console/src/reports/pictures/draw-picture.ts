import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import type { Picture } from '../../../../shared/charts/picture.ts';

// What the pictures use, and no more; as for mails (shared/drawing/svg-of.ts).
use([BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart]);
use([GridComponent, LegendComponent, MarkLineComponent, TitleComponent, VisualMapComponent, LabelLayout]);
// Not as SVG: its styles are attributes, which the page's policy refuses.
use(CanvasRenderer);

/** Twice the pixels: sharp on paper, too. */
const SHARPNESS = 2;

/** Draws the picture into an empty element; answers what takes it away again. */
export function drawPicture(place: HTMLElement, { option, width, height }: Picture): () => void {
  const chart = init(place, null, { renderer: 'canvas', width, height, devicePixelRatio: SHARPNESS });
  chart.setOption({ ...option });
  return () => chart.dispose();
}
