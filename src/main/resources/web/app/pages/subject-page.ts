import { Task } from '../components/task.ts';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api } from '../api/calls.ts';
import type { Interval, Named, StanceAnswer, StanceGroup } from '../api/types.ts';
import { comparison } from '../charts/comparison.ts';
import { coverage, type Shown } from '../charts/coverage.ts';
import { heatMap } from '../charts/heat-map.ts';
import type { Chart } from '../charts/model.ts';
import { fittingInterval, timed } from '../charts/periods.ts';
import { isEstimated, sourceRanking } from '../charts/source-ranking.ts';
import '../components/chart-figure.ts';
import '../components/choice-bar.ts';
import '../components/name-picker.ts';
import { empty, loading, outcome } from '../components/notes.ts';
import '../components/range-picker.ts';
import '../components/stance-totals.ts';
import '../components/subject-pairs.ts';
import { day } from '../format/dates.ts';
import { plural } from '../format/numbers.ts';
import type { Range } from '../format/ranges.ts';
import { adjust, link, linkWith } from '../router.ts';
import { DashboardPage } from './page.ts';

const MOST_COMPARED = 5;
const HEAT_ROWS = 15;
/** The share of months that should have an estimate. */
const ENOUGH = 0.4;
const INTERVALS: readonly Interval[] = ['day', 'week', 'month', 'year'];

interface Question {
  readonly subjects: readonly string[];
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly weight: string | undefined;
  readonly interval: Interval | undefined;
}

interface Overview {
  readonly answer: StanceAnswer;
  readonly interval: Interval;
  /** Of the totals; none where there is one subject. */
  readonly compared: StanceAnswer | undefined;
}

interface Sources {
  readonly ranked: StanceAnswer;
  readonly heat: StanceAnswer | undefined;
  readonly interval: Interval;
}

/** How one subject is covered, or up to five beside each other. */
@customElement('subject-page')
export class SubjectPage extends DashboardPage {
  static override styles = [...DashboardPage.styles, css`
    .crumb { font-size: var(--font-small); }
    .compared { display: flex; flex-wrap: wrap; gap: var(--space-2); align-items: center; }
    .chip { display: inline-flex; align-items: center; gap: var(--space-1); padding: 0 0 0 var(--space-3); border: 1px solid var(--line);
      border-radius: 999px; background: var(--surface); font-size: var(--font-small); font-weight: 550; }
    .chip a.remove { display: grid; place-items: center; width: 2rem; height: 2rem; text-decoration: none; color: var(--quiet); }
    name-picker { width: 15rem; }
    .pairs { margin-top: var(--space-4); }
  `];

  private readonly overview = new Task(this, {
    task: ([question]: readonly [string], { signal }) => readOverview(JSON.parse(question) as Question, signal),
    args: () => [JSON.stringify(this.question())] as const,
  });

  private readonly sources = new Task(this, {
    task: ([question]: readonly [string], { signal }) => readSources(JSON.parse(question) as Question, signal),
    args: () => [JSON.stringify({ ...this.question(), subjects: this.question().subjects.slice(0, 1) })] as const,
  });

  override render() {
    if (this.question().subjects.length === 0) {
      return empty('No subject is chosen', html`<a href=${link('overview')}>Choose one in the overview</a>.`);
    }
    return outcome(this.overview, () => loading('the subject', '48rem'), (overview, stale) => this.all(overview, stale));
  }

  private question(): Question {
    const interval = this.parameter('interval') as Interval | undefined;
    return {
      subjects: this.parameters.getAll('subject').slice(0, MOST_COMPARED),
      from: this.parameter('from'),
      to: this.parameter('to'),
      weight: this.parameter('weight'),
      interval: interval !== undefined && INTERVALS.includes(interval) ? interval : undefined,
    };
  }

  private all({ answer, interval, compared }: Overview, stale: boolean) {
    const ids = this.question().subjects;
    const totals = ids.flatMap((id) => answer.totals.find((group) => group.subject.id === id) ?? []);
    const [main] = totals.length === ids.length ? totals : answer.totals;
    if (main === undefined) {
      return empty('Nothing is known of this subject', html`<a href=${link('overview')}>Choose another</a>.`);
    }
    this.name(main.subject.name);
    const subjects = [main, ...answer.totals.filter((group) => group !== main)].map((group) => group.subject);
    return html`<div class="head"><p class="crumb"><a href=${link('overview')}>All subjects</a></p><h1>${main.subject.name}</h1></div>
      ${this.pickers(interval, subjects)}
      <div class=${stale ? 'stale' : ''} aria-busy=${stale}>${this.charts(main, answer, subjects, compared)}</div>`;
  }

