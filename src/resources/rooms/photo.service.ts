import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { TakenFile } from '../../platform/files/intake.js';
import { refuse } from '../../platform/web/errors.js';
import { queueFor } from '../bookings/room-slots.js';
import { RoomPhoto } from './room.entity.js';
import { mostPhotos } from './room.rules.js';
import type { PhotoRow } from './room.queries.js';

const pictures = ['image/png', 'image/jpeg'];

/** Pictures of rooms, put up and taken off by who keeps them (RS5). */
@Injectable()
export class PhotoService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  add(act: Act, roomId: string, files: readonly TakenFile[]): Promise<number> {
    return this.unitOfWork.run(act, async (tx) => {
      await queueFor(tx, roomId);
      const there = await tx.find(RoomPhoto, { roomId });
      const shown = there.filter((photo) => !photo.removedAt);
      refuse([
        files.some((file) => !pictures.includes(file.type)) && { key: 'resources.photo.noPicture', field: 'files' },
        shown.length + files.length > mostPhotos && {
          key: 'resources.photo.tooMany',
          args: { n: mostPhotos },
          field: 'files',
        },
      ]);
      for (const { name, type, bytes, sha256 } of files) {
        const by = { createdAt: act.at, createdById: act.who.id, version: 1 };
        await tx.insert(RoomPhoto, { id: newId(), roomId, fileName: name, type, bytes, sha256, ...by });
        tx.audit({ act: 'room.photo', subject: 'room', id: roomId, detail: { sha256 } });
      }
      return files.length;
    });
  }

  remove(act: Act, roomId: string, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const photo = await tx.one(RoomPhoto, { id, roomId });
      if (!photo.removedAt) await tx.change(RoomPhoto, photo, { removedAt: act.at, removedById: act.who.id });
      tx.audit({ act: 'room.photoOff', subject: 'room', id: roomId, detail: { sha256: photo.sha256 } });
      return id;
    });
  }

  /** Throws `NotFound`. */
  async one(roomId: string, id: string): Promise<PhotoRow> {
    const row = await this.database.row<PhotoRow>(
      'SELECT id, fileName, type, sha256 FROM room_photo WHERE id = ? AND roomId = ? AND removedAt IS NULL',
      [id, roomId],
    );
    if (!row) throw new NotFound('room_photo');
    return row;
  }
}
