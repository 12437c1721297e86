/** The card of a model, as openapi/standpoint.yaml spells it out. */
import type { Estimate, ModelName, Stance } from './types.ts';

export interface ModelAndCard extends ModelName {
  readonly description: string;
  readonly languages: readonly string[];
  readonly created: string;
  readonly gitCommit: string;
  readonly dataSets: readonly DataSet[];
  readonly metrics: Readonly<Record<string, number>>;
  readonly undecidedThreshold: number;
  readonly javaVersion: string;
  readonly dl4jVersion: string;
  readonly formatVersion: number;
  readonly card: Card | null;
}

export interface DataSet {
  readonly name: string;
  readonly articles: number;
  readonly paragraphs: number;
  readonly licence: string;
  readonly source: string;
}

export interface Card {
  readonly evaluated: string;
  readonly uses: readonly string[];
  readonly misuses: readonly string[];
  readonly labels: readonly string[];
  readonly sets: readonly MeasuredSet[];
  readonly behaviour: Behaviour | null;
  readonly evidence: EvidenceMeasures | null;
  readonly limits: readonly string[];
}

export interface Measures {
  readonly macroF1: Estimate;
  readonly accuracy: Estimate;
}

export interface SystemMeasures extends Measures {
  readonly f1: Readonly<Record<Stance, Estimate>>;
  readonly calibrationError: Estimate;
  readonly accuracyAt70: Estimate;
}

export interface MeasuredSet {
  readonly name: string;
  readonly fittedOn: number;
  readonly paragraphs: number;
  readonly articles: number;
  readonly systems: Readonly<Record<string, SystemMeasures>>;
  /** Rows are labels, columns the model's answers, both in the order of the stances. */
  readonly confusion: readonly (readonly number[])[];
  readonly undecided: { readonly threshold: number; readonly share: number; readonly accuracy: number };
  readonly reliability: readonly ReliabilityBin[];
  readonly riskCoverage: readonly RiskPoint[];
  readonly breakdowns: readonly Breakdown[];
}

export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly paragraphs: number;
  readonly confidence: number;
  readonly accuracy: number;
}

export interface RiskPoint {
  readonly coverage: number;
  readonly confidence: number;
  readonly risk: number;
}

export interface Breakdown {
  readonly by: string;
  readonly groups: readonly MeasuredGroup[];
}

export interface MeasuredGroup {
  readonly name: string;
  readonly paragraphs: number;
  readonly articles: number;
  readonly systems: Readonly<Record<string, Measures>>;
}

export interface Behaviour {
  readonly negationAndSwappedSubjects: Estimate;
  readonly changedByName: Estimate;
  readonly tests: readonly BehaviourTest[];
}

export interface BehaviourTest {
  readonly name: string;
  readonly capability: string;
  readonly description: string;
  readonly cases: number;
  readonly passed: number;
  readonly rate: Estimate;
}

export interface EvidenceMeasures {
  readonly method: string;
  readonly set: string;
  readonly words: number;
  readonly paragraphs: number;
  readonly fallRatio: Estimate;
  readonly changeRatio: Estimate;
  readonly flips: number;
  readonly randomFlips: number;
}
