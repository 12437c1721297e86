import { Task } from '../components/task.ts';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api, MOST_SUBJECTS } from '../api/calls.ts';
import type { StanceGroup, Subject } from '../api/types.ts';
import { empty, loading, outcome } from '../components/notes.ts';
import '../components/net-range.ts';
import '../components/shares-bar.ts';
import { countedParts } from '../format/parts.ts';
import '../components/spark-line.ts';
import { period } from '../format/dates.ts';
import { count, interval, net, NONE, plural } from '../format/numbers.ts';
import { adjust, link } from '../router.ts';
import { named } from '../theme/stance.ts';
import { LABELS } from '../api/types.ts';
import { DashboardPage } from './page.ts';

const FEW = MOST_SUBJECTS;
const MANY = 500;
const PAUSE_MS = 200;

const SORTS = {
  articles: 'Most articles',
  critical: 'Most critical',
  supportive: 'Most supportive',
  recent: 'Latest article',
  name: 'Name',
} as const;

type Sort = keyof typeof SORTS;

interface Line {
  readonly subject: Subject;
  readonly group: StanceGroup | undefined;
}

interface Lines {
  readonly lines: readonly Line[];
  readonly more: boolean;
}

/** Every subject in a line. */
@customElement('overview-page')
export class OverviewPage extends DashboardPage {
  static override styles = [...DashboardPage.styles, css`
    .bar .search { flex: 1 1 16rem; max-width: 26rem; }
    .card { padding: 0; overflow: hidden; }
    td, th { padding-inline: 1rem; }
    tbody tr { height: 3.5rem; }
    tbody tr:hover { background: var(--sunken); }
    .subject { min-width: 11rem; font-weight: 600; }
    .subject a { color: var(--text); text-decoration: none; }
    .subject a:hover { text-decoration: underline; }
    .shares { width: 24%; min-width: 9rem; }
    .net { display: flex; align-items: center; gap: var(--space-3); }
    .net .figures { min-width: 7.5rem; line-height: 1.25; }
    .legend { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-4); }
    .more { padding: var(--space-4); border-top: 1px solid var(--line); }
    @media (max-width: 62rem) {
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      tbody tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--space-2) var(--space-4); height: auto;
        padding: var(--space-4); border-bottom: 1px solid var(--line); align-items: center; }
      tbody td, tbody th { border: 0; padding: 0; }
      .subject { font-size: 1rem; }
      .articles { order: 1; color: var(--quiet); font-size: var(--font-small); }
      .articles::after { content: ' articles'; }
      .shares { order: 2; grid-column: 1 / -1; width: auto; }
      .ranged { order: 3; }
      .trend { order: 4; justify-self: end; }
      .seen { display: none; }
    }
    @media (max-width: 40rem) {
      .net { flex-direction: column; align-items: start; gap: 0; }
    }
  `];

  private pause = 0;
  private readonly lines = new Task(this, {
    task: ([q, sort, all]: readonly [string, Sort, boolean], { signal }) => read(q, sort, all, signal),
    args: () => [this.parameter('q') ?? '', this.sort, this.parameter('all') === '1'] as const,
  });

  override render() {
    this.name('Overview');
    return html`<div class="head"><h1>How subjects are covered</h1>
        <p class="quiet">Shares of paragraphs by the stance that they convey toward the subject, in the articles kept here.</p></div>
      <div class="bar">
        <div class="field search"><label for="q">Search</label>
          <input id="q" type="search" placeholder="Part of a subject’s name" .value=${this.parameter('q') ?? ''} @input=${this.onSearch}></div>
        <div class="field"><label for="sort">Sort</label>
          <select id="sort" @change=${this.onSort}>${Object.entries(SORTS).map(([value, name]) => html`
            <option value=${value} ?selected=${value === this.sort}>${name}</option>`)}</select></div>
      </div>
      ${outcome(this.lines, () => loading('subjects', '36rem'), (lines, stale) => this.table(lines, stale))}`;
  }

  private get sort(): Sort {
    const sort = this.parameter('sort');
    return sort !== undefined && sort in SORTS ? sort as Sort : 'articles';
  }

