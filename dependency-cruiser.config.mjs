import { ANY, DRIVERS, LAYERS } from './tooling/layers.mjs';

const SPEC = '\\.spec\\.ts$';
const FRONT_DOOR = (lib) => `^libs/${lib}/src/index\\.ts$`;

const NODE_MODULE = '^(?!\\.|apps/|libs/|test/|node_modules/)';
const packagePath = (name) =>
  name.startsWith('node:') ? `^(node:)?${name.slice('node:'.length)}$` : `^node_modules/(@types/)?${name}/`;
const doorsOf = (libs) => (libs === ANY ? [FRONT_DOOR('[^/]+')] : libs.map(FRONT_DOOR));
const packagesOf = (packages) =>
  packages === ANY ? ['^node_modules/', NODE_MODULE] : packages.map(packagePath);
const named = (list) => (list === ANY ? ['anything'] : list);

/** Sources keep to the room's row of the table; its tests may also use libs/fixtures, libs/testing and any package. */
const rooms = Object.entries(LAYERS).flatMap(([room, { libs, packages }]) => [
  {
    name: `room-${room}`,
    comment: `libs/${room} may import ${[...named(libs), ...named(packages)].join(', ') || 'nothing'}`,
    severity: 'error',
    from: { path: `^libs/${room}/`, pathNot: SPEC },
    to: { pathNot: [`^libs/${room}/`, ...doorsOf(libs), ...packagesOf(packages)] },
  },
  {
    name: `room-${room}-tests`,
    comment: `tests in libs/${room} see the libs that it sees, libs/fixtures and libs/testing`,
    severity: 'error',
    from: { path: `^libs/${room}/.*${SPEC}` },
    to: {
      path: '^(libs|apps)/',
      pathNot: [`^libs/${room}/`, ...doorsOf(libs), FRONT_DOOR('(fixtures|testing)')],
    },
  },
]);

const PRODUCTION = { path: '^(apps|libs)/', pathNot: [SPEC, '^libs/(fixtures|testing)/'] };

export default {
  forbidden: [
    ...rooms,
    {
      name: 'known-rooms',
      comment: 'a new lib gets a row in tooling/layers.mjs first',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/(${Object.keys(LAYERS).join('|')})/` },
      to: {},
    },
    {
      name: 'front-doors',
      comment: 'a lib is entered as #libs/<name>, which is its index.ts',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^$1/$2/', FRONT_DOOR('[^/]+')] },
    },
    {
      name: 'by-name',
      comment: 'a lib is entered as #libs/<name>, not by a path to its front door',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/', pathNot: '^$1/$2/', dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'one-app-one-process',
      comment: 'an app imports no other app, and a lib imports no app',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^$1/$2/' },
    },
    {
      name: 'drivers-stay-home',
      comment: 'an app or the platform speaks to a store or a queue through its room',
      severity: 'error',
      from: { path: '^(apps|libs/platform)/', pathNot: SPEC },
      to: { path: DRIVERS.map(packagePath) },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: PRODUCTION,
      to: { path: '^libs/(fixtures|testing)/' },
    },
    {
      name: 'no-dev-dependency',
      comment: 'what production imports is an ordinary dependency',
      severity: 'error',
      from: PRODUCTION,
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'a file that imports nothing and that nobody imports',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^dist/' },
    // package.json maps #libs/* to what was built; this file maps it to the sources
    tsConfig: { fileName: 'tsconfig.boundaries.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
