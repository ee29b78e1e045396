import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Features } from '../feature/registry.js';
import type { SearchSource } from './search-source.js';

/** The kinds of texts that the modules let people find. */
@Injectable()
export class SearchSources {
  constructor(
    private readonly features: Features,
    private readonly moduleRef: ModuleRef,
  ) {}

  all(): SearchSource[] {
    const types = this.features.all.flatMap((feature) => feature.searches ?? []);
    return types.map((type) => this.moduleRef.get(type, { strict: false }));
  }

  of(kind: string): SearchSource | undefined {
    return this.all().find((source) => source.kind === kind);
  }
}
