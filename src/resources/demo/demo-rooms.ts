import { Injectable } from '@nestjs/common';
import { systemAct } from '../../platform/access/act.js';
import { Clock } from '../../platform/clock/clock.js';
import { addDays, instantAt, localDateOf, weekdayOf, type Instant } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { DemoPart } from '../../platform/feature/demo-part.js';
import { Closure, Room, type Layout } from '../rooms/room.entity.js';

interface DemoRoom {
  name: string;
  site: string;
  floor: string;
  capacity: number;
  layout: Layout;
  equipment: string;
  note?: string;
}

/** The rooms of the demo organ (pages.md §5); the hall is closed for repair this week. */
export const demoRooms: DemoRoom[] = [
  {
    name: '常务会议室',
    site: '一号楼',
    floor: '3层',
    capacity: 28,
    layout: 'HOLLOW',
    equipment: '投影、电子桌牌、录音',
  },
  { name: '二号楼305', site: '二号楼', floor: '3层', capacity: 24, layout: 'BOARD', equipment: '投影、白板' },
  { name: '二号楼102', site: '二号楼', floor: '1层', capacity: 60, layout: 'CLASSROOM', equipment: '投影、扩声、录像' },
  {
    name: '视频会议室',
    site: '一号楼',
    floor: '2层',
    capacity: 16,
    layout: 'BOARD',
    equipment: '视频终端、投影、录音',
  },
  { name: '小会议室', site: '一号楼', floor: '3层', capacity: 8, layout: 'BOARD', equipment: '白板' },
  {
    name: '礼堂',
    site: '一号楼',
    floor: '1层',
    capacity: 220,
    layout: 'THEATRE',
    equipment: '扩声、投影、录像',
    note: '使用前一天须与场地管理员调试音响。',
  },
];

@Injectable()
export class DemoRooms implements DemoPart {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async make(at: Instant): Promise<void> {
    const today = localDateOf(this.clock.now());
    const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
    await this.unitOfWork.run(systemAct(at), async (tx) => {
      const [keeper] = await tx.rows<{ id: string }>(
        "SELECT personId AS id FROM role_grant WHERE role = 'ROOM_KEEPER'",
      );
      const terms = { zone: 'ORDINARY', openFrom: '08:00', openUntil: '20:00', turnaroundMinutes: 15 } as const;
      for (const [index, room] of demoRooms.entries()) {
        const id = newId();
        const rest = { keeperId: keeper?.id ?? null, active: true, rank: (index + 1) * 10, turn: 0 };
        await tx.insert(Room, { id, note: null, ...room, ...terms, ...rest });
        if (room.name !== '礼堂') continue;
        const span = { startsAt: instantAt(monday, '08:00'), endsAt: instantAt(addDays(monday, 6), '20:00') };
        const why = { reason: '音响检修', byId: keeper?.id ?? tx.act.who.id, createdAt: at };
        await tx.insert(Closure, { id: newId(), roomId: id, ...span, ...why });
      }
    });
  }
}
