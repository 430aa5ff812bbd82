import { describe, expect, it } from 'vitest';
import { escapeLatex } from '../../../../src-main/writers/escape-latex.ts';

describe('a text for LaTeX', () => {
  it.each([
    [
      '50 % & $x_1^2$ #{~}',
      '50 \\% \\& \\$x\\_1\\textasciicircum{}2\\$ \\#\\{\\textasciitilde{}\\}',
    ],
    ['\\input{x}', '\\textbackslash{}input\\{x\\}'],
    ['p < 0,1 | "a" > b', 'p \\textless{} 0,1 \\textbar{} {\\char34}a{\\char34} \\textgreater{} b'],
    ['a -- b ---', 'a -{}- b -{}-{}-'],
    ["``x'' ,, ?` !`", "`{}`x'{}' ,{}, ?{}` !{}`"],
    ['Å† −β²', 'Å\\textdagger{} $-$$\\beta$\\textsuperscript{2}'],
    ['Model\u00A0I\nto', 'Model~I to'],
    ['a\uFFFDb', 'a\\fbox{?}b'],
  ])('shows %j as it is', (text, source) => {
    expect(escapeLatex(text)).toBe(source);
  });

  it('sets a line above a letter as mathematics, as in a robust χ²', () => {
    expect(escapeLatex('χ\u0304²(1)')).toBe('$\\bar{\\chi}$\\textsuperscript{2}(1)');
    expect(escapeLatex('√2')).toBe('$\\surd$2');
  });
});
