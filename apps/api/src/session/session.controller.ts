import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { DirectoryQuery } from '#libs/application';
import { ROLE_LABELS } from '#libs/domain';
import type { Session } from '#libs/platform';
import { Policy, ProblemError, SignIn } from '#libs/platform';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedIn } from '../acting/act.decorator.js';
import { MeDto } from '../directory/dto/directory.dto.js';
import { presentPerson } from '../directory/person.presenter.js';
import { accountName } from './account-name.js';
import { SignInDto } from './dto/sign-in.dto.js';
import { SessionCookies } from './session-cookies.js';

/** Sign-in with a local account. */
@Controller('v1/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly directory: DirectoryQuery,
    private readonly cookies: SessionCookies,
  ) {}

  /** Opens a session and gives its cookie; every sign-in makes a new token and ends the one that it replaces. */
  @Post()
  @HttpCode(204)
  @Policy('public')
  @UseGuards(ThrottlerGuard)
  async open(
    @Body() { account, password }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = await this.signIn.open(accountName(account), password);
    await this.signIn.leave(this.cookies.held(request));
    this.cookies.give(reply, token);
  }

  /** The signed-in person with his offices. */
  @Get()
  @Policy('signed-in')
  async me(@SignedIn() { tenantId, personId }: Session): Promise<MeDto> {
    const person = await this.directory.person(tenantId, personId);
    if (person === null) throw new ProblemError('unauthenticated');
    return presentPerson(person, ROLE_LABELS);
  }

  /** Ends the session. */
  @Delete()
  @HttpCode(204)
  @Policy('signed-in')
  async close(
    @SignedIn() { tokenHash }: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signIn.close(tokenHash);
    this.cookies.take(reply);
  }
}
