/** A number in a goal text with the phrase around it; which thing it counts is for a person to confirm. */
export interface GoalQuantity {
  /** As written, without separators. */
  readonly number: string;
  /** The measure word or unit right after the number: `场`, `名`, `万元`, `%`. */
  readonly measure: string;
  readonly phrase: string;
  /** The thing named right after the measure word: `新增网格电动自行车`. */
  readonly noun: string;
}

const CLAUSE = /[，；。！？,;!?\n]+/u;
const NUMBER =
  /(?<![\dA-Za-z.〔[第前])(\d[\d,]*(?:\.\d+)?)\s*(%|％|‰|[十百千]?[万亿]?(?:人次|平方米|平方公里|公里|公斤|万元|亿元|个百分点|百分点|\p{Script=Han}))?/gu;
const NOT_QUANTITIES = /^(?:年|月|日|号|季|级|周)$/u;

interface Spot {
  readonly number: string;
  readonly measure: string;
  readonly start: number;
  readonly end: number;
}

function spots(clause: string): Spot[] {
  return [...clause.matchAll(NUMBER)].flatMap((match) => {
    const measure = (match[2] ?? '').normalize('NFKC');
    const number = (match[1] ?? '').replaceAll(',', '');
    if (NOT_QUANTITIES.test(measure)) return [];
    return [{ number, measure, start: match.index, end: match.index + match[0].length }];
  });
}

/** Several numbers in one clause share it: each phrase ends where the next one's joining word begins. */
function cutBefore(clause: string, from: number, next: Spot | undefined): number {
  if (next === undefined) return clause.length;
  const between = clause.slice(from, next.start);
  const joint = Math.max(...['和', '及', '并', '、', '与'].map((word) => between.lastIndexOf(word)));
  return joint < 0 ? next.start : from + joint;
}

function quantitiesOf(clause: string): GoalQuantity[] {
  const found = spots(clause);
  return found.map(({ number, measure, end }, index) => {
    const previous = found[index - 1];
    const start = previous === undefined ? 0 : cutBefore(clause, previous.end, found[index]);
    const stop = cutBefore(clause, end, found[index + 1]);
    const phrase = clause.slice(start, stop).replace(/^[和及并、与]+/u, '');
    const noun = clause.slice(end, stop).split(/[、和及与（(]/u)[0] ?? '';
    return { number, measure, phrase: phrase.slice(0, 60), noun };
  });
}

/** The numbers of a goal text in their order; years, dates and document numbers are left out. */
export function goalQuantities(text: string): readonly GoalQuantity[] {
  return text.split(CLAUSE).flatMap(quantitiesOf);
}

const LISTED =
  /(?:制作|购置|采购|开展|提供|配备|建设|组织|发放|实施|完成)?([^，；。,;、]{1,12}(?:、[^，；。,;、]{1,12}){2,})等/u;
const VERBS = /^.*(?:制作|购置|采购|开展|提供|配备|建设|组织|发放|实施|完成|包括|含)/u;

/** The items of an enumeration that ends with 等: 短袖巡查服、…、帽子等; empty when there is none. */
export function listedItems(text: string): readonly string[] {
  const list = LISTED.exec(text)?.[1];
  return list === undefined ? [] : list.split('、').map((item) => item.replace(VERBS, ''));
}
