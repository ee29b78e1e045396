import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../platform/feature/feature.js';
import { Ceiling } from './ceiling/ceiling.js';
import { CeilingInterceptor } from './ceiling/ceiling.interceptor.js';
import { Audience } from './labels/audience.entity.js';
import { LabelOptions } from './labels/label-options.js';
import { secrecyFeature } from './secrecy.feature.js';
import { SearchController } from './search/search.controller.js';
import { SearchPages } from './search/search.pages.js';
import { SecrecyStop } from './stops/secrecy-stop.entity.js';
import { StopsController } from './stops/stops.controller.js';
import { StopsQueries } from './stops/stops.queries.js';
import { StopsService } from './stops/stops.service.js';

/** Labels, clearances, scopes; the one filter that every read goes through; the ceiling no text may pass. */
@Declares(secrecyFeature)
@Module({
  imports: [TypeOrmModule.forFeature([Audience, SecrecyStop])],
  controllers: [StopsController, SearchController],
  providers: [
    Ceiling,
    LabelOptions,
    SearchPages,
    StopsQueries,
    StopsService,
    { provide: APP_INTERCEPTOR, useClass: CeilingInterceptor },
  ],
  exports: [LabelOptions],
})
export class SecrecyModule {}
