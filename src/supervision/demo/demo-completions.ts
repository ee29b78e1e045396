import { Injectable } from '@nestjs/common';
import { instantAt, type Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DemoStory, type StoryDays } from '../../platform/feature/story.js';
import { FileStore } from '../../platform/files/file-store.js';
import { ClosureService } from '../closure/closure.service.js';
import { CompletionService } from '../closure/completion.service.js';
import { afterMeeting, harvest, schools, taskScene, waste, type Of, type TaskScene } from './task-scene.js';

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

  scenes(days: StoryDays): TaskScene[] {
    const executive = afterMeeting(days, 'executive12');
    const before = (n: number, time: string) => instantAt(days.workday(-n), time);
    return [
      this.claim(executive(17, '15:00'), 'qiankeqin', harvest, '资金全部到账，收购正常进行。'),
      this.accept(executive(18, '09:30'), harvest),
      taskScene(this.database, { at: executive(19, '10:00'), by: 'qinyue', of: harvest }, (act, id) =>
        this.closure.close(act, id, { recheckOn: null }),
      ),
      this.claim(before(1, '15:30'), 'shiguangsha', schools, '三处危房校舍全部维修完成并通过验收。'),
      this.claim(before(3, '16:00'), 'mahong', waste, '四个社区投放点、督导员和清运线路全部到位。'),
      this.accept(before(2, '09:20'), waste),
    ];
  }

  private claim(at: Instant, by: string, of: Of, text: string): TaskScene {
    return taskScene(this.database, { at, by, of }, async (act, id) => {
      const { sha256 } = await this.store.put(Buffer.from(`${text}\n\n本证明为示范内容，数据均为虚构。\n`));
      return this.completion.claim(act, id, { text, measureMet: true }, { name: '办结证明.txt', sha256 });
    });
  }

  private accept(at: Instant, of: Of): TaskScene {
    const form = { verdict: 'ACCEPT' as const, text: '材料齐全。' };
    return taskScene(this.database, { at, by: 'baixiaotang', of }, (act, id) => this.completion.check(act, id, form));
  }
}
