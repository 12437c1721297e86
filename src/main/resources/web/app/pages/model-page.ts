import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api } from '../api/calls.ts';
import type { Breakdown, Card, EvidenceMeasures, MeasuredSet, ModelAndCard, SystemMeasures } from '../api/model-card.ts';
import { STANCES, type Estimate } from '../api/types.ts';
import { confusion } from '../charts/confusion.ts';
import { figureRows, type FigureRow } from '../charts/figure-rows.ts';
import { reliability, riskCoverage } from '../charts/reliability.ts';
import '../components/behaviour-tests.ts';
import '../components/chart-figure.ts';
import '../components/choice-bar.ts';
import { loading, outcome } from '../components/notes.ts';
import { Task } from '../components/task.ts';
import { day } from '../format/dates.ts';
import { count, percent, percentInterval, percentWithInterval, plural } from '../format/numbers.ts';
import { list } from '../format/text.ts';
import { adjust } from '../router.ts';
import { LOOKS } from '../theme/stance.ts';
import { DashboardPage } from './page.ts';

const SYSTEM_NAMES: Readonly<Record<string, string>> = {
  'model': 'This model', 'majority': 'Always the commonest stance', 'tf-idf': 'Counting words (TF-IDF)',
};

/** How the trainer begins what it says of groups and of tests of behaviour, which the charts and the table show, too. */
const OF_A_PART = /^(By “|It passes )/;

/** What the model can do and cannot, in plain words and in figures. */
@customElement('model-page')
export class ModelPage extends DashboardPage {
  static override styles = [...DashboardPage.styles, css`
    .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--space-5); align-items: start; }
    .pair.even { align-items: stretch; }
    .card h2 { margin-bottom: var(--space-3); }
    .sentences { display: grid; gap: var(--space-2); max-width: 60rem; }
    .sentences li { padding-left: 1.1em; text-indent: -1.1em; }
    .sentences li::before { content: '– '; color: var(--quiet); }
    .not { border-color: var(--warning); background: var(--warning-surface); }
    .not h2 { color: var(--warning); }
    .headlines { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: var(--space-5); }
    .headlines dt { font-size: var(--font-small); font-weight: 550; color: var(--quiet); }
    .headlines .big { font-size: 2rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
    .facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: var(--space-1) var(--space-4); font-size: var(--font-small); }
    .facts dt { color: var(--quiet); }
    .facts dd { overflow-wrap: anywhere; }
    details { margin-top: var(--space-4); }
    summary { cursor: pointer; color: var(--accent); font-weight: 550; font-size: var(--font-small); }
    details .sentences { margin-top: var(--space-3); font-size: var(--font-small); }
    td { vertical-align: top; }
    @media (max-width: 60rem) {
      .pair { grid-template-columns: minmax(0, 1fr); }
      .headlines { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    }
    select { max-width: 100%; }
    .bar, .card, chart-figure { min-width: 0; }
  `];

  private readonly model = new Task(this, { task: (_: readonly [], { signal }) => api.model(signal), args: () => [] as const });

  override render() {
    this.name('Model');
    return outcome(this.model, () => loading('the model', '60rem'), (model) => this.whole(model));
  }

  private whole(model: ModelAndCard) {
    const { card } = model;
    return html`<div class="head"><h1>${model.name} ${model.version}</h1>
        <p>${model.description}</p>
        <p class="quiet small">Made on ${day(model.created)}${card === null ? nothing : html`, measured on ${day(card.evaluated)}`}.</p></div>
      ${card === null
        ? html`<p class="card">The file of this model says nothing of what was measured. Be careful with what it answers, and ask who made it.</p>`
        : this.measured(card)}
      ${origin(model)}`;
  }

