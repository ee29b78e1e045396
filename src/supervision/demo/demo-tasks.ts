import { Injectable } from '@nestjs/common';
import { instantAt, type Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DemoStory, type StoryDays } from '../../platform/feature/story.js';
import { ExtensionService } from '../extension/extension.service.js';
import { TaskService } from '../followup/task.service.js';
import {
  afterMeeting,
  fairs,
  harvest,
  money,
  plan,
  projects,
  schools,
  shops,
  taskScene,
  waste,
  type Of,
  type TaskScene,
} from './task-scene.js';

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

  scenes(days: StoryDays): TaskScene[] {
    const executive = afterMeeting(days, 'executive12');
    const drainage = afterMeeting(days, 'drainage');
    const economy = afterMeeting(days, 'economy');
    const before = (n: number, time: string) => instantAt(days.workday(-n), time);
    return [
      this.sign(executive(3, '10:00'), 'qiankeqin', harvest),
      this.report(executive(10, '16:00'), 'qiankeqin', harvest, 60, '农发行授信已批，首批资金到账。'),
      this.sign(executive(4, '11:00'), 'shiguangsha', schools),
      this.report(executive(25, '17:00'), 'shiguangsha', schools, 70, '两处完工，第三处在做屋面。'),
      this.sign(executive(4, '09:00'), 'mahong', waste),
      this.sign(drainage(3, '09:00'), 'shiguangsha', plan),
      this.report(drainage(5, '16:30'), 'shiguangsha', plan, 50, '施工组织方案初稿完成，交警部门会签中。'),
      this.sign(drainage(3, '09:40'), 'hewei', shops),
      this.report(before(4, '16:40'), 'hewei', shops, 65, '已告知268户，其余为空铺和外地业主。'),
      this.sign(drainage(3, '10:10'), 'qiankeqin', money),
      this.putOff(days),
      taskScene(this.database, { at: before(2, '11:00'), by: 'shaoliqun', of: money }, (act, id) =>
        this.extensions.decide(act, id, 'GRANTED'),
      ),
      this.sign(economy(4, '10:00'), 'luowentao', projects),
      this.report(before(4, '16:00'), 'luowentao', projects, 80, '已开工十二个，三个完成招标。'),
      this.sign(economy(4, '10:30'), 'hewei', fairs),
    ];
  }

  private sign(at: Instant, by: string, of: Of): TaskScene {
    return taskScene(this.database, { at, by, of }, (act, id) => this.tasks.sign(act, id));
  }

  private report(at: Instant, by: string, of: Of, progress: number, text: string): TaskScene {
    return taskScene(this.database, { at, by, of }, (act, id) => this.tasks.report(act, id, { progress, text }));
  }

  private putOff(days: StoryDays): TaskScene {
    const form = { wantedDay: days.workday(8), reason: '上级资金文件月底才下达，配套拨付需同步办理。' };
    const scene = { at: instantAt(days.workday(-3), '15:00'), by: 'qiankeqin', of: money };
    return taskScene(this.database, scene, (act, id) => this.extensions.ask(act, id, form));
  }
}
