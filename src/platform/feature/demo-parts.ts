import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Instant } from '../clock/instant.js';
import { Features } from './registry.js';
import { inOrder, type Scene, type StoryDays } from './story.js';

/** The modules' parts of the demo organ: what stands from the first day, and what has happened since. */
@Injectable()
export class DemoParts {
  constructor(
    private readonly features: Features,
    private readonly moduleRef: ModuleRef,
  ) {}

  /** Makes what stands, from left to right. */
  async make(at: Instant): Promise<void> {
    for (const { demo } of this.features.all) if (demo) await this.moduleRef.get(demo, { strict: false }).make(at);
  }

  /** Everything that has happened, in order of time; at one instant from left to right. */
  scenes(days: StoryDays): Scene[] {
    const scenes = this.features.all.flatMap(({ stories = [] }) =>
      stories.flatMap((story) => this.moduleRef.get(story, { strict: false }).scenes(days)),
    );
    return inOrder(scenes);
  }
}