  private measured(card: Card) {
    const set = card.sets.find((one) => one.name === this.parameter('set')) ?? card.sets[0];
    return html`<div class="pair even">
        <section class="card"><h2>What it is for</h2>${sentences(card.uses)}</section>
        <section class="card not"><h2>What it is not for</h2>${sentences(card.misuses)}</section></div>
      ${set === undefined ? nothing : html`${this.sets(card.sets, set)}${this.figures(set)}`}
      ${card.behaviour === null ? nothing : html`<section class="card"><h2>What it understands, and what it does not</h2>
        <p class="small quiet">Short sentences written to test one ability each. On negation and swapped subjects it passes
          ${percentWithInterval(card.behaviour.negationAndSwappedSubjects)}; in ${percentWithInterval(card.behaviour.changedByName)} of cases another name in the same
          sentence changes its answer, which it should not.</p><br>
        <behaviour-tests .tests=${card.behaviour.tests}></behaviour-tests></section>`}
      ${card.evidence === null ? nothing : evidenceWords(card.evidence)}
      ${weaknesses(card.limits)}
      <section class="card"><h2>Whose judgement it learned</h2>${sentences(card.labels)}</section>`;
  }

  private sets(sets: readonly MeasuredSet[], set: MeasuredSet) {
    const fitted = set.fittedOn === 0 ? 'none of which it was fitted on' : `${percent(set.fittedOn)} of which it was fitted on`;
    return html`<div class="bar"><choice-bar caption="Measured on" value=${set.name} .choices=${sets.map(({ name }) => ({ value: name, name }))}
        @choose=${(event: CustomEvent<string>) => adjust({ set: event.detail === sets[0]?.name ? undefined : event.detail })}></choice-bar>
      <span class="small quiet">${plural(set.paragraphs, 'paragraph')} of ${plural(set.articles, 'article')}, ${fitted}.</span></div>`;
  }

  private figures(set: MeasuredSet) {
    const own = set.systems['model'];
    const breakdown = set.breakdowns.find((one) => one.by === this.parameter('by')) ?? finest(set.breakdowns);
    return html`${own === undefined ? nothing : headlines(own, set)}
      <chart-figure class="card" heading="Figures with their intervals" about=${set.name} .chart=${systems(set)}>
        <p>F1 joins how many paragraphs of a stance it finds with how many that it calls so are; macro-F1 is its mean over the stances.</p></chart-figure>
      <div class="pair">
        <chart-figure class="card" heading="Is it as right as it is sure?" about=${set.name} .chart=${reliability(set.reliability)}>
          <p>Points below the line: it is surer than it is right.</p></chart-figure>
        <chart-figure class="card" heading="Does it know when to be silent?" about=${set.name} .chart=${riskCoverage(set.riskCoverage)}>
          <p>Taking only the paragraphs that it is surest of, it should err less.</p></chart-figure>
      </div>
      <div class="pair">
        <chart-figure class="card" heading="What it takes for what" about=${set.name} .chart=${confusion(set.confusion)}></chart-figure>
        ${breakdown === undefined ? nothing : html`<chart-figure class="card" heading="Where it does better and worse" about="${set.name} by ${breakdown.by}"
            .chart=${figureRows('Macro-F1', ['Macro-F1 of this model'], breakdown.groups.map((group) => ({
              name: group.name, cases: group.paragraphs, figures: [group.systems['model']?.macroF1 ?? null],
            })))}>
          <div slot="tools" class="field"><label for="by">By</label>
            <select id="by" @change=${(event: Event) => adjust({ by: (event.target as HTMLSelectElement).value })}>
              ${set.breakdowns.map(({ by }) => html`<option value=${by} ?selected=${by === breakdown.by}>${by}</option>`)}</select></div>
        </chart-figure>`}
      </div>`;
  }
}

function finest(breakdowns: readonly Breakdown[]): Breakdown | undefined {
  return [...breakdowns].sort((one, other) => other.groups.length - one.groups.length)[0];
}

