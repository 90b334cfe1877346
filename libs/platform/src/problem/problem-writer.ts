import type { PlaceError } from './problem.error.js';
import { PROBLEMS } from './catalogue.js';
import { findProblem } from './find-problem.js';
import type { FoundProblem } from './found-problem.js';
import type { RefusalOfCore } from './problem-codes.js';
import type { ProblemFacts } from './problem-facts.js';
import { factsOfRefusal } from './problem-facts.js';
import type { Bilingual, Language } from './words.js';
import { inLanguage } from './words.js';

/** The person who reads an answer. */
export interface Reader {
  readonly language: Language;
  readonly personId: string | null;
}

/** An RFC 9457 problem as it leaves. */
export interface ProblemDocument extends Readonly<Record<string, unknown>> {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fix: string;
  readonly requestId: string;
}

/** Puts problems into words of the reader's language. */
export class ProblemWriter {
  constructor(readonly roleLabels: Readonly<Record<string, string>>) {}

  /** The whole document. */
  document(found: FoundProblem, reader: Reader, requestId: string): ProblemDocument {
    const { title, status, fix } = PROBLEMS[found.code];
    return {
      type: `urn:pifu:problem:${found.code}`,
      title: inLanguage(title, reader.language),
      status,
      code: found.code,
      detail: this.detail(found, reader),
      fix: inLanguage(fix, reader.language),
      requestId,
      ...found.members,
      ...found.situation,
      ...(found.errors && { errors: found.errors.map((place) => placeIn(place, reader.language)) }),
    };
  }

  /** What an error would have answered, for a part of a larger request. */
  explain(error: unknown, reader: Reader, requestId: string): ProblemDocument {
    const reading = { personId: reader.personId, roleLabels: this.roleLabels };
    return this.document(findProblem(error, reading), reader, requestId);
  }

  /** Why an action is forbidden, as one sentence: the same words as the problem that trying it would give. */
  reason(refusal: RefusalOfCore, reader: Reader): string {
    const facts = factsOfRefusal(refusal, { personId: reader.personId, roleLabels: this.roleLabels });
    return this.detail({ code: refusal.code, facts }, reader);
  }

  private detail({ code, facts }: FoundProblem, { language }: Reader): string {
    const { title, detail } = PROBLEMS[code];
    const stop = language === 'en' ? '.' : '。';
    return fill(inLanguage(detail, language), facts, language) ?? `${inLanguage(title, language)}${stop}`;
  }
}

/** Null when a fact is missing: half a sentence helps nobody. */
function fill(template: string, facts: ProblemFacts, language: Language): string | null {
  const wanted = [...template.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => facts[name]);
  if (wanted.some((fact) => fact === null || fact === undefined)) return null;
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const fact: Bilingual | string = facts[name] ?? '';
    return typeof fact === 'string' ? fact : inLanguage(fact, language);
  });
}

function placeIn({ zh, en, ...place }: PlaceError, language: Language): object {
  return { ...place, detail: language === 'en' ? en : zh };
}
