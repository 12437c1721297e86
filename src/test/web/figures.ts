import type { Paragraph, StanceGroup } from '../../main/resources/web/app/api/types.ts';

export function paragraph(changed: Partial<Paragraph>): Paragraph {
  return {
    index: 0, start: 0, end: 1, text: 'a', stance: 'critical', confidence: 0.7, probabilities: { supportive: 0.1, neutral: 0.2, critical: 0.7 },
    undecided: false, boilerplate: false, mentionsSubject: true, quotedShare: 0, correction: null, ...changed,
  };
}

/** A month's group; net with an interval of 0.1 to either side, or none. */
export function month(label: string, net: number | null, changed: Partial<StanceGroup> = {}): StanceGroup {
  const [year = 0, number = 0] = label.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  const share = { share: 0.3, low: 0.2, high: 0.4 };
  return {
    subject: { id: 'subject', name: 'Riverton tram' }, source: null, author: null,
    period: { label, from: `${label}-01`, to: `${next}-01` },
    articles: 20, paragraphs: 200, undated: 0, counts: { supportive: 20, neutral: 100, critical: 60, undecided: 20, boilerplate: 0 },
    corrected: 0, net: -0.2,
    estimate: net === null ? null : {
      supportive: share, neutral: { share: 0.4, low: 0.2, high: 0.6 }, critical: share, net: { value: net, low: net - 0.1, high: net + 0.1 },
    },
    interval: null, method: null, modelVersions: [], limitations: [], ...changed,
  };
}
