/** Colours as a canvas needs them: resolved for the scheme that is shown. */
const NAMES = [
  'surface', 'line', 'line-strong', 'text', 'quiet', 'accent', 'none',
  'supportive', 'neutral', 'critical', 'undecided',
  'series-1', 'series-2', 'series-3', 'series-4', 'series-5',
] as const;

export type PaletteName = (typeof NAMES)[number];
export type Palette = Readonly<Record<PaletteName, string>> & { readonly font: string };

export function palette(): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const colours = NAMES.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, style.color] as const;
  });
  const font = getComputedStyle(document.documentElement).fontFamily;
  probe.remove();
  return { ...Object.fromEntries(colours) as Record<PaletteName, string>, font };
}

export function seriesColour(colours: Palette, place: number): string {
  return colours[`series-${place % 5 + 1}` as PaletteName];
}

/** Between two colours as `rgb(…)`, at 0 the first and at 1 the second. */
export function mix(from: string, to: string, at: number): string {
  const start = channels(from);
  const end = channels(to);
  const mixed = start.map((channel, place) => Math.round(channel + ((end[place] ?? channel) - channel) * at));
  return `rgb(${mixed.join(', ')})`;
}

export function transparent(colour: string, alpha: number): string {
  return `rgba(${channels(colour).join(', ')}, ${alpha})`;
}

function channels(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
}
