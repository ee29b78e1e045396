import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../platform/feature/feature.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { MinutesModule } from '../minutes/minutes.module.js';
import { NotificationModule } from '../notification/notification.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { archiveFeature } from './archive.feature.js';
import { ArchiveTabs } from './archive.tabs.js';
import { ArchiveGap, ArchiveItem } from './filing/archive-item.entity.js';
import { ArchiveSearch } from './filing/archive-search.js';
import { ArchivedPapers } from './filing/archived-papers.js';
import { FilingController } from './filing/filing.controller.js';
import { FilingPages } from './filing/filing.pages.js';
import { DemoFilings } from './demo/demo-filings.js';
import { DemoShelf } from './demo/demo-shelf.js';
import { FilingService } from './filing/filing.service.js';
import { PackageController } from './filing/package.controller.js';
import { MakePackage } from './filing/package.handler.js';
import { PackageSources } from './filing/package.sources.js';
import { PackageVerifier } from './filing/package.verifier.js';

/** Filing, retention, packages. */
@Declares(archiveFeature)
@Module({
  imports: [
    MeetingsModule,
    MinutesModule,
    NotificationModule,
    OrganisationModule,
    TypeOrmModule.forFeature([ArchiveItem, ArchiveGap]),
  ],
  controllers: [PackageController, FilingController],
  providers: [
    FilingService,
    DemoFilings,
    DemoShelf,
    FilingPages,
    MakePackage,
    PackageSources,
    ArchivedPapers,
    PackageVerifier,
    ArchiveSearch,
    ArchiveTabs,
  ],
})
export class ArchiveModule {}
