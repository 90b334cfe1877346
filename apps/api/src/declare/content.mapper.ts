import { Injectable } from '@nestjs/common';
import { Entropy } from '#libs/application';
import type { Disclosure, GoalTableContent, Indicator } from '#libs/domain';
import type { DisclosureDto } from './dto/disclosure.dto.js';
import type { GoalTableContentDto } from './dto/goal-table-content.dto.js';
import type { IndicatorDto } from './dto/indicator.dto.js';

/** Turns typed input into the content that is hashed: amounts with two places, every indicator with its lineage. */
@Injectable()
export class ContentMapper {
  constructor(private readonly entropy: Entropy) {}

  contentOf(dto: GoalTableContentDto): GoalTableContent {
    const { catalogue, fiscalYear, projectName, projectType, projectLevel, unitName } = dto;
    const { periodStartYear, periodEndYear, overallGoal, annualGoal } = dto;
    return {
      schema: 'goal-table/1',
      ...{ catalogue, fiscalYear, projectName, projectType, projectLevel, unitName },
      ...{ periodStartYear, periodEndYear, overallGoal, annualGoal },
      projectCode: orNull(dto.projectCode),
      annualBudget: twoPlaces(dto.annualBudget),
      funding: (dto.funding ?? []).map(({ source, total, annual }) => ({
        source,
        total: total === undefined || total === null ? null : twoPlaces(total),
        annual: twoPlaces(annual),
      })),
      indicators: this.indicatorsOf(dto.indicators),
      disclosure: disclosureOf(dto.disclosure),
    };
  }

  /** A lineage that stands twice is a copied row: the copy is an indicator of its own. */
  private indicatorsOf(dtos: readonly IndicatorDto[]): readonly Indicator[] {
    const seen = new Set<string>();
    return dtos.map(({ level1, level2, name, periodTarget, annualTarget, ...rest }) => {
      const given = rest.lineageId ?? '';
      const lineageId = given === '' || seen.has(given) ? this.entropy.newId() : given;
      seen.add(lineageId);
      const { unit, weight } = rest;
      return {
        ...{ lineageId, level1, level2, name, periodTarget, annualTarget },
        unit: orNull(unit),
        weight: orNull(weight),
      };
    });
  }
}

function orNull(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

function twoPlaces(amount: string): string {
  if (amount === '') return '';
  const [whole = '', fraction = ''] = amount.split('.');
  return `${whole.replace(/^0+(?=\d)/u, '')}.${fraction.padEnd(2, '0')}`;
}

function disclosureOf(dto: DisclosureDto | undefined): Disclosure {
  return dto?.kind === 'exempt' ? { kind: 'exempt', basis: dto.basis ?? '' } : { kind: 'public' };
}
