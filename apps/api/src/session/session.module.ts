import { Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { SessionController } from './session.controller.js';
import { SessionCookies } from './session-cookies.js';
import { SIGN_IN_LIMITS } from './sign-in-limits.js';

/** 登录: sessions that live on the server, known by a cookie. */
@Module({
  imports: [ThrottlerModule.forRoot(SIGN_IN_LIMITS)],
  controllers: [SessionController],
  providers: [SessionCookies],
  exports: [SessionCookies],
})
export class SessionModule {}
