import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Features } from './registry.js';

/** The modules' parts of the demo organ. */
@Injectable()
export class DemoParts {
  constructor(
    private readonly features: Features,
    private readonly moduleRef: ModuleRef,
  ) {}

  /** Makes all parts, from left to right. */
  async make(): Promise<void> {
    for (const { demo } of this.features.all) if (demo) await this.moduleRef.get(demo, { strict: false }).make();
  }
}
