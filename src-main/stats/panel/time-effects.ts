/** How are periods taken out of a regression? */
import type { PanelColumn, PanelData } from './panel-data.ts';

/**
 * The panel with a dummy for every period but the first before its own columns, so that a column
 * that only follows time is the one omitted. Dummies are centred: the constant is then the
 * outcome's mean less the regressors' part, as if time effects were absorbed.
 *
 * @source [Baltagi2021] §3.2
 */
export function withTimeEffects(data: PanelData): PanelData {
  const periods = [...new Set(data.time)].toSorted((a, b) => a - b);
  const effects = periods.slice(1).map((period) => centredDummy(data, period));
  return { ...data, columns: [...effects, ...data.columns] };
}

function centredDummy({ time, weights }: PanelData, period: number): PanelColumn {
  let inPeriod = 0;
  let all = 0;
  for (let row = 0; row < time.length; row += 1) {
    const weight = weights?.[row] ?? 1;
    all += weight;
    if (time[row] === period) inPeriod += weight;
  }
  const share = inPeriod / all;
  const values = Float64Array.from(time, (value) => (value === period ? 1 : 0) - share);
  return { term: `(time=${period})`, values, isTimeEffect: true };
}