  private pickers(interval: Interval, subjects: readonly Named[]) {
    return html`<div class="bar">
      <range-picker .from=${this.parameter('from') ?? ''} .to=${this.parameter('to') ?? ''}
        @choose=${(event: CustomEvent<Range>) => adjust({ ...event.detail })}></range-picker>
      <choice-bar caption="By" .value=${interval} .choices=${INTERVALS.map((value) => ({ value, name: capital(value) }))}
        @choose=${(event: CustomEvent<string>) => adjust({ interval: event.detail })}></choice-bar>
      <choice-bar caption="Weigh alike" .value=${this.parameter('weight') ?? 'article'}
        .choices=${[{ value: 'article', name: 'Articles' }, { value: 'paragraph', name: 'Paragraphs' }]}
        @choose=${(event: CustomEvent<string>) => adjust({ weight: event.detail === 'article' ? undefined : event.detail })}></choice-bar>
      ${subjects.length >= MOST_COMPARED ? nothing : html`<name-picker kind="subjects" caption="Compare with"
        placeholder="Another subject" .without=${subjects.map((subject) => subject.id)}
        @pick=${(event: CustomEvent<Named>) => adjust({ subject: [...subjects.map((subject) => subject.id), event.detail.id] })}></name-picker>`}
    </div>
    ${subjects.length === 1 ? nothing : this.comparedWith(subjects)}`;
  }

  private get shown(): Shown {
    return this.parameter('shown') === 'corrected' ? 'corrected' : 'counted';
  }

  private comparedWith(subjects: readonly Named[]) {
    const ids = subjects.map((subject) => subject.id);
    return html`<div class="compared"><span class="small quiet">Compared with</span>
      ${subjects.slice(1).map((subject) => html`<span class="chip">${subject.name}
        <a class="remove" href=${linkWith({ subject: ids.filter((id) => id !== subject.id) })}
          aria-label="Compare no more with ${subject.name}">✕</a></span>`)}
    </div>`;
  }

  private charts(main: StanceGroup, answer: StanceAnswer, subjects: readonly Named[], compared: StanceAnswer | undefined) {
    const groups = answer.groups.filter((group) => group.subject.id === main.subject.id);
    return html`<div class="stack">
      ${compared === undefined ? nothing : html`<section class="card">
        <chart-figure heading="Compared" .about=${this.about(main)} .chart=${comparison(answer.groups, subjects, this.range())}>
          <p>Net of each subject, corrected, with its 95 % interval. Whether two differ is told below: intervals that overlap say little
            about it.</p></chart-figure>
        <subject-pairs class="pairs" .groups=${compared.groups} .comparisons=${compared.comparisons}></subject-pairs></section>`}
      <section class="card"><stance-totals .group=${main}></stance-totals></section>
      <section class="card">${this.coverage(main, answer, groups)}</section>
      ${outcome(this.sources, () => loading('the sources', '30rem'), (sources, stale) => this.bySource(main, sources, stale))}
    </div>`;
  }

  private coverage(main: StanceGroup, answer: StanceAnswer, groups: readonly StanceGroup[]) {
    if (groups.length === 0) {
      return empty('No dated articles in this period', 'Choose a longer period, or all dates. Articles without a date are in no period.',
        html`<a class="button" href=${linkWith({ from: undefined, to: undefined })}>All dates</a>`);
    }
    const places = new Map(groups.map((group, place) => [answer.groups.indexOf(group), place]));
    const comparisons = answer.comparisons.flatMap((one) => {
      const [a, b] = [places.get(one.a), places.get(one.b)];
      return a === undefined || b === undefined ? [] : [{ ...one, a, b }];
    });
    return this.figure(main, 'Stances over time', coverage({ groups, comparisons, range: this.range(), shown: this.shown }),
      'A click on any part lists the paragraphs behind it.', html`<choice-bar bare slot="tools" caption="Shares" .value=${this.shown}
        .choices=${[{ value: 'counted', name: 'Counted' }, { value: 'corrected', name: 'Corrected' }]}
        @choose=${(event: CustomEvent<string>) => adjust({ shown: event.detail === 'counted' ? undefined : event.detail })}></choice-bar>`);
  }

