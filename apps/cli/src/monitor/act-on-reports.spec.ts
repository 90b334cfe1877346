import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RobotServer } from '#libs/testing';
import { startRobotServer } from '#libs/testing';
import { PersonSession } from '../api/person-session.js';
import { actOnRounds } from './act-on-rounds.js';

const REPORT = {
  ...{ id: 'p1', unitName: '网格管理中心', projectName: '智慧网格', statusLabel: '已核实', light: 'red' },
};
const OWED = { ...REPORT, id: 'p2', statusLabel: '未报送', light: null };
const PAGE = '<!doctype html>\n<title>项目支出绩效运行监控表</title>\n';
const TEXT = '项目支出绩效运行监控表（2024年度）\n项目名称\t\t智慧网格\n';

const AS_TEXT = { 'Content-Type': 'text/plain; charset=utf-8' };

describe('reports of a round on the command line', () => {
  let api: RobotServer;
  let folder: string;
  let reports: readonly object[];
  beforeAll(async () => {
    api = await startRobotServer();
    folder = mkdtempSync(join(tmpdir(), 'pifu-cli-form-'));
    api.answer = ({ path, query }) => {
      if (path === '/v1/session') return { json: {}, headers: { 'set-cookie': 'pifu_session=s; HttpOnly' } };
      if (path === '/v1/progress-reports/p1/form.html') return { text: PAGE, headers: AS_TEXT };
      if (path === '/v1/progress-reports/p1/form.txt') return { text: TEXT, headers: AS_TEXT };
      if (path !== '/v1/monitoring-rounds/r1/reports') {
        return {
          status: 404,
          json: { status: 404, code: 'progress-report-not-found', title: '监控报送表不存在' },
        };
      }
      const second = query['cursor'] === 'next page';
      const nextCursor = !second && reports.length > 1 ? 'next page' : null;
      return { json: { items: second ? reports.slice(1) : reports.slice(0, 1), nextCursor } };
    };
  });
  beforeEach(() => {
    reports = [REPORT, OWED];
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });
  const told = (words: readonly string[], out?: string) =>
    actOnRounds(words, { ...(out !== undefined && { out }) }, () =>
      PersonSession.open(api.base, 'chen', 'secret'),
    );

  it('are all listed with their ids, page after page', async () => {
    const { words, answer } = await told(['reports', 'r1']);
    expect(words.split('\n')).toEqual([
      'p1  网格管理中心  智慧网格  已核实  red',
      'p2  网格管理中心  智慧网格  未报送  —',
    ]);
    expect(answer).toEqual([REPORT, OWED]);
  });

  it('may be none', async () => {
    reports = [];
    expect((await told(['reports', 'r1'])).words).toBe('没有报送表 no reports');
  });

  it('print their form, with no line more than it has', async () => {
    expect(await told(['form', 'p1'])).toEqual({ words: TEXT.trimEnd(), answer: { form: TEXT } });
  });

  it.each([
    ['a page', 'form.html', PAGE],
    ['text', 'form.txt', TEXT],
    ['text, whatever else it is called', 'form', TEXT],
  ])('write it to a file as %s', async (_, name, written) => {
    const file = join(folder, name);
    expect((await told(['form', 'p1'], file)).words).toBe(`✔ ${file}`);
    expect(readFileSync(file, 'utf8')).toBe(written);
  });

  it('that are not there write nothing', async () => {
    const file = join(folder, 'none.html');
    await expect(told(['form', '../p9'], file)).rejects.toThrow('监控报送表不存在');
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  it.each([['reports'], ['form']])('pifu monitor %s without an id says how it is meant', async (act) => {
    api.seen.length = 0;
    await expect(told([act])).rejects.toThrow('form REPORT [--out FILE]');
    expect(api.seen).toEqual([]);
  });
});
