import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '../../platform/clock/instant.js';
import { DemoStory, inTurn, type Scene, type StoryDays } from '../../platform/feature/story.js';
import type { EquipmentForm } from '../equipment/equipment.form.js';
import { EquipmentService } from '../equipment/equipment.service.js';
import type { PartnerForm } from '../partners/partner.form.js';
import { PartnerService } from '../partners/partner.service.js';
import type { StaffDuty } from '../staff/staff.rules.js';
import { StaffService } from '../staff/staff.service.js';

const devices: Pick<EquipmentForm, 'name' | 'kind' | 'stock' | 'site'>[] = [
  { name: '无线话筒', kind: 'SOUND', stock: 8, site: '一号楼设备间' },
  { name: '移动投影仪', kind: 'PROJECTOR', stock: 2, site: '一号楼设备间' },
  { name: '便携录音笔', kind: 'RECORDING', stock: 3, site: '会务科' },
  { name: '视频会议终端', kind: 'VIDEO', stock: 1, site: '二号楼设备间' },
];
const partners: Pick<PartnerForm, 'kind' | 'name' | 'address' | 'contract' | 'capacity' | 'priceFen' | 'priceUnit'>[] =
  [
    {
      ...{ kind: 'VENUE', name: '云溪宾馆', address: '云溪县滨河路18号', contract: '定点会议场所协议' },
      ...{ capacity: 200, priceFen: 120_000, priceUnit: '半天' },
    },
    {
      ...{ kind: 'SUPPLIER', name: '云溪文印社', address: '云溪县文庙街6号', contract: '文印服务合同' },
      ...{ capacity: null, priceFen: 20, priceUnit: '页' },
    },
  ];
const duties: [string, StaffDuty[]][] = [
  ['wangtao', ['TECHNICIAN']],
  ['luxiaoyu', ['RECEPTION', 'HOST']],
  ['linxiao', ['RECORDER']],
  ['tianyiming', ['RECORDER']],
];

/** Devices, partners, and who serves at meetings on the coming days. */
@Injectable()
export class DemoMeans extends DemoStory {
  constructor(
    private readonly equipment: EquipmentService,
    private readonly partners: PartnerService,
    private readonly staff: StaffService,
  ) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    const { moment, today } = days;
    return [
      {
        ...{ at: moment(-40, '09:00'), by: 'wangtao' },
        run: async (act) => {
          const rest = { number: '', keeperId: act.who.id, maintainEvery: 180, note: '', active: true };
          for (const device of devices)
            await this.equipment.add(act, { ...device, ...rest, maintainDueOn: addDays(today, 60) });
        },
      },
      {
        ...{ at: moment(-40, '10:00'), by: 'sunlei' },
        run: async (act) => {
          const contract = { contractFrom: addDays(today, -200), contractUntil: addDays(today, 165) };
          const rest = { contact: '前台', phone: '0871-66124001', commitmentUntil: null, note: '', active: true };
          for (const partner of partners) await this.partners.add(act, { ...partner, ...contract, ...rest });
        },
      },
      ...inTurn(
        'staff:onCall',
        [],
        [
          {
            ...{ at: moment(-40, '11:00'), by: 'sunlei' },
            run: async (act, props) => {
              for (const [who, able] of duties) await this.staff.add(act, [props.id(who)], able);
            },
          },
          this.onCall(
            moment(-1, '16:00'),
            [1, 2, 3].map((n) => days.workday(n)),
          ),
        ],
      ),
    ];
  }

  private onCall(at: Scene['at'], on: LocalDate[]): Scene {
    return {
      ...{ at, by: 'sunlei' },
      run: async (act, props) => {
        for (const [n, day] of on.entries()) {
          await this.staff.shift(act, { day, duty: 'TECHNICIAN', personId: props.id('wangtao') });
          const recorder = n % 2 ? 'tianyiming' : 'linxiao';
          await this.staff.shift(act, { day, duty: 'RECORDER', personId: props.id(recorder) });
        }
      },
    };
  }
}
