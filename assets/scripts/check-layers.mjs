// Does every import stay within the layer table? Prints what does not; the folder may be named.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';

const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { forbidden, options } = createRequire(import.meta.url)(
  join(projectRoot, '.dependency-cruiser.cjs'),
);

const folder = process.argv[2] ?? projectRoot;
const leastModules = 50;

process.chdir(folder);
const { output } = await cruise(['shared', 'src-main', 'src-renderer'], {
  ...options,
  ruleSet: { forbidden },
  validate: true,
  baseDir: folder,
});

const { violations, totalCruised } = output.summary;
for (const { rule, from, to } of violations) {
  process.stdout.write(`${rule.name}: ${from}${from === to ? '' : ` → ${to}`}\n`);
}
process.stdout.write(`${totalCruised} modules, ${violations.length} violations\n`);
// With a compiler it does not know, the cruiser sees nothing and reports success.
if (totalCruised < leastModules) {
  process.stdout.write(
    `Fewer than ${leastModules} modules were seen: the check itself is broken.\n`,
  );
}
process.exitCode = violations.length > 0 || totalCruised < leastModules ? 1 : 0;
