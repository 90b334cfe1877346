import { GROUPS } from './configuration.page.mjs';

/** `.env.example`: every variable with its meaning and its default, or an example where it has none. */
export function envExample({ variables }) {
  const groups = [...new Set(variables.map(({ group }) => group))];
  return `${[
    '# 由 npm run docs 从配置类生成，请勿手改。Made from the configuration classes by npm run docs; do not edit.',
    '# 每行都是注释：需要的去掉 # 再改。Every line is a comment: take the # away from what you need, then change it.',
    ...groups.flatMap((group) => [
      '',
      `# ---- ${GROUPS[group]}`,
      ...variables.filter((one) => one.group === group).flatMap(lines),
    ]),
  ].join('\n')}\n`;
}

function lines({ name, about, processes, fallback, example }) {
  return ['', `# ${about.zh} ${about.en} (${processes.join(', ')})`, `# ${name}=${fallback ?? example}`];
}
