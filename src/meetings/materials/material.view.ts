import { labels, type Label } from '../../platform/access/principal.js';
import { mediaTypes } from '../../platform/files/file-kind.rules.js';
import type { Texts } from '../../platform/text/texts.js';
import type { OptionView } from '../../platform/web/form-view.js';
import { stageOf } from '../distribution/distribution.rules.js';
import { paths } from '../meetings.paths.js';
import type { MaterialRow } from './materials.queries.js';

/** What may be filed, as the pages say it. */
export const endings = Object.keys(mediaTypes).join(' ');

const kinds = { FILED: 'wait', PASSED: 'blue', RETURNED: 'bad', DISTRIBUTED: 'ok', RECALLED: 'closed' } as const;

/** A paper as the lists and its own page show it. */
export function materialLine(material: MaterialRow, texts: Texts) {
  const stage = stageOf(material);
  return {
    ...material,
    url: paths.material(material.id),
    opening: paths.materialOpening(material.id),
    where: material.item ? `${material.position} ${material.item}` : texts.t('meetings.materials.whole'),
    size: sizeOf(material.bytes),
    labelWord: texts.t(`meetings.label.${material.label}`),
    labelled: material.label !== 'PUBLIC',
    stage: { kind: kinds[stage], label: texts.t(`materials.stage.${stage}`) },
  };
}

/** The labels from one upwards, to choose from. */
export function labelsFrom(least: Label, texts: Texts): OptionView[] {
  return labels.slice(labels.indexOf(least)).map((value) => ({ value, label: texts.t(`meetings.label.${value}`) }));
}

/** 340 KB, 1.2 MB. */
function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
