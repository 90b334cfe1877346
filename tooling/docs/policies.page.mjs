import { code, page, table } from './markdown.mjs';

/** Who may use which address, for every route of the api. */
export function policiesPage({ policies, routes, demoRoutes }) {
  const head = ['方法', '地址', '策略', '处理者'];
  return page(
    '访问策略 · Policies',
    '每个地址都有一条策略，缺少策略的程序不启动。策略只管能否进门；对某张表、某个事项能做什么，由核心按岗位、单位和不相容规则判断。\n' +
      'Every route names its policy; a process with a route that does not never starts. What a person may do to a ' +
      'thing is judged by the core.',
    table(
      ['策略', '谁'],
      Object.entries(policies).map(([name, who]) => [code(name), who]),
    ),
    '## 地址 · Routes',
    table(head, sorted(routes)),
    '## 仅演示和测试 · Demonstration and test only',
    table(head, sorted(demoRoutes)),
  );
}

function sorted(routes) {
  const key = ({ path, method }) => `${path} ${method}`;
  return [...routes]
    .sort((left, right) => (key(left) < key(right) ? -1 : 1))
    .map(({ method, path, policy, handler }) => [method, code(path), code(policy ?? ''), code(handler)]);
}
