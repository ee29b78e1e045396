import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Download } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { MaterialPackages } from './package.service.js';

/** 打包下载: all papers of a meeting that one may take away (MT16). */
@Controller('meetings/:meeting/materials/package')
@Allow('meeting.read')
export class MaterialPackageController {
  constructor(private readonly packages: MaterialPackages) {}

  @Post()
  take(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    return this.packages.take(act, id);
  }
}
