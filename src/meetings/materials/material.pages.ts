import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { ReviewForm } from '../distribution/distribution.form.js';
import { distributionFaults, recallFaults, reviewFaults, reviewResults } from '../distribution/distribution.rules.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { paths } from '../meetings.paths.js';
import { filingFaults, mayFile } from './material.rules.js';
import { endings, labelsFrom, materialLine } from './material.view.js';
import { previewOf } from './preview.rules.js';
import { LabelForm, VersionForm } from './materials.form.js';
import { materialFor, openersOf, versionsOf, type MaterialRow } from './materials.queries.js';

/** The forms of the page as they come back. */
export interface MaterialAgain {
  version?: Submitted<VersionForm>;
  review?: Submitted<ReviewForm>;
}

/** One paper (MT17): its versions, how far it has come, who has opened it, and what may be done about it. */
@Injectable()
export class MaterialPages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again: MaterialAgain = {}): Promise<Page> {
    const rows = rowsOf(this.database);
    const { material, meeting, reader } = await materialFor(rows, act, id);
    const open = filingFaults(meeting.state).length === 0;
    const may = mayFile(reader, material) && open;
    const openers = may ? await openersOf(rows, meeting.id, material.versionId) : [];
    const { strip, tabs } = await this.heads.of(act, meeting.id, 'materials');
    const model = {
      ...{ ...materialLine(material, this.texts), strip, tabs },
      title: material.title,
      mark: material.label === 'PUBLIC' ? undefined : this.texts.t(`meetings.label.${material.label}`),
      versions: await versionsOf(rows, id),
      may,
      openers,
      opened: openers.filter((one) => one.at).length,
      facts: this.facts(material),
      ...this.preview(act, material),
      ...(open && reader.onDuty ? this.duties(material, again.review) : {}),
      form: this.formViews.view({
        form: VersionForm,
        action: paths.materialVersions(id),
        again: again.version,
        multipart: true,
      }),
      labelForm: this.formViews.view({
        form: LabelForm,
        action: paths.materialLabel(id),
        prefix: 'l',
        values: { label: material.label },
        options: { label: labelsFrom(material.label, this.texts) },
      }),
      removal: material.distributedAt ? undefined : paths.materialRemoval(id),
      endings,
    };
    const crumbs = [
      ...this.heads.crumbs(meeting, '').slice(0, 2),
      { label: this.texts.t('meetings.materials.title'), url: paths.materials(meeting.id) },
      { label: material.title },
    ];
    return new Page('meetings/material', material.title, model, { crumbs, menu: '/meetings' });
  }

  /** The paper itself once it was opened, with the reader's name across it where it is labelled (S5.C4). */
  private preview(act: Act, { id, type, label, openedAt }: MaterialRow) {
    const kind = previewOf(type);
    if (!kind) return {};
    if (!openedAt) return { reading: paths.materialReading(id) };
    const mark = `${act.who.name} ${screenInstant(act.at)}`;
    return {
      preview: { url: paths.materialContent(id), picture: kind === 'picture' },
      marks: label === 'PUBLIC' ? [] : Array.from({ length: 12 }, () => mark),
    };
  }

  private facts({ review, reviewNote, reviewedByName, reviewedAt, distributedByName, distributedAt }: MaterialRow) {
    const t = (key: string) => this.texts.t(`materials.${key}`);
    const note = reviewNote ? `：${reviewNote}` : '';
    return [
      ...(review
        ? [
            {
              label: t('review.title'),
              value: `${t(`stage.${review}`)} ${reviewedByName} ${screenInstant(reviewedAt!)}${note}`,
            },
          ]
        : []),
      ...(distributedAt
        ? [{ label: t('distribution.title'), value: `${distributedByName} ${screenInstant(distributedAt)}` }]
        : []),
    ];
  }

  /** What those on duty may do now. */
  private duties(material: MaterialRow, again?: Submitted<ReviewForm>) {
    const { id } = material;
    const review = this.formViews.view({ form: ReviewForm, action: paths.materialReview(id), prefix: 'v', again });
    return {
      reviewForm: reviewFaults(material, reviewResults[0], '').length ? undefined : review,
      distribution: distributionFaults(material).length ? undefined : paths.materialDistribution(id),
      recall: recallFaults(material).length ? undefined : paths.materialRecall(id),
    };
  }
}
