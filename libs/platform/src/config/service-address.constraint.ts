import { ValidateBy } from 'class-validator';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** The address of a service that messages go to: https and elsewhere; this machine only for tests. */
export function IsServiceAddress(): PropertyDecorator {
  return ValidateBy({
    name: 'isServiceAddress',
    validator: {
      validate: (value: unknown, args) => {
        const { mode } = (args?.object ?? {}) as { readonly mode?: string };
        return typeof value === 'string' && isUsable(value, mode === 'test');
      },
      defaultMessage: () => '不是可用的服务地址 not a usable address of a service',
    },
  });
}

function isUsable(value: string, test: boolean): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(value);
  if (username !== '' || password !== '' || search !== '' || hash !== '') return false;
  if (LOOPBACK.test(hostname)) return test && (protocol === 'http:' || protocol === 'https:');
  return protocol === 'https:';
}
