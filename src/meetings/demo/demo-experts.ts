import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../platform/clock/instant.js';
import { DemoStory, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { validUntil } from '../experts/expert.rules.js';
import { ExpertService } from '../experts/expert.service.js';

const experts: [string, string, string[], boolean][] = [
  ['xuhuaigu', '公共管理与政务服务', ['云溪县行政审批协会'], true],
  ['yanwen', '水利工程与防洪', ['市水利规划院', '团结水库'], true],
  ['tangliyan', '行政法与合法性审查', ['云溪宾馆'], false],
];

/** The register of experts: their fields, what they are bound to, and who signed his commitment. */
@Injectable()
export class DemoExperts extends DemoStory {
  constructor(private readonly experts: ExpertService) {
    super();
  }

  scenes({ moment }: StoryDays): Scene[] {
    return [
      {
        ...{ at: moment(-40, '15:00'), by: 'sunlei' },
        run: async (act, props) => {
          const signedOn = localDateOf(act.at);
          for (const [who, field, relations, signed] of experts) {
            const id = props.id(who);
            await this.experts.keep(act, id, { field, relations, note: '', retired: false }, 0);
            if (signed) await this.experts.register(act, id, { signedOn, validUntil: validUntil(signedOn) });
          }
        },
      },
    ];
  }
}
