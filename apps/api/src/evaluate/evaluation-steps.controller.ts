import { Body, Controller, Param, Post, Put, Res } from '@nestjs/common';
import { TakeEvaluationStepUseCase } from '#libs/application';
import type { EvaluationCommand } from '#libs/domain';
import { Policy } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { TakesCommand, TheAct } from '../acting/act.decorator.js';
import { setETag } from '../acting/etag.js';
import { IdPipe } from '../acting/id.pipe.js';
import { EvaluationAnswerDto } from './evaluation-answers.dto.js';
import { entryOf } from './evaluation.presenter.js';
import {
  EvaluationCheckDto,
  EvaluationEntryDto,
  EvaluationPointsDto,
  EvaluationReweighDto,
  EvaluationWeightsDto,
} from './evaluations.dto.js';

/** What people do with a self-evaluation, each over the version that they saw. */
@Controller('v1/self-evaluations')
export class EvaluationStepsController {
  constructor(private readonly step: TakeEvaluationStepUseCase) {}

  /** The unit or finance proposes weights. */
  @Post(':id/weight-proposals')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  propose(
    @TheAct() act: Act,
    @Param('id', new IdPipe('self-evaluation')) id: string,
    @Body() { weights }: EvaluationWeightsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationAnswerDto> {
    return this.take(act, id, { type: 'propose-weights', weights }, reply);
  }

  /** Finance confirms them, before anything is entered. */
  @Post(':id/weight-confirmations')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  confirm(
    @TheAct() act: Act,
    @Param('id', new IdPipe('self-evaluation')) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationAnswerDto> {
    return this.take(act, id, { type: 'confirm-weights' }, reply);
  }

  /** Finance changes confirmed weights, with a reason. */
  @Post(':id/weight-changes')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  reweigh(
    @TheAct() act: Act,
    @Param('id', new IdPipe('self-evaluation')) id: string,
    @Body() { weights, reason }: EvaluationReweighDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationAnswerDto> {
    return this.take(act, id, { type: 'change-weights', weights, reason }, reply);
  }

  /** The unit enters its results in 万元; they are recomputed beside what it declares. */
  @Put(':id/results')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  enter(
    @TheAct() act: Act,
    @Param('id', new IdPipe('self-evaluation')) id: string,
    @Body() entry: EvaluationEntryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationAnswerDto> {
    const { attachments } = entry;
    return this.take(act, id, { type: 'enter', entry: entryOf(entry) }, reply, attachments);
  }

  /** The head of unit sends the form on. */
  @Post(':id/submissions')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  submit(
    @TheAct() act: Act,
    @Param('id', new IdPipe('self-evaluation')) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationAnswerDto> {
    return this.take(act, id, { type: 'submit' }, reply);
  }

  /** The checker gives the points of a row that no rule can score, with a reason. */
  @Post(':id/points')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  give(
    @TheAct() act: Act,
    @Param('id', new IdPipe('self-evaluation')) id: string,
    @Body() { lineageId, points, reason }: EvaluationPointsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationAnswerDto> {
    return this.take(act, id, { type: 'give-points', lineageId, points, reason }, reply);
  }

  /** Department and finance accept the form, or return it. */
  @Post(':id/checks')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  check(
    @TheAct() act: Act,
    @Param('id', new IdPipe('self-evaluation')) id: string,
    @Body() { accepted, opinion }: EvaluationCheckDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationAnswerDto> {
    return this.take(act, id, { type: 'check', accepted, opinion: opinion ?? null }, reply);
  }

  private async take(
    { session: { tenantId, personId: actorId }, ifMatch, idempotency, correlationId }: Act,
    evaluationId: string,
    command: EvaluationCommand,
    reply: FastifyReply,
    attachmentIds: readonly string[] = [],
  ): Promise<EvaluationAnswerDto> {
    const protocol = { ifMatch, idempotency, correlationId };
    const asked = { tenantId, actorId, evaluationId, command, attachmentIds };
    const result = await this.step.execute({ ...asked, ...protocol });
    setETag(reply, result.version);
    return result;
  }
}
