/** One wrong or missing variable and what to do about it. */
export interface ConfigProblem {
  readonly variable: string;
  readonly why: string;
  readonly fix: string;
}

/** The configuration is wrong: all problems at once, so that nobody repairs them one start at a time. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly ConfigProblem[]) {
    super(
      [
        `配置有 ${String(problems.length)} 处错误，未启动。The configuration has ${String(problems.length)} error(s); not started.`,
        ...problems.map(({ variable, why, fix }) => `  ${variable}: ${why}\n    → ${fix}`),
      ].join('\n'),
    );
  }
}
