import { describe, expect, it } from '@jest/globals';
import type { ProgressRow } from '#libs/application';
import { ROLE_LABELS } from '#libs/domain';
import { seed } from '#libs/fixtures';
import fc from 'fast-check';
import { presentPerson } from './person.presenter.js';
import { presentProgress } from './progress.presenter.js';

function row(unitName: string, change: Partial<ProgressRow> = {}): ProgressRow {
  return { unitId: unitName, unitName, counts: {}, tables: 0, budget: '0.00', overdue: 0, ...change };
}

describe('报送进度', () => {
  it('adds the three real budgets up to 9521700.00', () => {
    const rows = ['8726400.00', '753600.00', '41700.00'].map((budget) => row(budget, { budget, tables: 1 }));
    expect(presentProgress(2024, rows).total).toMatchObject({ budget: '9521700.00', tables: 3 });
  });

  it('adds the same state of several units, and keeps different ones apart', () => {
    const rows = [
      row('一', { counts: { 审核中: 2, 已公开: 1 }, overdue: 1 }),
      row('二', { counts: { 审核中: 3 }, overdue: 2 }),
    ];
    expect(presentProgress(2024, rows).total).toMatchObject({ counts: { 审核中: 5, 已公开: 1 }, overdue: 3 });
  });

  it('is nothing, with two places, when there is no unit', () => {
    const total = { counts: {}, tables: 0, budget: '0.00', overdue: 0 };
    expect(presentProgress(2024, [])).toEqual({ fiscalYear: 2024, items: [], total });
  });

  it.each([
    [['0.10', '0.20'], '0.30'],
    [['0.01', '0.01', '0.01'], '0.03'],
    [['9999999999999999.99', '0.01'], '10000000000000000.00'],
    [['1.50', '1.50'], '3.00'],
  ])('adds %p exactly: %s', (budgets, sum) => {
    expect(
      presentProgress(
        2024,
        budgets.map((budget) => row('x', { budget })),
      ).total.budget,
    ).toBe(sum);
  });

  it('loses no 分, whatever the budgets', () => {
    const text = (amount: bigint): string => {
      const digits = String(amount).padStart(3, '0');
      return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
    };
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 17n }), { maxLength: 30 }), (cents) => {
        const rows = cents.map((amount) => row('x', { budget: text(amount) }));
        const sum = cents.reduce((total, amount) => total + amount, 0n);
        expect(presentProgress(2024, rows).total.budget).toBe(text(sum));
      }),
      { seed: seed() },
    );
  });
});

describe('a person', () => {
  it('is shown with each office in words and where it is held, without the address', () => {
    const person = {
      ...{ id: 'p', displayName: '陈某', account: 'chen', email: 'chen@town.test', active: true },
      grants: [
        { personId: 'p', role: 'performance-reviewer', unitId: 'finance' },
        { personId: 'p', role: 'auditor', unitId: 'finance' },
      ] as const,
    };
    expect(presentPerson(person, ROLE_LABELS)).toEqual({
      ...{ id: 'p', displayName: '陈某', account: 'chen' },
      grants: [
        { role: 'performance-reviewer', roleLabel: '绩效岗', unitId: 'finance' },
        { role: 'auditor', roleLabel: '审计', unitId: 'finance' },
      ],
    });
  });
});