function headlines(own: SystemMeasures, set: MeasuredSet) {
  return html`<section class="card" aria-label="In short"><dl class="headlines">
    ${headline('Right', percent(own.accuracy.value), `of paragraphs, ${percentInterval(own.accuracy)}`)}
    ${headline('Right where it decides', percent(set.undecided.accuracy),
      `it leaves ${percent(set.undecided.share)} undecided, where it is less than ${percent(set.undecided.threshold)} sure`)}
    ${headline('Macro-F1', own.macroF1.value.toFixed(2), `${own.macroF1.low.toFixed(2)} to ${own.macroF1.high.toFixed(2)}; 1 would be perfect`)}
    ${headline('Off in how sure it is', percent(own.calibrationError.value), `on average, ${percentInterval(own.calibrationError)}`)}</dl></section>`;
}

function headline(name: string, figure: string, about: string) {
  return html`<div><dt>${name}</dt><dd><span class="big">${figure}</span><br><span class="small quiet">${about}</span></dd></div>`;
}

/** The model first, so that it looks alike wherever it is. */
function systems(set: MeasuredSet) {
  const names = Object.keys(set.systems).sort((one, other) => Number(other === 'model') - Number(one === 'model'));
  const row = (name: string, figure: (of: SystemMeasures) => Estimate): FigureRow =>
    ({ name, figures: names.map((system) => set.systems[system]).map((one) => (one === undefined ? null : figure(one))) });
  return figureRows('Figures', names.map((name) => SYSTEM_NAMES[name] ?? name), [
    row('Right (accuracy)', (one) => one.accuracy),
    row('Right on its surest 70 %', (one) => one.accuracyAt70),
    row('Macro-F1', (one) => one.macroF1),
    ...[...STANCES].reverse().map((stance) => row(`F1 of ${LOOKS[stance].name.toLowerCase()}`, (one) => one.f1[stance])),
  ]);
}

/** What holds of all that it does first; then what figures and tests show of a part. */
function weaknesses(limits: readonly string[]) {
  const ofParts = limits.filter((one) => OF_A_PART.test(one));
  return html`<section class="card"><h2>Known weaknesses</h2>${sentences(limits.filter((one) => !ofParts.includes(one)))}
    ${ofParts.length === 0 ? nothing : html`<details><summary>${count(ofParts.length)} more, of parts of what it was measured on</summary>
      ${sentences(ofParts)}</details>`}</section>`;
}

function evidenceWords(evidence: EvidenceMeasures) {
  return html`<section class="card"><h2>Do the underlined words matter?</h2>
    <p class="sentences">Leaving out the ${evidence.words} words that weigh most changes the stance of ${percent(evidence.flips)} of paragraphs;
      leaving out as many random words, of ${percent(evidence.randomFlips)}. Measured on ${plural(evidence.paragraphs, 'paragraph')} of
      ${evidence.set}. The method is ${evidence.method}.</p></section>`;
}

function origin(model: ModelAndCard) {
  return html`<section class="card"><h2>What it is made of</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Data sets"><table><caption class="hidden-text">Data sets</caption>
      <thead><tr><th scope="col">Data set</th><th scope="col">From</th><th scope="col">Licence</th><th scope="col" class="number">Articles</th>
        <th scope="col" class="number">Paragraphs</th></tr></thead>
      <tbody>${model.dataSets.map((one) => html`<tr><th scope="row">${one.name}</th><td>${one.source}</td><td>${one.licence}</td>
        <td class="number">${count(one.articles)}</td><td class="number">${count(one.paragraphs)}</td></tr>`)}</tbody></table></div><br>
    <dl class="facts"><dt>Languages</dt><dd>${list(model.languages)}</dd>
      <dt>Undecided below</dt><dd>${percent(model.undecidedThreshold)}</dd>
      <dt>Made by commit</dt><dd>${model.gitCommit}</dd>
      <dt>With</dt><dd>Java ${model.javaVersion}, DL4J ${model.dl4jVersion}</dd></dl></section>`;
}

function sentences(of: readonly string[]) {
  return html`<ul class="sentences">${of.map((one) => html`<li>${plain(one)}</li>`)}</ul>`;
}

/** Cards mark names of files and sets as code. */
function plain(sentence: string): string {
  return sentence.replaceAll('`', '');
}
