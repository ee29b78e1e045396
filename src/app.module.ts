import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule } from './platform/platform.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { SecrecyModule } from './secrecy/secrecy.module.js';
import { ResourcesModule } from './resources/resources.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { NotificationModule } from './notification/notification.module.js';
import { MinutesModule } from './minutes/minutes.module.js';
import { SupervisionModule } from './supervision/supervision.module.js';
import { EvaluationModule } from './evaluation/evaluation.module.js';
import { ArchiveModule } from './archive/archive.module.js';
import { AdministrationModule } from './administration/administration.module.js';
import { WorkbenchModule } from './workbench/workbench.module.js';

/** The composition root: the modules from left to right. */
@Module({})
export class AppModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, clock),
        OrganisationModule,
        SecrecyModule,
        ResourcesModule,
        MeetingsModule,
        NotificationModule,
        MinutesModule,
        SupervisionModule,
        EvaluationModule,
        ArchiveModule,
        AdministrationModule,
        WorkbenchModule,
      ],
    };
  }
}