  private bySource(main: StanceGroup, { ranked, heat, interval }: Sources, stale: boolean) {
    const estimated = ranked.groups.filter(isEstimated).length;
    if (estimated === 0) {
      return html`<section class="card">${empty('No source has enough articles',
        `An estimate takes 10 articles of one source; ${plural(ranked.groups.length, 'source')} here ${
          ranked.groups.length === 1 ? 'has' : 'have'} fewer. Choose a longer period.`)}</section>`;
    }
    return html`<div class="stack ${stale ? 'stale' : ''}" aria-busy=${stale}>
      <section class="card">${this.figure(main, 'Sources by net', sourceRanking(ranked.groups, ranked.totals[0], this.range()),
        `${plural(estimated, 'source')} with an estimate, of which those with most articles are shown; the table has all
          ${ranked.groups.length}. The blue line is the subject’s net over all sources.`)}</section>
      ${heat === undefined || heat.groups.length === 0 ? nothing : html`<section class="card">${
        this.figure(main, 'Sources over time', heatMap(heat.groups, this.range()),
          `Net, corrected, by ${interval}, of the ${HEAT_ROWS} sources with most articles.`)}</section>`}
    </div>`;
  }

  private figure(main: StanceGroup, heading: string, chart: Chart, text: string, tools: unknown = nothing) {
    return html`<chart-figure .heading=${heading} .about=${this.about(main)} .chart=${chart}><p>${text}</p>${tools}</chart-figure>`;
  }

  private about(main: StanceGroup): string {
    const { from, to } = this.question();
    const range = from === undefined && to === undefined
      ? 'all dates'
      : `${from === undefined ? 'the beginning' : day(from)} to ${to === undefined ? 'now' : `before ${day(to)}`}`;
    return `${main.subject.name}, ${range}`;
  }

  private range() {
    const { from, to } = this.question();
    return { from, to };
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

async function readOverview(question: Question, signal: AbortSignal): Promise<Overview> {
  const scope = { subject: question.subjects, from: question.from, to: question.to, weight: question.weight };
  const asked = question.interval ?? 'month';
  const [answer, compared] = await Promise.all([
    api.stance({ ...scope, groupBy: `subject,${asked}` }, signal),
    question.subjects.length > 1 ? api.stance({ ...scope, groupBy: 'subject' }, signal) : undefined,
  ]);
  const fitting = question.interval ?? fitted(answer.groups);
  return fitting === asked
    ? { answer, interval: asked, compared }
    : { answer: await api.stance({ ...scope, groupBy: `subject,${fitting}` }, signal), interval: fitting, compared };
}

/** Months; days or weeks where there are few of them, and years where hardly any month has enough articles. */
function fitted(groups: readonly StanceGroup[]): Interval {
  const periods = timed(groups);
  const interval = fittingInterval(Math.min(...periods.map((one) => one.from)), Math.max(...periods.map((one) => one.to)));
  const thin = groups.filter(isEstimated).length < groups.length * ENOUGH;
  return interval === 'year' || interval === 'month' ? (thin ? 'year' : 'month') : interval;
}

async function readSources(question: Question, signal: AbortSignal): Promise<Sources> {
  const scope = { subject: question.subjects, from: question.from, to: question.to, weight: question.weight };
  const ranked = await api.stance({ ...scope, groupBy: 'source' }, signal);
  const source = [...ranked.groups]
    .sort((one, other) => other.articles - one.articles)
    .flatMap((group) => group.source?.id ?? [])
    .slice(0, HEAT_ROWS);
  const interval = question.interval === 'year' ? 'year' : 'month';
  const heat = source.length === 0 ? undefined : await api.stance({ ...scope, source, groupBy: `source,${interval}` }, signal);
  return heat !== undefined && interval !== 'year' && tooFine(heat.groups)
    ? { ranked, heat: await api.stance({ ...scope, source, groupBy: 'source,year' }, signal), interval: 'year' }
    : { ranked, heat, interval };
}

/** Whether there are more periods than can be told apart, or most cells have too few articles for an estimate. */
function tooFine(groups: readonly StanceGroup[]): boolean {
  const periods = timed(groups);
  const estimated = groups.filter(isEstimated).length;
  return estimated < groups.length / 2
    || fittingInterval(Math.min(...periods.map((one) => one.from)), Math.max(...periods.map((one) => one.to))) === 'year';
}
