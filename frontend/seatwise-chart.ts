import { LitElement, html, css, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ECharts } from 'echarts/core';

type Kind = 'LINE' | 'BAR' | 'STACKED_BAR' | 'RING';
type Color = 'ACCENT' | 'SECOND' | 'THIRD' | 'GOOD' | 'WARNING' | 'BAD' | 'NEUTRAL';

interface Series {
  name: string;
  kind: Kind;
  color: Color;
  values: (number | null)[];
  colors: Color[];
}

interface Options {
  categories: string[];
  series: Series[];
  unit: 'COUNT' | 'PERCENT';
  horizontal: boolean;
  marks: { value: number; label: string }[];
  events?: { category: number; label: string }[];
  days?: string[];
}

const DAY = 24 * 60 * 60 * 1000;

/** A4 across, less its margins and those of a panel. */
const PAPER_WIDTH = 940;

const EMPTY: Options = { categories: [], series: [], unit: 'COUNT', horizontal: false, marks: [] };

/**
 * A chart made from the server's typed options (io.seatwise.base.ui.ChartOptions): no option and no function comes from
 * outside. Colours are read from custom properties, so that light and dark need no word from the server.
 */
@customElement('seatwise-chart')
export class SeatwiseChart extends LitElement {
  static styles = css`
    :host { display: flex; flex-direction: column; min-height: 15rem; position: relative; }
    .canvas { flex: 1; min-height: 12rem; width: 100%; }
    .scroll { flex: 1; overflow: auto; max-height: 20rem; }
    .hidden { display: none; }
    button.switch { align-self: flex-end; background: none; border: 0; padding: 0.25rem 0; color: var(--lumo-primary-text-color); font: inherit; font-size: var(--lumo-font-size-s); cursor: pointer; }
    button:focus-visible { outline: 2px solid var(--lumo-primary-color); outline-offset: 2px; border-radius: 2px; }
    button.row { background: none; border: 0; padding: 0; color: var(--lumo-primary-text-color); font: inherit; text-align: start; cursor: pointer; text-decoration: underline; }
    table { border-collapse: collapse; width: 100%; font-size: var(--lumo-font-size-s); }
    th, td { text-align: right; padding: 0.2rem 0.5rem; border-bottom: 1px solid var(--lumo-contrast-10pct); font-variant-numeric: tabular-nums; font-weight: 400; }
    th:first-child { text-align: left; }
    thead th { position: sticky; top: 0; background: var(--lumo-base-color); font-weight: 600; }
    caption { text-align: start; font-weight: 600; padding: 0.2rem 0.5rem; }
    .event { color: var(--lumo-secondary-text-color); }
    .probe { position: absolute; width: 0; height: 0; overflow: hidden; }
    @media print { button.switch { display: none; } }
  `;

  @property({ type: Object }) options: Options = EMPTY;
  @property({ type: Object }) words: Record<string, string> = {};
  @property({ type: String }) heading = '';
  @property({ type: String }) summary = '';
  @property({ type: String }) locale = 'en';
  @property({ type: Boolean }) clickable = false;
  @state() private asTable = false;

  private chart?: ECharts;
  private crowded = false;
  private narrow = false;
  private printing = false;
  private sizes?: ResizeObserver;
  private themes?: MutationObserver;
  private readonly dark = window.matchMedia('(prefers-color-scheme: dark)');
  private readonly still = window.matchMedia('(prefers-reduced-motion: reduce)');
  private readonly redraw = () => this.draw();
  private readonly toPaper = () => this.print(true);
  private readonly toScreen = () => this.print(false);

  render() {
    return html`
      <div class="canvas ${this.asTable ? 'hidden' : ''}" role="img" aria-label="${this.heading}. ${this.summary}"></div>
      ${this.asTable ? this.table() : nothing}
      <button class="switch" aria-pressed="${this.asTable}" @click=${() => (this.asTable = !this.asTable)}>
        ${this.asTable ? this.words.chart : this.words.table}
      </button>
      <span class="probe" aria-hidden="true"></span>
    `;
  }

