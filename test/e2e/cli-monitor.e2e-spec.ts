import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CliTown } from './cli-town.js';
import { cliTown } from './cli-town.js';

describe('pifu monitor', () => {
  let cli: CliTown;

  beforeAll(async () => {
    cli = await cliTown();
  });
  afterAll(() => cli.stop());

  it('plans the round of a cut-off as the finance desk, once, and shows it', async () => {
    const opened = await cli.pifu('monitor open --cut-off 2024-06-30 --as chen');
    expect([opened.code, opened.out]).toEqual([
      0,
      expect.stringContaining('上半年绩效运行监控  待启动  截至 2024-06-30，报送至 2024-07-12'),
    ]);
    const again = await cli.pifu('monitor open --cut-off 2024-06-30 --as chen');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('该截止日的监控已布置')]);
    const shown = JSON.parse((await cli.pifu('monitor show --as su --json')).out) as {
      items: { id: string }[];
    };
    expect(shown.items).toMatchObject([{ status: 'planned', counts: { tables: 0 } }]);
    const check = await cli.pifu(`monitor check ${shown.items[0]?.id ?? ''} --as chen`);
    expect([check.code, check.err]).toEqual([1, expect.stringContaining('尚未启动')]);
    const urged = await cli.pifu(`monitor urge ${shown.items[0]?.id ?? ''} --as chen`);
    expect([urged.code, urged.out]).toEqual([0, '都已报送 nobody still owes a report\n']);
  });

  it.each([
    ['people 东莞市麻涌镇网格管理中心 --as lin', '申报人'],
    ['job show --as chen', '没有长任务 no jobs'],
    ['evaluate show --as chen', '没有自评 no self-evaluations'],
  ])('pifu %s', async (words, said) => {
    const { code, out } = await cli.pifu(words);
    expect([code, out]).toEqual([0, expect.stringContaining(said)]);
  });

  it.each([
    ['monitor open --as chen', '用法 usage'],
    ['monitor close x --as chen', '用法 usage'],
    ['monitor check --as chen', '用法 usage'],
    ['monitor open --cut-off 2024-06-30 --as lin', '缺少岗位'],
    ['monitor open --cut-off 2024-06-31 --as chen', '监控日期无效'],
    ['monitor form x --as chen', '监控报送表不存在'],
    ['monitor reports x --as chen', '监控不存在'],
    ['people 网格管理中心 --as lin', '没有单位 no unit'],
    ['job cancel x --as chen', '用法 usage'],
    ['evaluate points x --as chen', '用法 usage'],
  ])('%s: %s', async (words, said) => {
    const { code, err } = await cli.pifu(words);
    expect([code, err]).toEqual([1, expect.stringContaining(said)]);
  });
});
