import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { isNumbered, mayKeep } from '../copies/copy.rules.js';
import { isPacked } from '../material-package/package.rules.js';
import { distributionFaults } from '../distribution/distribution.rules.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { paths } from '../meetings.paths.js';
import { OwedView, type OwedAgain } from '../owed-materials/owed.view.js';
import { filingFaults } from './material.rules.js';
import { endings, labelsFrom, materialLine } from './material.view.js';
import { MaterialsForm } from './materials.form.js';
import { materialsFor, readingOf, recalledOf, recalledReaders } from './materials.queries.js';

/** The forms of the page as they come back. */
export interface MaterialsAgain extends OwedAgain {
  file?: Submitted<MaterialsForm>;
}

/** 会议材料 (MT16). */
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
    const waiting = materials.filter((material) => !distributionFaults(material).length).length;
    const model = {
      ...head,
      ...owed,
      signing: reader.uncommitted ? paths.expert(act.who.id) : undefined,
      duty: reader.onDuty,
      materials: materials.map((material) => materialLine(material, this.texts)),
      distribution: open && reader.onDuty && waiting ? paths.materialsDistribution(id) : undefined,
      waiting,
      package: materials.some(isPacked) ? paths.materialsPackage(id) : undefined,
      unpacked: !materials.every(isPacked),
      copies: mayKeep(reader, act.who) && materials.some(isNumbered) ? paths.copies(id) : undefined,
      recalled: reader.onDuty ? await this.recalled(id) : [],
      form: may
        ? this.formViews.view({
            form: MaterialsForm,
            action: paths.materials(id),
            again: again.file,
            multipart: true,
            values: { label: meeting.label, itemId: reader.onDuty ? '' : (mine[0]?.value ?? '') },
            options: { itemId: mine, owedId: owed.answers, label: labelsFrom(meeting.label, this.texts) },
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

  /** The papers called back, why, and who had read them. */
  private async recalled(id: string) {
    const rows = rowsOf(this.database);
    const papers = await recalledOf(rows, id);
    const readers = papers.length ? await recalledReaders(rows, id) : [];
    return papers.map((paper) => {
      const names = readers.filter((one) => one.id === paper.id).map(({ name }) => name);
      const args = { by: paper.recalledByName, when: screenInstant(paper.recalledAt), reason: paper.recallReason };
      return {
        title: paper.title,
        text: this.texts.t('materials.recall.line', args),
        readers: names.length
          ? this.texts.t('materials.recall.readers', { names: names.join('、') })
          : this.texts.t('materials.recall.noReader'),
      };
    });
  }
}
