// A spreadsheet runs a text that begins like this, also after marks that nobody sees.
const RUNNABLE = /^'*[\s\u200B-\u200F\u2060\uFEFF]*[=+\-@＝＋－＠]|^'*[\t\r\n]/;

/** Would a spreadsheet that opens a csv file run this text as a formula? */
export function isRunnable(text: string): boolean {
  return RUNNABLE.test(text);
}
