import { join } from 'node:path';
import { verifyReplay } from '#libs/persistence';
import { Command, CommandRunner, Option } from 'nest-commander';
import { runningServer } from './api/running-server.js';
import { readInputFile } from './input-file.js';
import { asAuditor, cliConfig } from './options.js';
import { declareAll } from './story/declare.chapter.js';
import { approveAll, publishAll, resubmit, review, submitAll } from './story/decide.chapter.js';
import { comparePublished } from './story/publication.chapter.js';
import { EXPECTED_REMINDERS } from './story/expected-reminders.data.js';
import { compareReminders } from './story/reminders.chapter.js';
import { StoryLog } from './story/story-log.js';
import { StoryStage } from './story/story-stage.js';
import { EXPECTED_OF_THE_YEAR } from './story/year/expected-of-the-year.data.js';
import { playYear } from './story/year/play-year.js';

interface StoryOptions {
  readonly file?: string;
  readonly year?: boolean;
}

/** `pifu story`: the three official tables from declaration to publication, on a running demonstration. */
@Command({ name: 'story', description: '三张真实绩效目标表的全过程 the whole story of three tables' })
export class StoryCommand extends CommandRunner {
  async run(
    _: string[],
    { file = 'test/data/machong-2024.txt', year = false }: StoryOptions = {},
  ): Promise<void> {
    const config = cliConfig();
    const password = config.demoPassword?.reveal();
    if (password === undefined)
      throw new Error(
        '演示只在演示方式下进行，请先执行 npm start。The story needs demo mode: run npm start first.',
      );
    const log = new StoryLog((line) => process.stdout.write(`${line}\n`));
    const stage = new StoryStage(runningServer(config), password, log);
    const source = readInputFile(file);

    const ids = await declareAll(stage, source);
    await submitAll(stage);
    await review(stage);
    await resubmit(stage, ids);
    const approved = await approveAll(stage);
    await publishAll(stage);

    const published = await comparePublished(stage, source, approved);
    const wholeYear = year ? await playYear(stage, ids) : {};
    const expected = year ? [...EXPECTED_REMINDERS, ...EXPECTED_OF_THE_YEAR] : EXPECTED_REMINDERS;
    const remindersSent = await compareReminders(stage, join(config.dataDir, 'mails.jsonl'), expected);
    const replay = await verifyReplay(asAuditor(config));
    const { events, differences } = replay;
    const replayEqual = differences.length === 0;
    const { refusedAttempts } = log;
    process.stdout.write(
      `${JSON.stringify({ published, ...wholeYear, events, remindersSent, refusedAttempts, replayEqual })}\n`,
    );
    if (!replayEqual) process.exitCode = 1;
  }

  @Option({ flags: '--year', description: '走完全年，到次年自评 the whole year, to the self-evaluation' })
  parseYear(): boolean {
    return true;
  }

  @Option({ flags: '--file <file>', description: '源文件 the file with the tables' })
  parseFile(value: string): string {
    return value;
  }
}
