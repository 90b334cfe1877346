import type { ProblemBody } from '../api/api-problem.js';

/** The readable log of the story, and the counts that end it. */
export class StoryLog {
  private refusals = 0;

  constructor(private readonly write: (line: string) => void) {}

  /** A line of what happened, with the district's wall-clock time where one is given. */
  tell(line: string, at?: string): void {
    this.write(at === undefined ? line : `${at}  ${line}`);
  }

  /** Somebody tried what he may not, and was refused. */
  refused(who: string, what: string, { title, detail = title, code }: ProblemBody): void {
    this.refusals += 1;
    this.write(`        ✋ ${who} ${what}：被拒绝，${detail}(${code})`);
  }

  get refusedAttempts(): number {
    return this.refusals;
  }
}
