import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { demandNode } from '../../deploy/local/node-version.mjs';

it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('runs on Node %s', (version) => {
  expect(() => {
    demandNode(version);
  }).not.toThrow();
});

it.each(['18.20.4', '20.0.0', '20.18.3', '16.14.0'])(
  'refuses Node %s in words, with what to do',
  (version) => {
    expect(() => {
      demandNode(version);
    }).toThrow(/请安装 Node 20\.19 或更新版本.*\n.*install Node 20\.19 or newer/u);
  },
);

it('says the same in package.json', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
  expect(engines.node).toBe('>=20.19');
});
