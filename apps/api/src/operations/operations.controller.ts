import { Controller, Get, Res } from '@nestjs/common';
import { HealthProbe, healthOf, Metrics, Policy, productVersion } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import { HealthDto, ProductVersionDto } from './operations.dto.js';

/** What machines ask about this process. */
@Controller()
export class OperationsController {
  constructor(
    private readonly probe: HealthProbe,
    private readonly metrics: Metrics,
  ) {}

  /** 200 while the process can work, 503 otherwise. */
  @Get('health')
  @Policy('public')
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthDto> {
    const answer = await healthOf([this.probe]);
    void reply.status(answer.status === 'ok' ? 200 : 503);
    return { status: answer.status, checks: { ...answer.checks } };
  }

  /** Figures in Prometheus' text format. */
  @Get('metrics')
  @Policy('local')
  async figures(@Res() reply: FastifyReply): Promise<void> {
    await reply.type(this.metrics.contentType).send(await this.metrics.text());
  }

  /** Name and version of the product. */
  @Get('version')
  @Policy('public')
  version(): ProductVersionDto {
    return productVersion();
  }
}
