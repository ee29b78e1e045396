import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../platform/feature/feature.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { archiveFeature } from './archive.feature.js';
import { ArchiveTabs } from './archive.tabs.js';
import { ArchiveGap, ArchiveItem } from './filing/archive-item.entity.js';
import { ArchiveSearch } from './filing/archive-search.js';
import { FilingController } from './filing/filing.controller.js';
import { FilingPages } from './filing/filing.pages.js';
import { DemoFilings } from './demo/demo-filings.js';
import { DemoShelf } from './demo/demo-shelf.js';
import { FilingService } from './filing/filing.service.js';
import { OweFiling } from './filing/owe-filing.handler.js';
import { HoldingsController } from './holdings/holdings.controller.js';
import { HoldingsPages } from './holdings/holdings.pages.js';
import { HoldingsQueries } from './holdings/holdings.queries.js';
import { ItemPages } from './holdings/item.pages.js';
import { ItemService } from './holdings/item.service.js';
import { ArchiveDocument } from './package/archive-document.entity.js';
import { CheckPackage } from './package/check-package.handler.js';
import { DocumentSources } from './package/document-sources.js';
import { PackageBuilder } from './package/package.builder.js';
import { PackageData } from './package/package.data.js';
import { PackageFactsReader } from './package/package.facts.js';
import { MakePackage } from './package/package.handler.js';
import { PackageVerifier } from './package/package.verifier.js';
import { RetentionLine } from './retention/retention.entity.js';

const filing = [FilingService, OweFiling, DemoFilings, DemoShelf, FilingPages, ArchiveSearch, ArchiveTabs];
const packing = [
  MakePackage,
  PackageFactsReader,
  DocumentSources,
  PackageData,
  PackageBuilder,
  PackageVerifier,
  CheckPackage,
];
const holdings = [HoldingsQueries, HoldingsPages, ItemPages, ItemService];

/** Filing, retention, packages. */
@Declares(archiveFeature)
@Module({
  imports: [
    MeetingsModule,
    OrganisationModule,
    TypeOrmModule.forFeature([ArchiveItem, ArchiveGap, ArchiveDocument, RetentionLine]),
  ],
  controllers: [FilingController, HoldingsController],
  providers: [...filing, ...packing, ...holdings],
})
export class ArchiveModule {}
