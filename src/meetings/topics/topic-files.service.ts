import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Label } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { TakenFile } from '../../platform/files/intake.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { freeName } from '../materials/material.rules.js';
import { TopicFile } from './topic.entity.js';
import { filesOf, lockTopic, topicFor } from './topic.queries.js';
import { fileLabelFaults, isReviewer, mayFileFor, mayOpenFile, type FileKind } from './topic.rules.js';
import { TopicCourse } from './topic-course.js';

/** Papers of topics: filed, opened, removed. */
@Injectable()
export class TopicFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly course: TopicCourse,
  ) {}

  /** The papers of a topic that this reader may open. */
  async readable(act: Act, id: string): Promise<TopicFile[]> {
    const rows = rowsOf(this.database);
    const topic = await topicFor(rows, act, id);
    const office = await this.course.office(this.database, act.at);
    const reader = { id: act.who.id, clearance: act.who.clearance, reviews: isReviewer(act.who, office.unitId) };
    return (await filesOf(rows, id)).filter((file) => mayOpenFile(file, topic, reader));
  }

  /** Files papers; returns how many. */
  file(act: Act, id: string, place: { kind: FileKind; label: Label }, files: readonly TakenFile[]): Promise<number> {
    return this.unitOfWork.run(act, async (tx) => {
      const topic = await lockTopic(tx, id);
      if (topic.proposerId !== act.who.id) throw new NotAllowed();
      refuse([
        !mayFileFor(topic, act.who.id) && { key: 'topics.files.closed', source: 'P10' },
        ...fileLabelFaults(place.label, topic),
      ]);
      const names = (await filesOf(rowsOf(tx), id)).map((file) => file.fileName);
      for (const { name, type, bytes, sha256 } of files) {
        const fileName = freeName(name, names);
        names.push(fileName);
        const by = { createdAt: act.at, createdById: act.who.id, createdByName: act.who.name };
        await tx.insert(TopicFile, {
          id: newId(),
          topicId: id,
          ...place,
          fileName,
          type,
          bytes,
          sha256,
          ...by,
          version: 1,
        });
        tx.audit({ act: 'topic.file', subject: 'topic', id, detail: { sha256 } });
      }
      return files.length;
    });
  }

  /** Notes that somebody takes a paper to read, and says what to give him. */
  async open(act: Act, id: string, fileId: string): Promise<TopicFile> {
    const file = (await this.readable(act, id)).find((one) => one.id === fileId);
    if (!file) throw new NotFound('topic_file');
    return this.unitOfWork.run(act, (tx) => {
      tx.audit({ act: 'topic.open', subject: 'topic', id, detail: { sha256: file.sha256, label: file.label } });
      return Promise.resolve(file);
    });
  }

  /** Takes a paper out; it stays in the store and in the history. */
  remove(act: Act, id: string, fileId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const topic = await lockTopic(tx, id);
      const file = await tx.one(TopicFile, { id: fileId, topicId: id });
      if (!mayFileFor(topic, act.who.id)) throw new NotAllowed();
      await tx.change(TopicFile, file, { removedAt: act.at, removedById: act.who.id });
      tx.audit({ act: 'topic.unfile', subject: 'topic', id, detail: { sha256: file.sha256 } });
      return id;
    });
  }
}
