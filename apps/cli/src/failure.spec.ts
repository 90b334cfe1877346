import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '#libs/platform';
import { ApiProblem } from './api/api-problem.js';
import { failureOf } from './failure.js';
import { InputFileError } from './input-file.js';

const refusedByServer = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), {
  code: 'ECONNREFUSED',
});
const usage = Object.assign(new Error('unknown command'), { code: 'commander.unknownCommand', exitCode: 1 });
const help = Object.assign(new Error('(outputHelp)'), { code: 'commander.help', exitCode: 1 });

describe('how a command that failed ends', () => {
  it.each<[string, unknown, number, RegExp]>([
    ['a plain error', new Error('没有区划 no district x'), 1, /^没有区划 no district x\n$/u],
    ['an unreadable file', new InputFileError('a.txt', 'ENOENT'), 2, /^读不到文件 .*没有这个文件/u],
    ['a configuration that is missing', new ConfigError([]), 1, /\n如只是试用：先执行 npm start/u],
    ['a database that is away', refusedByServer, 1, /\n数据库没有回应：.*npx pifu doctor/u],
    ['usage, which commander has told already', usage, 1, /^$/u],
    ['help that was asked for', help, 0, /^$/u],
    ['something that is no error', 'odd', 1, /^odd\n$/u],
  ])('%s', (_, error, exitCode, words) => {
    const failure = failureOf(error);
    expect(failure.exitCode).toBe(exitCode);
    expect(failure.words).toMatch(words);
  });

  it('repeats what the api refused, with what to do, the code and the places', () => {
    const problem = { status: 422, code: 'validation-failed', title: '填写有误', fix: '请改正。' };
    const errors = [{ pointer: '/content/annualGoal', detail: '不能为空' }];
    const { words } = failureOf(new ApiProblem({ ...problem, errors }));
    expect(words).toBe('填写有误 请改正。 [validation-failed]\n  /content/annualGoal 不能为空\n');
  });
});
