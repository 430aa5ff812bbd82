import { randomUUID } from 'node:crypto';
import type { Language } from '../../../shared/plan/local-text.ts';
import { type Command, type CommandIo, EXIT } from './command.ts';
import { chosenLanguage } from './chosen-language.ts';
import { COMMANDS } from './commands.ts';
import { readTable } from './read-table.ts';

/** The command line: finds the command, runs it, and turns a bug into an id. */
async function main(args: readonly string[]): Promise<number> {
  const { lang, rest } = chosenLanguage(args, process.env);
  const io: CommandIo = {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    lang,
    readTable,
  };
  const [name, ...commandArgs] = rest;
  if (name === undefined) {
    io.err(overview(lang));
    return EXIT.usage;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(overview(lang));
    return EXIT.done;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    io.err(`${UNKNOWN[lang](name)}\n\n${overview(lang)}`);
    return EXIT.usage;
  }
  if (commandArgs.includes('--help') || commandArgs.includes('-h')) {
    io.out(`${command.help[lang]}\n`);
    return EXIT.done;
  }
  return run(command, commandArgs, io);
}

async function run(command: Command, args: readonly string[], io: CommandIo): Promise<number> {
  try {
    return await command.run(args, io);
  } catch (error) {
    const id = randomUUID().slice(0, 8);
    if (args.includes('--json')) io.out(`${JSON.stringify({ error: { code: 'internal', id } })}\n`);
    // Messages of bugs can quote what stood in a cell; the places in the code cannot.
    const frames = error instanceof Error ? (error.stack ?? '').match(/^\s+at .*$/gm) : null;
    io.err(`${INTERNAL[io.lang]} (${id})\n${frames?.join('\n') ?? ''}\n`);
    return EXIT.internal;
  }
}

const UNKNOWN = {
  da: (name: string) => `Kommandoen "${name}" findes ikke.`,
  en: (name: string) => `There is no command "${name}".`,
};
const INTERNAL = { da: 'Intern fejl', en: 'Internal error' };

function overview(lang: Language): string {
  const usage = { da: 'Brug', en: 'Usage' }[lang];
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary[lang]}`);
  return `${usage}: panelvaerk <command> [--lang da|en] [--json] [--help]\n\n${lines.join('\n')}\n`;
}

process.exitCode = await main(process.argv.slice(2));
