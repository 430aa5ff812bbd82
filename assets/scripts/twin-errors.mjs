// How near are a twin's standard errors to the study's? A line for each printed row of each table.

/** The first row of a table may differ by a tenth, every other by a quarter. */
const LIMITS = { first: 1.1, others: 1.25 };

export function compareTwin(plan, twin, study, say) {
  const faults = [];
  for (const { number, modelSet, rows } of plan.tables.filter(
    ({ kind }) => kind === 'regression',
  )) {
    const set = plan.modelSets.find(({ id }) => id === modelSet);
    say(`table ${number}: standard error of the twin / of the study`);
    for (const [place, row] of rows.entries()) {
      const name = row.replaceAll('-', '_');
      const limit = Math.log(place === 0 ? LIMITS.first : LIMITS.others);
      const cells = set.columns.map(({ id }) => {
        const [own, other] = [twin, study].map((models) => {
          const { coefficients = [] } = models.find(({ model }) => model === `${modelSet}-${id}`);
          return coefficients.find(({ term }) => term === name)?.standardError;
        });
        if (own === undefined && other === undefined) return '    ';
        const ratio = own / other;
        const isNear = Math.abs(Math.log(ratio)) <= limit;
        if (!isNear) faults.push(`twin, table ${number}, ${id}, ${row}: ${ratio}`);
        return ratio.toFixed(2);
      });
      say(`  ${name.padEnd(18)}${cells.join('  ')}`);
    }
  }
  return faults;
}
