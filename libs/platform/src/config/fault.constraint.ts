import { ValidateBy } from 'class-validator';
import { faultOf } from '../faults/fault-points.js';

/** A fault that is known, and in test mode only: neither real work nor a demonstration dies because of a variable. */
export function IsFaultOfTest(): PropertyDecorator {
  return ValidateBy({
    name: 'isFaultOfTest',
    validator: {
      validate: (value: unknown, args) => {
        const { mode } = (args?.object ?? {}) as { readonly mode?: string };
        return value === null || (mode === 'test' && typeof value === 'string' && faultOf(value) !== null);
      },
      defaultMessage: () => '仅测试方式可用 for tests only',
    },
  });
}
