import { Injectable } from '@nestjs/common';
import type { Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DemoStory, inTurn, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { FileStore } from '../../platform/files/file-store.js';
import { ClosureService } from '../closure/closure.service.js';
import { CompletionService } from '../closure/completion.service.js';
import { harvest, schools, taskScene, waste, type Of } from './task-scene.js';

/** One task struck off, one that waits for it, one whose completion is to be checked. */
@Injectable()
export class DemoCompletions extends DemoStory {
  constructor(
    private readonly completion: CompletionService,
    private readonly closure: ClosureService,
    private readonly store: FileStore,
    private readonly database: Database,
  ) {
    super();
  }

  scenes({ moment }: StoryDays): Scene[] {
    return [
      ...course(harvest, [
        this.claim(moment(-24, '15:00'), 'qiankeqin', harvest, '资金全部到账，收购正常进行。'),
        this.accept(moment(-23, '09:30'), harvest),
        taskScene(this.database, { at: moment(-22, '10:00'), by: 'qinyue', of: harvest }, (act, id) =>
          this.closure.close(act, id, { recheckOn: null }),
        ),
      ]),
      ...course(schools, [
        this.claim(moment(-1, '15:30'), 'shiguangsha', schools, '三处危房校舍全部维修完成并通过验收。'),
      ]),
      ...course(waste, [
        this.claim(moment(-3, '16:00'), 'mahong', waste, '四个社区投放点、督导员和清运线路全部到位。'),
        this.accept(moment(-2, '09:20'), waste),
      ]),
    ];
  }

  private claim(at: Instant, by: string, of: Of, text: string): Scene {
    return taskScene(this.database, { at, by, of }, async (act, id) => {
      const { sha256 } = await this.store.put(Buffer.from(`${text}\n\n本证明为示范内容，数据均为虚构。\n`));
      return this.completion.claim(act, id, { text, measureMet: true }, { name: '办结证明.txt', sha256 });
    });
  }

  private accept(at: Instant, of: Of): Scene {
    const form = { verdict: 'ACCEPT' as const, text: '材料齐全。' };
    return taskScene(this.database, { at, by: 'baixiaotang', of }, (act, id) => this.completion.check(act, id, form));
  }
}

/** How a task ended, after what was done to it. */
function course(of: Of, scenes: Scene[]): Scene[] {
  return inTurn(`${of.join(':')}:ended`, [`${of.join(':')}:done`], scenes);
}
