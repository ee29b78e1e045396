import { Inject, Injectable } from '@nestjs/common';
import { labels, type Label } from '../../platform/access/principal.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import type { OptionView } from '../../platform/web/form-view.js';
import { stoppingLabels } from '../ceiling/ceiling.rules.js';

/** The choices of a label field: what this installation may hold, then the levels that stop the act (S5.C1). */
@Injectable()
export class LabelOptions {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly texts: Texts,
  ) {}

  /** The labels that may be chosen here, lowest first. */
  allowed(): Label[] {
    return labels.slice(0, labels.indexOf(this.config.secrecyCeiling) + 1);
  }

  options(): OptionView[] {
    const hint = this.texts.t('secrecy.notHere');
    const word = (value: string) => this.texts.t(`secrecy.labels.${value}`);
    return [
      ...this.allowed().map((value) => ({ value, label: word(value), hint: this.texts.t(`secrecy.meaning.${value}`) })),
      ...stoppingLabels.map((value) => ({ value, label: word(value), hint })),
    ];
  }

  /** The mark of a labelled page; 公开 is unmarked (pages.md §1). */
  mark(label: Label): string | undefined {
    return label === 'PUBLIC' ? undefined : this.texts.t(`secrecy.labels.${label}`);
  }
}
