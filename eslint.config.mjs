import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { ENVIRONMENT, FLOATS, OUTSIDE_WORLD, PLAIN, TESTING, TODAY } from './tooling/eslint-rules/bans.mjs';
import { docstrings } from './tooling/eslint-rules/docstrings.mjs';
import { fileNames } from './tooling/eslint-rules/file-names.mjs';

const UNIT = ['{apps,libs}/**/*.spec.ts'];
const TESTS = [...UNIT, 'test/**/*.ts', 'libs/{fixtures,testing}/**/*.ts'];
const PURE = ['libs/{shared,domain}/src/**/*.ts'];

const forbid = (...bans) => ({ 'no-restricted-syntax': ['error', ...PLAIN, ...bans.flat()] });

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/.pifu/',
      '**/coverage/',
      'test/data/',
      'test/golden/',
      '**/*.mjs',
      '**/*.d.mts',
    ],
  },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    name: 'everywhere',
    plugins: { house: { rules: { docstrings, 'file-names': fileNames } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    // a comment cannot switch a rule off
    linterOptions: { noInlineConfig: true },
    rules: {
      ...forbid(ENVIRONMENT),
      'house/file-names': 'error',
      'max-lines': ['error', 250],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'eslint-disable'] }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-nocheck': true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // counting code points is what we mean when we spread a text
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // the ideographic space is Chinese typography
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
    },
  },
  {
    name: 'exported symbols say what they are for',
    files: ['{apps,libs}/**/*.ts'],
    ignores: UNIT,
    rules: { 'house/docstrings': 'error' },
  },
  {
    name: 'the pure core',
    files: PURE,
    ignores: UNIT,
    rules: {
      ...forbid(ENVIRONMENT, TODAY, FLOATS),
      'no-restricted-globals': [
        'error',
        ...OUTSIDE_WORLD.map((name) => ({ name, message: 'the core is pure: it comes in as an argument' })),
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.|#libs/shared$)', message: 'the core imports no package' }] },
      ],
    },
  },
  {
    name: 'amounts are decimals in use cases and in documents as well',
    files: ['libs/{application,documents}/**/*.ts'],
    ignores: UNIT,
    rules: forbid(ENVIRONMENT, FLOATS),
  },
  {
    name: 'use cases know of Nest only that they are injectable',
    files: ['libs/application/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@nestjs/common', allowImportNames: ['Injectable'], message: 'only Injectable' }] },
      ],
    },
  },
  { name: 'configuration classes', files: ['libs/platform/src/config/**/*.ts'], rules: forbid() },
  {
    name: 'tests',
    files: TESTS,
    rules: {
      ...forbid(TESTING),
      // a test may show that something does not compile
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  { name: 'unit tests', files: UNIT, rules: forbid(TESTING, ENVIRONMENT, TODAY) },
  {
    name: 'a DTO class says the shape; presenters and options give literals of it',
    files: ['apps/**/*.ts', 'libs/{fixtures,testing}/**/*.ts', 'libs/platform/**/*.spec.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
);
