/** What the browser host says in the terminal. */
export interface TerminalTexts {
  address(address: string, folder: string): string;
  anotherAddress(address: string): string;
  preparingSample: string;
  sample(name: string, passphrase: string): string;
  noSample(code: string): string;
}

const danish: TerminalTexts = {
  address: (address, folder) =>
    `Panelværk kører. Åbn adressen i en browser på denne computer; den virker én gang:\n\n  ${address}\n\n` +
    `Studier gemmes i ${folder}. Stop med Ctrl+C.`,
  anotherAddress: (address) => `Til en anden browser:  ${address}`,
  preparingSample: 'Gør eksempelstudiet klar …',
  sample: (name, passphrase) =>
    `Eksempelstudiet hedder ${name}. Adgangssætning: ${passphrase}\n(Personerne i det er opdigtede.)`,
  noSample: (code) => `Eksempelstudiet kunne ikke gøres klar (${code}). Resten virker.`,
};

const english: TerminalTexts = {
  address: (address, folder) =>
    `Panelværk is running. Open this address in a browser on this computer; it works once:\n\n  ${address}\n\n` +
    `Studies are kept in ${folder}. Ctrl+C stops.`,
  anotherAddress: (address) => `For another browser:  ${address}`,
  preparingSample: 'Preparing the sample study …',
  sample: (name, passphrase) =>
    `The sample study is ${name}. Passphrase: ${passphrase}\n(Nobody in it is real.)`,
  noSample: (code) => `The sample study could not be prepared (${code}). Everything else works.`,
};

/** The terminal's language, by the environment's `LANG`. */
export function terminalTexts(lang: string | undefined): TerminalTexts {
  return lang?.toLowerCase().startsWith('da') === true ? danish : english;
}
