import { ValidateBy } from 'class-validator';
import { Secret } from './secret.js';

/** Demands a secret as soon as another property of the same configuration has the given value. */
export function IsNeededWhen(property: string, value: string): PropertyDecorator {
  return ValidateBy({
    name: 'isNeededWhen',
    validator: {
      validate: (secret: unknown, args) => {
        const needed = Reflect.get(args?.object ?? {}, property) === value;
        return !needed || (secret instanceof Secret && secret.reveal() !== '');
      },
      defaultMessage: () => `${property}=${value} 时必填 required with ${property}=${value}`,
    },
  });
}
