import { Injectable } from '@nestjs/common';
import { addDays, instantAt, type Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DemoStory, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { ExtensionService } from '../extension/extension.service.js';
import { TaskService } from '../followup/task.service.js';
import { fairs, harvest, money, plan, projects, schools, shops, taskScene, waste, type Of } from './task-scene.js';

/** Tasks signed for and reported on, two of them overdue, one put off. */
@Injectable()
export class DemoTasks extends DemoStory {
  constructor(
    private readonly tasks: TaskService,
    private readonly extensions: ExtensionService,
    private readonly database: Database,
  ) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    const ago = (n: number, time: string) => instantAt(days.workday(0, addDays(days.today, -n)), time);
    const before = (n: number, time: string) => instantAt(days.workday(-n), time);
    return [
      this.sign(ago(56, '10:00'), 'qiankeqin', harvest),
      this.report(ago(45, '16:00'), 'qiankeqin', harvest, 60, '农发行授信已批，首批资金到账。'),
      this.sign(ago(55, '11:00'), 'shiguangsha', schools),
      this.report(ago(20, '17:00'), 'shiguangsha', schools, 70, '两处完工，第三处在做屋面。'),
      this.sign(ago(55, '09:00'), 'mahong', waste),
      this.sign(ago(16, '09:00'), 'shiguangsha', plan),
      this.report(ago(12, '16:30'), 'shiguangsha', plan, 50, '施工组织方案初稿完成，交警部门会签中。'),
      this.sign(ago(16, '09:40'), 'hewei', shops),
      this.report(before(4, '16:40'), 'hewei', shops, 65, '已告知268户，其余为空铺和外地业主。'),
      this.sign(ago(16, '10:10'), 'qiankeqin', money),
      this.putOff(days),
      taskScene(this.database, { at: before(2, '11:00'), by: 'shaoliqun', of: money }, (act, id) =>
        this.extensions.decide(act, id, 'GRANTED'),
      ),
      this.sign(ago(34, '10:00'), 'luowentao', projects),
      this.report(ago(6, '16:00'), 'luowentao', projects, 80, '已开工十二个，三个完成招标。'),
      this.sign(ago(34, '10:30'), 'hewei', fairs),
    ];
  }

  private sign(at: Instant, by: string, of: Of): Scene {
    return taskScene(this.database, { at, by, of }, (act, id) => this.tasks.sign(act, id));
  }

  private report(at: Instant, by: string, of: Of, progress: number, text: string): Scene {
    return taskScene(this.database, { at, by, of }, (act, id) => this.tasks.report(act, id, { progress, text }));
  }

  private putOff(days: StoryDays): Scene {
    const form = { wantedDay: days.workday(8), reason: '上级资金文件月底才下达，配套拨付需同步办理。' };
    const scene = { at: instantAt(days.workday(-3), '15:00'), by: 'qiankeqin', of: money };
    return taskScene(this.database, scene, (act, id) => this.extensions.ask(act, id, form));
  }
}
