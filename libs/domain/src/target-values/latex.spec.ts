import { describe, expect, it } from '@jest/globals';
import { stripLatex } from './latex.js';

describe('what text recognition leaves of formulas', () => {
  it.each([
    ['$\\geq 90\\%$', '≥ 90%'],
    ['$$\\geq 90\\%$$', '≥ 90%'],
    ['\\ge 90\\%', '≥ 90%'],
    ['\\geqq90', '≥90'],
    ['\\geqslant 90', '≥ 90'],
    ['\\GEQ 90', '≥ 90'],
    ['\\leq 5', '≤ 5'],
    ['\\le5', '≤5'],
    ['\\leqq 5', '≤ 5'],
    ['\\leqslant 5', '≤ 5'],
    ['\\gt 5', '> 5'],
    ['\\lt 5', '< 5'],
    ['\\pm 3\\%', '± 3%'],
    ['\\approx 95', '≈ 95'],
    ['\\approxeq 95', '≈ 95'],
    ['90\\% \\sim 95\\%', '90% ~ 95%'],
    ['1\\textasciitilde 2', '1~ 2'],
    ['7 \\times 24', '7 × 24'],
    ['a \\cdot b', 'a · b'],
    ['20^{\\circ}C', '20℃'],
    ['20^\\circ C', '20℃'],
    ['20^{\\circ}\\mathrm{C}', '20℃'],
    ['\\frac{1}{3}', '1/3'],
    ['500\\text{万元}', '500万元'],
    ['500\\mathrm{km}', '500km'],
    ['\\mathbf{5}', '5'],
    ['\\mathit{5}', '5'],
    ['\\operatorname{max}', 'max'],
    ['\\mbox{个}', '个'],
    ['\\rm km', ' km'],
    ['\\left(5\\right)', '(5)'],
    ['5\\quad 个', '5  个'],
    ['5\\qquad 个', '5  个'],
    ['5\\,个', '5 个'],
    ['5\\;个', '5 个'],
    ['5\\!个', '5 个'],
    ['\\(\\ge 90\\%\\)', '≥ 90%'],
    ['\\[5\\]', '5'],
    ['$m^{2}$', 'm^2'],
    ['${\\geq} 95$', '≥ 95'],
  ])('%s becomes %s', (text, plain) => {
    expect(stripLatex(text)).toBe(plain);
  });

  it.each(['≥90%', '{5}', '100元', '', 'a/b', '5 $', '^2', '\\geqx'.slice(1)])('%p stays', (text) => {
    expect(stripLatex(text)).toBe(text);
  });

  it('does not take the beginning of another command for a sign', () => {
    expect(stripLatex('\\gextra \\lemma')).toBe('\\gextra \\lemma');
  });
});
