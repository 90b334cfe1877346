/** A problem (RFC 9457) as the api answered it. */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly fix?: string;
  /** Where in the request it is wrong. */
  readonly errors?: readonly { readonly pointer?: string; readonly line?: number; readonly detail: string }[];
}

/** The api refused; the message is what it said, with what to do. */
export class ApiProblem extends Error {
  constructor(readonly problem: ProblemBody) {
    const { title, detail, fix, code, errors = [] } = problem;
    const words = [title, detail, fix].filter((part) => part !== undefined && part !== '').join(' ');
    const places = errors.map((error) => `\n  ${error.pointer ?? String(error.line ?? '')} ${error.detail}`);
    super(`${words} [${code}]${places.join('')}`);
  }
}
