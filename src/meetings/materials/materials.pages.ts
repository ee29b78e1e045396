import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { labels, type Label } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { mediaTypes } from '../../platform/files/file-kind.rules.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { paths } from '../meetings.paths.js';
import { rowsOf } from '../../platform/database/rows.js';
import { OwedView, type OwedAgain } from '../owed-materials/owed.view.js';
import { filingFaults, mayFile } from './material.rules.js';
import { MaterialsForm, VersionForm, LabelForm } from './materials.form.js';
import { materialFor, materialsFor, openersOf, readingOf, versionsOf, type MaterialRow } from './materials.queries.js';

const endings = Object.keys(mediaTypes).join(' ');

/** The forms of the page as they come back. */
export interface MaterialsAgain extends OwedAgain {
  file?: Submitted<MaterialsForm>;
}

/** 会议材料 (MT16) and one paper (MT17). */
@Injectable()
export class MaterialsPages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly formViews: FormViews,
    private readonly owed: OwedView,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again: MaterialsAgain = {}): Promise<Page> {
    const head = await this.heads.of(act, id, 'materials');
    const { meeting } = head;
    const rows = rowsOf(this.database);
    const reader = await readingOf(rows, act, meeting);
    const materials = await materialsFor(rows, act, meeting);
    const open = filingFaults(meeting.state).length === 0;
    const items = await rows<{ value: string; label: string }>(
      'SELECT id AS value, title AS label FROM agenda_item WHERE meetingId = ? ORDER BY position',
      [id],
    );
    const mine = reader.onDuty ? items : items.filter((item) => reader.presents.includes(item.value));
    const owed = await this.owed.of(act, meeting, reader, open, items, again);
    const may = open && (reader.onDuty || mine.length > 0 || owed.answers.length > 0);
    const model = {
      ...head,
      ...owed,
      materials: materials.map((material) => this.line(material)),
      form: may
        ? this.formViews.view({
            form: MaterialsForm,
            action: paths.materials(id),
            again: again.file,
            multipart: true,
            values: { label: meeting.label, itemId: reader.onDuty ? '' : (mine[0]?.value ?? '') },
            options: { itemId: mine, owedId: owed.answers, label: this.labelsFrom(meeting.label) },
          })
        : undefined,
      endings,
    };
    const title = this.texts.t('meetings.materials.title');
    return new Page('meetings/materials', title, model, {
      crumbs: this.heads.crumbs(meeting, title),
      menu: '/meetings',
    });
  }

  async one(act: Act, id: string, again?: Submitted<VersionForm>): Promise<Page> {
    const rows = rowsOf(this.database);
    const { material, meeting, reader } = await materialFor(rows, act, id);
    const may = mayFile(reader, material) && filingFaults(meeting.state).length === 0;
    const openers = may ? await openersOf(rows, meeting.id, material.versionId) : [];
    const model = {
      ...this.line(material),
      title: material.title,
      mark: material.label === 'PUBLIC' ? undefined : this.texts.t(`meetings.label.${material.label}`),
      versions: await versionsOf(rows, id),
      may,
      openers,
      opened: openers.filter((one) => one.at).length,
      form: this.formViews.view({ form: VersionForm, action: paths.materialVersions(id), again, multipart: true }),
      labelForm: this.formViews.view({
        form: LabelForm,
        action: paths.materialLabel(id),
        values: { label: material.label },
        options: { label: this.labelsFrom(material.label) },
      }),
      removal: paths.materialRemoval(id),
      endings,
    };
    const crumbs = [
      ...this.heads.crumbs(meeting, '').slice(0, 2),
      { label: this.texts.t('meetings.materials.title'), url: paths.materials(meeting.id) },
      { label: material.title },
    ];
    return new Page('meetings/material', material.title, model, { crumbs, menu: '/meetings' });
  }

  private labelsFrom(least: Label) {
    return labels
      .slice(labels.indexOf(least))
      .map((value) => ({ value, label: this.texts.t(`meetings.label.${value}`) }));
  }

  private line(material: MaterialRow) {
    return {
      ...material,
      url: paths.material(material.id),
      opening: paths.materialOpening(material.id),
      where: material.item ? `${material.position} ${material.item}` : this.texts.t('meetings.materials.whole'),
      size: sizeOf(material.bytes),
      labelWord: this.texts.t(`meetings.label.${material.label}`),
      labelled: material.label !== 'PUBLIC',
    };
  }
}

/** 340 KB, 1.2 MB. */
function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