  private table({ lines, more }: Lines, stale: boolean) {
    if (lines.length === 0) {
      return this.nothing();
    }
    return html`<div class="card ${stale ? 'stale' : ''}" aria-busy=${stale}><div class="scroll"><table>
        <caption class="hidden-text">Subjects and how they are covered</caption>
        <thead><tr><th scope="col">Subject</th><th scope="col">Net over time</th><th scope="col">Shares as counted</th>
          <th scope="col">Net with 95 % interval</th><th scope="col" class="number">Articles</th><th scope="col">Latest</th></tr></thead>
        <tbody>${lines.map((line) => this.line(line))}</tbody>
      </table></div>
      ${more ? html`<div class="more"><a class="button" href=${link('overview', {
        q: this.parameter('q'), sort: this.parameter('sort'), all: 1 })}>Show more subjects</a></div>` : nothing}</div>
      <div class="legend small quiet">${LABELS.map(named)}<span>Net is supportive less critical, corrected for the model’s errors;
        a ring is as counted, where there are too few articles.</span></div>`;
  }

  private line({ subject, group }: Line) {
    const last = subject.series?.at(-1);
    return html`<tr>
      <th scope="row" class="subject"><a href=${link('subject', { subject: subject.id })}>${subject.name}</a></th>
      <td class="trend"><spark-line .months=${subject.series ?? []}></spark-line></td>
      <td class="shares">${group === undefined ? nothing : html`<shares-bar figures .parts=${countedParts(group.counts)}></shares-bar>`}</td>
      <td class="ranged"><div class="net"><net-range .estimate=${group?.estimate?.net ?? null} .counted=${group?.net ?? null}></net-range>
        <span class="figures number">${figures(group)}</span></div></td>
      <td class="number articles">${count(subject.articles)}</td>
      <td class="seen number">${last === undefined ? NONE : period(last.period)}</td>
    </tr>`;
  }

  private nothing() {
    const q = this.parameter('q');
    return q === undefined
      ? empty('No articles yet', html`See a demonstration: run <code>java -jar target/quarkus-app/quarkus-run.jar import
          docs/examples/demonstration.ndjson</code> and load this page again. Or bring articles of your own, many at once or one by one.`,
          html`<a class="button" href=${link('imports')}>Import a file</a><a class="button" href=${link('try')}>Try one article</a>`)
      : empty(`No subject has “${q}” in its name`, 'Search for another part of the name, or show all.',
          html`<a class="button" href=${link('overview')}>Show all subjects</a>`);
  }

  private readonly onSearch = (event: Event) => {
    const q = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.pause);
    this.pause = window.setTimeout(() => adjust({ q: q || undefined, all: undefined }), PAUSE_MS);
  };

  private readonly onSort = (event: Event) => {
    const sort = (event.target as HTMLSelectElement).value;
    adjust({ sort: sort === 'articles' ? undefined : sort, all: undefined });
  };
}

function figures(group: StanceGroup | undefined) {
  if (group?.estimate == null) {
    return html`<span class="quiet">${net(group?.net ?? null)}<br><span class="small">${
      group === undefined ? NONE : plural(group.articles, 'article')}</span></span>`;
  }
  return html`<b>${net(group.estimate.net.value)}</b><br><span class="small quiet">${interval(group.estimate.net)}</span>`;
}

/** What the service does not sort by is sorted here, among those with most articles. */
async function read(q: string, sort: Sort, all: boolean, signal: AbortSignal): Promise<Lines> {
  const here = sort !== 'articles' && sort !== 'name';
  const page = await api.subjects(
    { q, sort: sort === 'name' ? 'name' : 'articles', include: 'series', limit: all || here ? MANY : FEW }, signal);
  const groups = await stances(page.items, signal);
  const lines = page.items.map((subject) => ({ subject, group: groups.get(subject.id) }));
  const ordered = here ? sorted(lines, sort) : lines;
  return { lines: all ? ordered : ordered.slice(0, FEW), more: !all && (page.next !== null || ordered.length > FEW) };
}

async function stances(subjects: readonly Subject[], signal: AbortSignal): Promise<Map<string, StanceGroup>> {
  if (subjects.length === 0) {
    return new Map();
  }
  const question = subjects.length > MOST_SUBJECTS ? {} : { subject: subjects.map((subject) => subject.id) };
  const answer = await api.stance({ ...question, groupBy: 'subject' }, signal);
  return new Map(answer.totals.map((group) => [group.subject.id, group]));
}

function sorted(lines: readonly Line[], sort: Sort): Line[] {
  const value = ({ subject, group }: Line): number | string => {
    if (sort === 'recent') {
      return subject.series?.at(-1)?.period ?? '';
    }
    const estimated = group?.estimate?.net.value;
    return estimated === undefined ? -Infinity : sort === 'critical' ? -estimated : estimated;
  };
  return [...lines].sort((one, other) => (value(one) < value(other) ? 1 : value(one) > value(other) ? -1 : 0));
}
