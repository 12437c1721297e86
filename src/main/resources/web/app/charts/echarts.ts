import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([CanvasRenderer, CustomChart, GridComponent, LineChart]);

/** Canvas and not SVG: ECharts gives SVG its styles inline, which the page's security policy forbids. */
export function drawing(element: HTMLElement): ECharts {
  return init(element, undefined, { renderer: 'canvas' });
}

export type { ECharts };
