import { Injectable } from '@nestjs/common';
import { addMinutes } from '../../platform/clock/instant.js';
import { DemoStory, inTurn, type Props, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { demoMeetings } from '../../meetings/meetings.js';
import { FindingService } from '../oversight/finding.service.js';
import { OversightService } from '../oversight/oversight.service.js';

/** Which meetings are supervised, and two findings: one put right, one overdue. */
@Injectable()
export class DemoOversight extends DemoStory {
  constructor(
    private readonly oversight: OversightService,
    private readonly findings: FindingService,
  ) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    const supervised = ['executive12', 'economy', 'drainage', 'market', 'executive14'];
    const meetings = demoMeetings(days).filter(({ key }) => supervised.includes(key));
    return [
      ...(meetings.map(({ key, noticeAt }) => ({
        at: addMinutes(noticeAt!, 5),
        by: 'pengli',
        name: `${key}:supervised`,
        after: [`${key}:notice`],
        run: (act, props) => this.oversight.appoint(act, props.id(key), act.who.id),
      })) satisfies Scene[]),
      ...inTurn(
        'economy:righted',
        ['economy:supervised', 'economy:closed'],
        [
          this.found(days.moment(-26, '16:00'), 'economy', {
            rule: 'materials',
            method: 'SYSTEM',
            problem: '会议材料在会前一个工作日才送达，参会人员来不及研究。',
            basis: '会议材料应当至少提前两个工作日送达。',
            demand: '说明原因，今后材料与通知同步发出。',
          }),
          this.answered(days.moment(-24, '10:30'), 'economy', '责任在牵头单位交稿晚，已约定会前五个工作日交稿。'),
          this.closed(days.moment(-23, '15:00'), 'economy', '已抽查两次会议，材料均随通知发出。'),
        ],
      ),
      ...inTurn(
        'drainage:found',
        ['drainage:supervised', 'drainage:closed'],
        [
          this.found(days.moment(-11, '10:00'), 'drainage', {
            rule: 'late',
            method: 'ON_SITE',
            problem: '参会人员迟到，开会前未清点手机存放情况。',
            basis: '会议纪律：到会后先签到、存放手机。',
            demand: '通报迟到情况，完善会前检查单。',
          }),
        ],
      ),
    ];
  }

  private found(at: Scene['at'], meeting: string, form: Parameters<OversightService['find']>[2]): Scene {
    return {
      at,
      by: 'pengli',
      run: async (act, props) =>
        props.keep(`finding:${meeting}`, await this.oversight.find(act, props.id(meeting), form)),
    };
  }

  private answered(at: Scene['at'], meeting: string, words: string): Scene {
    const run: Scene['run'] = (act, props) => this.findings.answer(act, findingOf(props, meeting), words);
    return { at, by: 'zhoumin', run };
  }

  private closed(at: Scene['at'], meeting: string, words: string): Scene {
    return {
      at,
      by: 'pengli',
      run: (act, props) => this.findings.recheck(act, findingOf(props, meeting), { verdict: 'close', words }),
    };
  }
}

function findingOf(props: Props, meeting: string): string {
  return props.id(`finding:${meeting}`);
}
