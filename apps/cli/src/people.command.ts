import { Command } from 'nest-commander';
import { peopleOfUnit } from './people/people-of-unit.js';
import type { PrintingFlags } from './person.command.js';
import { PrintingCommand } from './person.command.js';

/** `pifu people UNIT --as ACCOUNT`: who works in a unit, through the api and as somebody of it. */
@Command({ name: 'people', arguments: '<unit>', description: '单位人员 who works in a unit' })
export class PeopleCommand extends PrintingCommand {
  async run(words: string[], flags: PrintingFlags): Promise<void> {
    this.print(flags.json ?? false, await peopleOfUnit(words, () => this.signIn(flags)));
  }
}
