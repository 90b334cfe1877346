/** A problem (RFC 9457) as the api answered it. */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly fix?: string;
}

/** The api refused; the message is what it said, with what to do. */
export class ApiProblem extends Error {
  constructor(readonly problem: ProblemBody) {
    const { title, detail, fix, code } = problem;
    super([title, detail, fix].filter((part) => part !== undefined && part !== '').join(' ') + ` [${code}]`);
  }
}
