import { createCatalogService } from '../../../services/catalog-service.ts';
import { appVersion } from '../../../services/app-version.ts';
import { type Command, EXIT } from '../command.ts';

const help = {
  da: 'panelvaerk catalog [--json]\n\nViser kilder, estimatorer, kovarianser og filformater.',
  en: 'panelvaerk catalog [--json]\n\nLists sources, estimators, covariances and file formats.',
};

/** What the registries hold. */
export const catalog: Command = {
  name: 'catalog',
  summary: { da: 'viser, hvad programmet kan', en: 'lists what the program can do' },
  help,
  async run(args, io) {
    const unknown = args.find((arg) => arg !== '--json');
    if (unknown !== undefined) {
      io.err(`${help[io.lang]}\n`);
      return EXIT.usage;
    }
    const listed = await createCatalogService(appVersion)['catalog.list']({});
    if (!listed.ok) return EXIT.internal;
    if (args.includes('--json')) {
      io.out(`${JSON.stringify(listed.value)}\n`);
      return EXIT.done;
    }
    for (const [registry, entries] of Object.entries(listed.value)) {
      if (!Array.isArray(entries)) continue;
      io.out(`${registry}\n`);
      for (const { id, title } of entries) io.out(`  ${id.padEnd(28)}${title[io.lang]}\n`);
    }
    return EXIT.done;
  },
};
