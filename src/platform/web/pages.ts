import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Page } from './answers.js';
import { Frames } from './frames.js';
import { Templates } from './templates.js';

/** Renders a page in its frame. */
@Injectable()
export class Pages {
  constructor(
    private readonly templates: Templates,
    private readonly frames: Frames,
  ) {}

  async render(page: Page, request: Request): Promise<string> {
    const frame = await this.frames.of(request, page);
    return this.templates.render(page.view, { layout: page.options.layout ?? 'main', ...page.model }, frame);
  }
}
