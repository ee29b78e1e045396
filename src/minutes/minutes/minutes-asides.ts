import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { CountersignViews, type CountersignAgain } from '../countersign/countersign-views.js';
import { LibraryPages } from '../library/library.pages.js';
import type { Sitting } from '../session/sitting.queries.js';
import type { Minutes } from './minutes.entity.js';

/** What stands beside the text of minutes: who countersigned them before the issue, who signed for them after. */
@Injectable()
export class MinutesAsides {
  constructor(
    private readonly library: LibraryPages,
    private readonly countersigns: CountersignViews,
  ) {}

  async of(act: Act, { meeting }: Sitting, minutes: Minutes | undefined, again: CountersignAgain) {
    return {
      receipts: await this.library.receipts(act, minutes),
      countersigns: await this.countersigns.of(act, meeting, minutes, again),
    };
  }
}
