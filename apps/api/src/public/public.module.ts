import { Module } from '@nestjs/common';
import { PagesController } from './pages.controller.js';
import { PublicTablesController } from './public-tables.controller.js';
import { RoleCards } from './role-cards.js';

/** 公开目录: pages and lists that anybody may read. */
@Module({
  controllers: [PublicTablesController, PagesController],
  providers: [RoleCards],
  exports: [RoleCards],
})
export class PublicModule {}
