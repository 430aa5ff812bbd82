// Signs that LaTeX runs, or that its older fonts print as something else.
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '"': '{\\char34}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '\u00A0': '~',
  '−': '$-$',
  '±': '$\\pm$',
  '×': '$\\times$',
  '≤': '$\\leq$',
  '≥': '$\\geq$',
  '≠': '$\\neq$',
  '²': '\\textsuperscript{2}',
  '√': '$\\surd$',
  α: '$\\alpha$',
  β: '$\\beta$',
  θ: '$\\theta$',
  ρ: '$\\rho$',
  σ: '$\\sigma$',
  χ: '$\\chi$',
  '†': '\\textdagger{}',
  '\u200B': '\\hspace{0pt}',
  '\uFFFD': '\\fbox{?}',
};

// Pairs that fonts melt into one sign: -- into a dash, two commas or ticks into quotes, ?` into ¿.
const LIGATURE = /(?<=([-,'`]))\1|(?<=[?!])`/g;

/** The text so that LaTeX prints every sign of it and runs none. Line ends become spaces. */
export function escapeLatex(text: string): string {
  const signs = [...text.replaceAll(/[\n\t]+/g, ' ').replaceAll(LIGATURE, `${APART}$&`)];
  return signs
    .map((sign, i) => accented(SIGNS[sign] ?? sign, signs[i + 1]))
    .join('')
    .replaceAll(APART, '{}');
}

// A line above the letter before it, as of a robust statistic.
const MACRON = '\u0304';

function accented(sign: string, next: string | undefined): string {
  if (sign === MACRON) return '';
  return next === MACRON ? `$\\bar{${sign.replaceAll('$', '')}}$` : sign;
}

// No text holds it: it is among the signs that were replaced before.
const APART = '\u0001';
