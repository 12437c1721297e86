import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { api } from '../api/calls.ts';
import type { Import } from '../api/imports.ts';
import { Problem } from '../api/problem.ts';
import type { Page } from '../api/types.ts';
import '../components/file-drop.ts';
import '../components/import-errors.ts';
import type { ImportErrors } from '../components/import-errors.ts';
import '../components/import-item.ts';
import { empty, failure, loading, outcome } from '../components/notes.ts';
import { Task } from '../components/task.ts';
import { bytes } from '../format/amounts.ts';
import { adjust, link } from '../router.ts';
import { DashboardPage } from './page.ts';

const PAGE = 50;
const FILE = /\.(ndjson|jsonl)(\.gz)?$/i;

/** Brings many articles at once, and shows how far that is; with an id, one import and what is wrong with its lines. */
@customElement('imports-page')
export class ImportsPage extends DashboardPage {
  static override styles = [...DashboardPage.styles, css`
    .bring { display: grid; gap: var(--space-2); }
    .zone { padding: var(--space-5); border: 1px dashed var(--line-strong); border-radius: var(--radius); display: grid; gap: var(--space-2);
      text-align: center; color: var(--quiet); }
    code { font-size: 0.85em; overflow-wrap: anywhere; }
    ol.card, .card.one { padding: 0; overflow: hidden; }
    li + li { border-top: 1px solid var(--line); }
    .more { justify-self: start; }
  `];

  /** The name of the file that is on its way. */
  @state() private sending: File | undefined;
  @state() private problem: unknown;
  @state() private later: readonly Import[] = [];
  @query('import-errors') private readonly errors!: ImportErrors | null;
  private next: string | null = null;
  private sent = new AbortController();

  private readonly imports = new Task(this, {
    task: async ([id]: readonly [string | undefined], { signal }): Promise<Page<Import>> => {
      const page = id === undefined
        ? await api.imports({ limit: PAGE }, signal)
        : { items: [await api.import(id, signal)], next: null };
      this.later = [];
      this.next = page.next;
      return page;
    },
    args: () => [this.parameter('id')] as const,
  });

  override render() {
    const id = this.parameter('id');
    this.name(id === undefined ? 'Imports' : 'An import');
    return id === undefined
      ? html`<div class="head"><h1>Imports</h1><p class="quiet">Bring many articles at once. They are judged in the background, and you may
          leave this page meanwhile.</p></div>${this.bring()}
          ${outcome(this.imports, () => loading('imports', '24rem'), (page) => this.list([...page.items, ...this.later]))}`
      : html`<div class="head"><p class="small"><a href=${link('imports')}>All imports</a></p><h1>Import</h1></div>
          ${outcome(this.imports, () => loading('the import', '11rem'), ({ items }) => items.map((one) => this.whole(one)))}`;
  }

  private bring() {
    const { sending } = this;
    return html`<section class="card bring" aria-label="Bring articles">
        <file-drop accept=".ndjson,.jsonl,.gz" action="Choose a file" ?disabled=${sending !== undefined}
            hint=".ndjson or .jsonl, packed with gzip (.gz) or not" @file=${this.onFile}>
          <div class="zone"><b>${sending === undefined ? 'Drop a file of articles here' : `Sending ${sending.name} (${bytes(sending.size)})…`}</b>
            <span class="small">One article a line, such as <code>{"text": "…", "subject": "Riverton tram", "source": "Riverton Observer",
              "publishedAt": "2026-02-27"}</code></span></div>
        </file-drop>
        <span role="status" class="hidden-text">${sending === undefined ? nothing : `Sending ${sending.name}`}</span>
        ${sending === undefined ? nothing : html`<div><button @click=${() => this.sent.abort()}>Stop sending</button></div>`}
        ${this.problem === undefined ? nothing : failure(this.problem)}
      </section>`;
  }

  private list(imports: readonly Import[]) {
    return imports.length === 0
      ? empty('Nothing was imported yet', html`Drop a file above, or run
          <code>java -jar target/quarkus-app/quarkus-run.jar import docs/examples/demonstration.ndjson</code> for a demonstration.`)
      : html`<ol class="card">${imports.map((one) => html`<li><import-item .import=${one}></import-item></li>`)}</ol>
        ${this.next === null ? nothing : html`<button class="more" @click=${this.more}>Show older ones</button>`}`;
  }

  private whole(one: Import) {
    return html`<div class="card one"><import-item alone .import=${one} @problems=${() => this.errors?.look()}></import-item></div>
      <import-errors import=${one.id} kind=${this.parameter('kind') ?? ''} @retried=${() => void this.imports.run()}
        @choose=${(event: CustomEvent<string>) => adjust({ kind: event.detail || undefined })}></import-errors>`;
  }

  private readonly onFile = async ({ detail: file }: CustomEvent<File>) => {
    this.problem = undefined;
    if (!FILE.test(file.name)) {
      this.problem = new Problem(0, 'This file cannot be taken',
        `“${file.name}” does not look like lines of JSON. Choose one that ends in .ndjson or .jsonl, or either of them packed as .gz.`);
      return;
    }
    this.sending = file;
    this.sent = new AbortController();
    try {
      await api.startImport(file, this.sent.signal);
      void this.imports.run();
    } catch (error) {
      this.problem = this.sent.signal.aborted ? undefined : error;
    } finally {
      this.sending = undefined;
    }
  };

  private readonly more = async () => {
    try {
      const page = await api.imports({ limit: PAGE, cursor: this.next ?? undefined });
      this.next = page.next;
      this.later = [...this.later, ...page.items];
    } catch (error) {
      this.problem = error;
    }
  };
}
