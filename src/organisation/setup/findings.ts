import { accessSync, constants } from 'node:fs';
import { versions } from 'node:process';
import { Inject, Injectable } from '@nestjs/common';
import { Calendars } from '../../platform/clock/calendars.js';
import { isProvisional } from '../../platform/clock/working-days.rules.js';
import { paperDate } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';

export interface Finding {
  kind: 'ok' | 'wait' | 'bad';
  kindText: string;
  text: string;
  hint?: string;
}

/** What the first run found on this machine, with the sentence that mends what is missing (pages.md §5). */
@Injectable()
export class Findings {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly calendars: Calendars,
    private readonly texts: Texts,
  ) {}

  async list(at: string): Promise<Finding[]> {
    const today = localDateOf(at);
    const { config } = this;
    const provisional = isProvisional(this.calendars.current, today);
    return [
      this.finding('node', 'ok', { version: versions.node }),
      this.finding('dataDir', isWritable(config.dataDir) ? 'ok' : 'bad', { folder: config.dataDir }),
      this.finding(config.engine, 'ok'),
      config.redisUrl ? this.finding('redis', 'ok') : this.finding('noRedis', 'ok'),
      config.smtpUrl ? this.finding('mail', 'ok') : this.finding('noMail', 'wait'),
      this.finding('clock', 'ok', { today: paperDate(today) }),
      provisional
        ? this.finding('provisional', 'wait', { year: today.slice(0, 4) })
        : this.finding('calendar', 'ok', { year: today.slice(0, 4) }),
    ];
  }

  private finding(key: string, kind: Finding['kind'], args: Record<string, string> = {}): Finding {
    const t = (part: string) => `organisation.setup.findings.${key}.${part}`;
    return {
      kind,
      kindText: this.texts.t(`organisation.setup.findings.kind.${kind}`),
      text: this.texts.t(t('text'), args),
      hint: kind !== 'ok' && this.texts.has(t('hint')) ? this.texts.t(t('hint'), args) : undefined,
    };
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
