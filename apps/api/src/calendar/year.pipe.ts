import type { PipeTransform } from '@nestjs/common';
import { NotFoundError } from '#libs/application';

const YEAR = /^20\d{2}$/u;

/** A year in an address: one that no budget can have is simply not found. */
export class YearPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!YEAR.test(value)) throw new NotFoundError('year', value);
    return Number(value);
  }
}
