import { Command, Option } from 'nest-commander';
import type { PointsWish } from './evaluate/act-on-evaluations.js';
import { actOnEvaluations } from './evaluate/act-on-evaluations.js';
import type { PrintingFlags } from './person.command.js';
import { PrintingCommand } from './person.command.js';

interface EvaluateFlags extends PrintingFlags, PointsWish {}

/** `pifu evaluate show|points`: self-evaluations, through the api and as somebody who may see or check them. */
@Command({
  name: 'evaluate',
  arguments: '<act> [evaluation]',
  description: '绩效自评：查看，人工评分 self-evaluations: show, give the points of a row',
})
export class EvaluateCommand extends PrintingCommand {
  async run(words: string[], flags: EvaluateFlags): Promise<void> {
    this.print(flags.json ?? false, await actOnEvaluations(words, flags, () => this.signIn(flags)));
  }

  @Option({ flags: '--row <row>', description: '第几行，或指标编号 which row, by its number or indicator' })
  parseRow(value: string): string {
    return value;
  }

  @Option({ flags: '--points <points>', description: '得分 how many points' })
  parsePoints(value: string): string {
    return value;
  }

  @Option({ flags: '--reason <words>', description: '理由，记入记录 why; it goes into the record' })
  parseReason(value: string): string {
    return value;
  }
}
