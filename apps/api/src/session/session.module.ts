import { Module } from '@nestjs/common';
import { SessionController } from './session.controller.js';
import { SessionCookies } from './session-cookies.js';

/** 登录: sessions that live on the server, known by a cookie. */
@Module({ controllers: [SessionController], providers: [SessionCookies], exports: [SessionCookies] })
export class SessionModule {}
