/** Spellings that the house does not use, each with what to write instead; eslint.config.mjs says where. */
const ban = (selector, message) => ({ selector, message });

/** Everywhere. */
export const PLAIN = [
  ban('TSEnumDeclaration', 'a union says it'),
  ban('ExportDefaultDeclaration', 'named exports only'),
  ban("ExportSpecifier[exported.name='default']", 'named exports only'),
  ban("Identifier[name='forwardRef']", 'circles are designed away'),
  ban("Decorator > CallExpression[callee.name='Inject']", 'a port is an abstract class and its own token'),
  ban('TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]', 'an interface is named for what it is, without I'),
];

/** Outside the configuration classes. */
export const ENVIRONMENT = [
  ban(
    "MemberExpression[object.name='process']:matches([property.name='env'], [property.value='env'])",
    'the environment is read by configuration classes only (libs/platform/src/config)',
  ),
  ban(
    "VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']",
    'the environment is read by configuration classes only (libs/platform/src/config)',
  ),
  ban(
    "ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name='env']",
    'the environment is read by configuration classes only (libs/platform/src/config)',
  ),
];

/** Where the same input must give the same output on every day: the pure core, and unit tests. */
export const TODAY = [
  ban("NewExpression[callee.name='Date'][arguments.length=0]", 'the clock comes in as an argument'),
  ban("CallExpression[callee.name='Date']", 'the clock comes in as an argument'),
  ban("MemberExpression[object.name='Date'][property.name='now']", 'the clock comes in as an argument'),
  ban("MemberExpression[object.name='Math'][property.name='random']", 'chance comes in as an argument'),
];

const DECIMALS = 'money and targets are decimal strings: see libs/shared/decimal';
const COUNTS = `${DECIMALS}; a count or a part of a date is read by wholeNumber`;

/** Where amounts are: in the pure core, in use cases, in documents. */
export const FLOATS = [
  ban(":matches(Identifier[name='parseFloat'], Identifier[name='toFixed'])", DECIMALS),
  ban("Identifier[name='parseInt']", COUNTS),
  ban(":matches(CallExpression, NewExpression)[callee.name='Number']", COUNTS),
  ban("CallExpression > Identifier.arguments[name='Number']", COUNTS),
  ban("UnaryExpression[operator='+']", COUNTS),
];

/** What the pure core may not reach through the global scope. */
export const OUTSIDE_WORLD = [
  'process',
  'performance',
  'crypto',
  'fetch',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'Buffer',
];

/** In tests: nothing is mocked by module, and nothing is left out in silence. */
export const TESTING = [
  ban(
    "MemberExpression[object.name='jest'][property.name=/^(mock|doMock|unstable_mockModule)$/]",
    'ports are injected: give the test its own adapter',
  ),
  ban(
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
    'a test runs or does not exist',
  ),
];
