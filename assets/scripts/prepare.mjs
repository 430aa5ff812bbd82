// The way into every npm script: makes sure that what a command needs is there, then runs it.
// Plain JavaScript without packages: on a fresh machine this runs before anything is installed.
import { bench, build, check, demo, packageApp, parity, cli, start, test } from './commands.mjs';
import { ensureInstalled, findNode, say } from './toolchain.mjs';

const commands = { start, test, demo, cli, check, build, bench, parity, package: packageApp };

async function main([name, ...args]) {
  const command = commands[name ?? ''];
  if (command === undefined) {
    say(`Usage: npm run <${Object.keys(commands).join('|')}>`);
    return 2;
  }
  if (!ensureInstalled()) return 1;
  const node = findNode();
  if (node === null) return 1;
  return command(node, args);
}

process.exitCode = await main(process.argv.slice(2));
