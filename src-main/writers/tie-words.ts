const NO_BREAK = '\u00A0';

/**
 * The text as a printer sets it: what belongs together is not parted at the end of a line
 * (`Model IV`, `Tabel S.1`, `*** p < 0,001`, `0,24*** (0,032)`, `38,4 %`). Only spaces change.
 */
export function tieWords(text: string): string {
  return text
    .replaceAll(/\b(models?|tabel|table) (?=(?:[IVXLC]+|S?\.?\d+)\b)/gi, `$1${NO_BREAK}`)
    .replaceAll(/\bp ([<>=≤≥]) (?=[-−]?[\d.,])/g, `p${NO_BREAK}$1${NO_BREAK}`)
    .replace(/^([<>]) (?=[\d.,]+$)/, `$1${NO_BREAK}`)
    .replaceAll(/([*†]) (?=p\u00A0)/g, `$1${NO_BREAK}`)
    .replaceAll(/(\d[*†]*) (?=\()/g, `$1${NO_BREAK}`)
    .replaceAll(/(\d) (?=%|pct\.|kr\.)/g, `$1${NO_BREAK}`);
}
