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
import { SVGRenderer } from 'echarts/renderers';
import type { Picture } from '../charts/picture.ts';

// What the pictures use, and no more: the whole of ECharts is twice as large.
use([BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart]);
use([GridComponent, LegendComponent, MarkLineComponent, TitleComponent, VisualMapComponent, LabelLayout, SVGRenderer]);

/** The picture as SVG, drawn without a browser. Its words are in `picture.alt`: say them beside it. */
export function svgOf({ option, width, height }: Picture): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    // What would light up under a pointer: on paper and in a mail there is none.
    return chart.renderToSVGString().replace(/<style[^>]*>.*?<\/style>/s, '');
  } finally {
    // Otherwise its timers keep the process.
    chart.dispose();
  }
}
