import { Module } from '@nestjs/common';
import { DirectoryController } from './directory.controller.js';

/** 单位、人员与报送进度 */
@Module({ controllers: [DirectoryController] })
export class DirectoryModule {}
