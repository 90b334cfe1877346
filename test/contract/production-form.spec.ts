import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { describeConfig } from '#libs/platform';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly volumes: Readonly<Record<string, null>>;
}

const COMPOSE = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose;
const DOCKERFILE = readFileSync('deploy/docker/Dockerfile', 'utf8');
const OURS = { api: 'api', worker: 'worker', migrate: 'cli' } as const;

function service(name: string): Service {
  const found = COMPOSE.services[name];
  if (found === undefined) throw new Error(`no service ${name}`);
  return found;
}

describe('docker-compose.yml, which no container engine has to be there for', () => {
  it('has the five services and the migration', () => {
    expect(Object.keys(COMPOSE.services).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
  });

  it.each(['api', 'worker'])('runs %s with the flags of every other installation', (name) => {
    const flags = JSON.parse(readFileSync('deploy/node-flags.json', 'utf8')) as readonly string[];
    expect(service(name).command?.slice(0, 1 + flags.length)).toEqual(['node', ...flags]);
    expect(DOCKERFILE).toContain(
      `CMD ${JSON.stringify(['node', ...flags])
        .slice(0, -1)
        .replaceAll(',', ', ')}`,
    );
  });

  it.each(Object.entries(OURS))(
    'gives %s only variables that its configuration class knows',
    (name, process) => {
      const known = describeConfig().filter(({ processes }) => processes.includes(process));
      const given = Object.keys(service(name).environment ?? {});
      expect(given.filter((variable) => !known.some((one) => one.name === variable))).toEqual([]);
    },
  );

  it.each(Object.entries(OURS))(
    'gives %s every variable that has no value of its own and is not optional',
    (name, process) => {
      const needed: Readonly<Record<string, readonly string[]>> = {
        api: ['PIFU_DB_APP_PASSWORD_FILE', 'PIFU_PUBLIC_ORIGIN'],
        worker: ['PIFU_DB_APP_PASSWORD_FILE', 'PIFU_DB_DISPATCHER_PASSWORD_FILE', 'PIFU_REDIS_URL_FILE'],
        cli: ['PIFU_DB_APP_PASSWORD_FILE', 'PIFU_DB_MIGRATOR_PASSWORD_FILE'],
      };
      expect(Object.keys(service(name).environment ?? {})).toEqual(
        expect.arrayContaining([...(needed[process] ?? [])]),
      );
    },
  );

  it.each(Object.keys(OURS))('hands %s each secret as a file, and no role that it does not need', (name) => {
    const { environment = {}, secrets = [] } = service(name);
    const files = Object.entries(environment).filter(([variable]) => variable.endsWith('_FILE'));
    expect(files.map(([, path]) => path).sort()).toEqual(
      secrets.map((secret) => `/run/secrets/${secret}`).sort(),
    );
  });

  it('declares every secret and volume that a service asks for', () => {
    const asked = Object.values(COMPOSE.services).flatMap(({ secrets = [] }) => secrets);
    expect([...new Set(asked)].sort()).toEqual(Object.keys(COMPOSE.secrets).sort());
    const named = Object.values(COMPOSE.services)
      .flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0] ?? ''))
      .filter((source) => !source.startsWith('.'));
    expect([...new Set(named)].sort()).toEqual(Object.keys(COMPOSE.volumes).sort());
  });

  it('mounts only files that are there', () => {
    const mounted = Object.values(COMPOSE.services)
      .flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0] ?? ''))
      .filter((source) => source.startsWith('./'));
    expect(mounted.length).toBeGreaterThan(2);
    expect(mounted.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('publishes no port of the database or the queue, and the api on the loopback only', () => {
    const published = Object.entries(COMPOSE.services).filter(([, { ports = [] }]) => ports.length > 0);
    expect(published.map(([name]) => name)).toEqual(['api']);
    expect(service('api').ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
  });

  it.each(Object.keys(OURS))('runs %s without rights: read-only root, no capabilities', (name) => {
    expect(service(name)).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });

  it('starts nothing before the schema is there, and asks everything after its health', () => {
    expect(service('api').depends_on?.['migrate']?.condition).toBe('service_completed_successfully');
    expect(service('worker').depends_on?.['migrate']?.condition).toBe('service_completed_successfully');
    for (const name of ['api', 'worker', 'postgres', 'redis'])
      expect(service(name).healthcheck?.test.length).toBeGreaterThan(1);
  });

  it('runs a Redis that keeps what it has and evicts nothing', () => {
    const command = service('redis').command?.join(' ') ?? '';
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
  });

  it('names no default password anywhere', () => {
    const text = readFileSync('docker-compose.yml', 'utf8');
    expect(text).not.toMatch(/PASSWORD(?!_FILE)\w*:\s*\S/u);
    expect(text).not.toMatch(/requirepass\s+(?!%s)\S/u);
  });

  it('gives the worker the mode in which demo secrets are refused', () => {
    for (const name of Object.keys(OURS)) {
      expect(service(name).environment?.['PIFU_MODE']).toBe('production');
      expect(service(name).environment).not.toHaveProperty('PIFU_DEMO_PASSWORD_FILE');
    }
  });
});

describe('deploy/docker/Dockerfile', () => {
  const stages = DOCKERFILE.split(/^FROM /mu).slice(1);

  it('compiles in one stage and runs in another, as nobody special', () => {
    expect(stages).toHaveLength(2);
    expect(stages[1]).toMatch(/^USER 10001:10001$/mu);
    expect(stages[1]).not.toMatch(/npm (?:ci|install)/u);
  });

  it('copies only what is there, and what .dockerignore lets in', () => {
    const copied = [...DOCKERFILE.matchAll(/^COPY (?!--from)(.+)$/gmu)].flatMap(([, words = '']) =>
      words.split(' ').slice(0, -1),
    );
    const letIn = readFileSync('.dockerignore', 'utf8').split('\n');
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    expect(copied.filter((path) => !letIn.includes(`!${path}`))).toEqual([]);
  });

  it('runs programs that the build makes', () => {
    const programs = Object.keys(OURS).map(
      (name) => service(name).command?.find((word) => word.endsWith('.js')) ?? '',
    );
    const sources = programs.map((path) => path.replace(/^dist\//u, '').replace(/\.js$/u, '.ts'));
    expect(sources.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('deploy/postgres/init.sh', () => {
  const script = readFileSync('deploy/postgres/init.sh', 'utf8');

  it('sets a password for every role that logs in, from the file that the compose file mounts', () => {
    const [, roles = ''] = /^for role in (.+); do$/mu.exec(script) ?? [];
    const login = [...readFileSync('deploy/postgres/roles.sql', 'utf8').matchAll(/'pifu_(\w+)'/gu)]
      .map(([, role = '']) => role)
      .filter((role) => role !== 'owner');
    expect(roles.split(' ').sort()).toEqual([...new Set(login)].sort());
    const mounted = service('postgres').secrets ?? [];
    for (const role of roles.split(' ')) expect(mounted).toContain(`pifu-db-${role}`);
  });

  it('shows no password to the list of processes', () => {
    expect(script).not.toMatch(/psql[^\n]*(?:\$\(cat|password=)/u);
  });
});
