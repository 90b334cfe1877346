/** One statement in the two languages of the product; Chinese is the one that clerks read. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