  connectedCallback() {
    super.connectedCallback();
    this.dark.addEventListener('change', this.redraw);
    window.addEventListener('beforeprint', this.toPaper);
    window.addEventListener('afterprint', this.toScreen);
    this.themes = new MutationObserver(this.redraw);
    this.themes.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style'] });
    if (this.hasUpdated) {
      this.start();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.dark.removeEventListener('change', this.redraw);
    window.removeEventListener('beforeprint', this.toPaper);
    window.removeEventListener('afterprint', this.toScreen);
    this.themes?.disconnect();
    this.sizes?.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  protected firstUpdated() {
    this.start();
  }

  protected updated(changed: PropertyValues<this>) {
    if (changed.has('options') || changed.has('locale') || changed.has('clickable')) {
      this.draw();
    }
  }

  /** Loads the drawing with the first chart; pages without one never fetch it. */
  private async start() {
    const { init } = await import('./seatwise-echarts');
    if (!this.isConnected || this.chart) {
      return;
    }
    const canvas = this.renderRoot.querySelector<HTMLDivElement>('.canvas')!;
    this.chart = init(canvas, undefined, { renderer: 'svg' });
    this.chart.on('click', (event) => this.choose(event.seriesIndex ?? 0, event.dataIndex));
    this.sizes = new ResizeObserver(() => this.onResize(canvas.clientWidth));
    this.sizes.observe(canvas);
    this.draw();
  }

  /** On a narrow screen labels of bars lean, so that none is left out. */
  private onResize(width: number) {
    this.chart?.resize();
    const { categories, series, horizontal } = this.options;
    const bars = !horizontal && series.some((one) => one.kind !== 'LINE' && one.kind !== 'RING');
    const crowded = bars && width > 0 && width / Math.max(categories.length, 1) < 62;
    const narrow = width > 0 && width < 480;
    if (crowded !== this.crowded || narrow !== this.narrow) {
      this.crowded = crowded;
      this.narrow = narrow;
      this.draw();
    }
  }

  /** Paper is narrower than most screens and does not wait: what is drawn for it is drawn at once. */
  private print(paper: boolean) {
    const width = this.chart?.getWidth() ?? 0;
    this.printing = paper;
    this.chart?.resize({ width: paper ? Math.min(width, PAPER_WIDTH) : 'auto' });
    this.draw();
    this.chart?.getZr().flush();
  }

  private choose(series: number, category: number) {
    if (this.clickable) {
      this.dispatchEvent(new CustomEvent('chart-click', { detail: { series, category } }));
    }
  }

  private table() {
    const { categories, series, events = [] } = this.options;
    const happened = (index: number) =>
      events.filter((event) => event.category === index).map((event) => html`<div class="event">${event.label}</div>`);
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label="${this.heading}">
        <table>
          <caption>${this.heading}</caption>
          <thead>
            <tr>
              <th scope="col">${this.words.category}</th>
              ${series.map((one) => html`<th scope="col">${one.name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${categories.map(
              (category, index) => html`
                <tr>
                  <th scope="row">
                    ${this.clickable
                      ? html`<button class="row" @click=${() => this.choose(0, index)}>${category}</button>`
                      : category}
                    ${happened(index)}
                  </th>
                  ${series.map((one) => html`<td>${this.format(one.values[index])}</td>`)}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  private format(value: number | null | undefined, short = false): string {
    if (value === null || value === undefined) {
      return '–';
    }
    const percent = this.options.unit === 'PERCENT';
    const digits = percent && !short ? 1 : 0;
    const figure = value.toLocaleString(this.locale, { minimumFractionDigits: digits, maximumFractionDigits: short ? 1 : digits });
    return percent ? `${figure}\u00a0%` : figure;
  }

  /** A custom property as a colour that ECharts can reckon with, in the scheme that is on. */
  private color(name: string): string {
    const probe = this.renderRoot.querySelector<HTMLElement>('.probe')!;
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  }

  private palette(color: Color): string {
    return this.color(`--sw-chart-${color.toLowerCase()}`);
  }

  private draw() {
    if (!this.chart) {
      return;
    }
    const ring = this.options.series.some((one) => one.kind === 'RING');
    this.chart.setOption(
      {
        useUTC: true,
        animation: !this.still.matches && !this.printing,
        animationDuration: 300,
        textStyle: { fontFamily: getComputedStyle(this).fontFamily, color: this.color('--lumo-body-text-color') },
        tooltip: this.tooltip(ring),
        ...(ring ? this.ring() : this.axes()),
      },
      true,
    );
  }

  private tooltip(ring: boolean) {
    return {
      trigger: ring ? 'item' : 'axis',
      confine: true,
      axisPointer: { type: this.options.series.some((one) => one.kind === 'LINE') ? 'line' : 'shadow' },
      backgroundColor: this.color('--lumo-base-color'),
      borderColor: this.color('--lumo-contrast-20pct'),
      textStyle: { color: this.color('--lumo-body-text-color'), fontSize: 13 },
      valueFormatter: (value: unknown) => this.format(typeof value === 'number' ? value : null),
    };
  }

  private legend() {
    return {
      show: this.options.series.length > 1,
      top: 0,
      left: 0,
      icon: 'roundRect',
      itemWidth: 14,
      itemHeight: 4,
      textStyle: { color: this.color('--lumo-body-text-color') },
    };
  }

  private axes() {
    const { categories, series, horizontal, marks, events = [] } = this.options;
    const muted = this.color('--lumo-secondary-text-color');
    const lines = series.some((one) => one.kind === 'LINE');
    const names = this.times.length > 0 ? this.time(muted) : {
      type: 'category',
      data: categories,
      inverse: horizontal,
      boundaryGap: !lines,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: this.color('--lumo-contrast-20pct') } },
      axisLabel: {
        color: muted,
        hideOverlap: lines,
        interval: lines ? 'auto' : 0,
        rotate: this.crowded ? 40 : 0,
        ...(horizontal ? { width: this.narrow ? 110 : 190, overflow: 'truncate' } : {}),
      },
    };
    const values = {
      type: 'value',
      scale: lines,
      // Licences and people are whole
      minInterval: this.options.unit === 'PERCENT' ? 0 : 1,
      splitNumber: 4,
      axisLabel: { color: muted, hideOverlap: true, formatter: (value: number) => this.format(value, true) },
      splitLine: { lineStyle: { color: this.color('--lumo-contrast-10pct') } },
    };
    return {
      legend: this.legend(),
      grid: { left: 8, right: horizontal ? 40 : 16, bottom: 8, top: series.length > 1 ? 32 : 12, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: horizontal ? values : names,
      yAxis: horizontal ? names : values,
      series: series.map((one, index) => ({ ...this.series(one), ...(index === 0 && marks.length + events.length > 0 ? this.marks() : {}) })),
    };
  }

  /** Where the categories stand in time; empty where they stand at even distances. */
  private get times(): number[] {
    return (this.options.days ?? []).map((day) => Date.parse(day));
  }

  private time(muted: string) {
    const { times } = this;
    const years = new Set(times.map((time) => new Date(time).getUTCFullYear())).size;
    const label = new Intl.DateTimeFormat(this.locale, { day: 'numeric', month: 'short', year: years > 1 ? 'numeric' : undefined, timeZone: 'UTC' });
    // English days are written in the order of the rest of the portal, "1 Sep", with the months of Java's locale
    const inOrder = (time: number) => {
      const parts = new Map(label.formatToParts(time).map((part) => [part.type, part.value]));
      return ['day', 'month', 'year'].map((type) => parts.get(type as Intl.DateTimeFormatPartTypes)).filter(Boolean).join(' ');
    };
    const write = (time: number) => (this.locale.startsWith('en') ? inOrder(time) : label.format(time));
    return {
      type: 'time',
      minInterval: DAY,
      axisTick: { show: false },
      splitLine: { show: false },
      axisLine: { lineStyle: { color: this.color('--lumo-contrast-20pct') } },
      axisLabel: { color: muted, hideOverlap: true, formatter: write },
      axisPointer: { label: { formatter: ({ value }: { value: unknown }) => this.options.categories[times.indexOf(Number(value))] ?? '' } },
    };
  }

  private series(one: Series) {
    const color = this.palette(one.color);
    if (one.kind === 'LINE') {
      const alone = one.values.filter((value) => value !== null).length < 3;
      return {
        type: 'line',
        name: one.name,
        data: this.times.length > 0 ? this.times.map((time, index) => [time, one.values[index]]) : one.values,
        color,
        showSymbol: alone,
        symbolSize: 6,
        lineStyle: { width: 2, type: one.color === 'SECOND' ? 'dashed' : 'solid' },
        emphasis: { focus: 'none' },
      };
    }
    return {
      type: 'bar',
      name: one.name,
      data: one.values.map((value, index) =>
        one.colors[index] ? { value, itemStyle: { color: this.palette(one.colors[index]) } } : value,
      ),
      color,
      barMaxWidth: this.options.horizontal ? 16 : 48,
      stack: one.kind === 'STACKED_BAR' ? 'all' : undefined,
      cursor: this.clickable ? 'pointer' : 'default',
      label: {
        show: one.kind === 'BAR' && this.options.series.length === 1,
        position: this.options.horizontal ? 'right' : 'top',
        color: this.color('--lumo-body-text-color'),
        formatter: (point: { value: unknown }) => this.format(typeof point.value === 'number' ? point.value : null),
      },
    };
  }

  private marks() {
    const color = this.color('--lumo-secondary-text-color');
    return {
      markLine: {
        silent: true,
        symbol: 'none',
        lineStyle: { color, type: 'dotted' },
        data: this.options.marks.map((mark) => ({
          [this.options.horizontal ? 'xAxis' : 'yAxis']: mark.value,
          label: { formatter: mark.label, position: 'insideEndTop', color },
        })).concat(
          (this.options.events ?? []).map((event) => ({
            [this.options.horizontal ? 'yAxis' : 'xAxis']: this.times[event.category] ?? event.category,
            label: { formatter: event.label, position: 'insideEndTop', color },
          })),
        ),
      },
    };
  }

  private ring() {
    const { categories, series } = this.options;
    const one = series[0];
    return {
      legend: { ...this.legend(), show: true },
      series: [
        {
          type: 'pie',
          name: one.name,
          radius: ['60%', '85%'],
          top: 24,
          label: { show: false },
          itemStyle: { borderWidth: 2, borderColor: this.color('--lumo-base-color') },
          data: categories.map((name, index) => ({
            name,
            value: one.values[index],
            itemStyle: one.colors[index] ? { color: this.palette(one.colors[index]) } : undefined,
          })),
        },
      ],
    };
  }
}
