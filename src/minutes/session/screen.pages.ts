import { Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { paths } from '../minutes.paths.js';
import { screenOf, type Screen } from './screen.rules.js';
import { showsScreen } from './session.rules.js';
import { SittingFrames } from './sitting-frames.js';
import { quorumAt } from './sitting.queries.js';

/** Seconds after which the wall reads itself anew. */
const refresh = 20;

/** 会场大屏 (LV2): the item that is on, the clock, what comes next, who is there, and the code to check in. */
@Injectable()
export class ScreenPages {
  constructor(
    private readonly sittings: SittingFrames,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, address: string): Promise<Page> {
    const sitting = await this.sittings.seen(act, id);
    const { meeting } = sitting;
    if (!showsScreen(act, meeting)) throw new NotAllowed('the screen in the room');
    const on = sitting.items.find((item) => item.startedAt && !item.endedAt);
    const screen = screenOf(sitting, quorumAt(sitting, act.at, on?.id), act.at);
    const model = {
      ...screen,
      mark: meeting.label === 'PUBLIC' ? undefined : this.texts.t(`meetings.label.${meeting.label}`),
      when: this.when(screen),
      address: meeting.actualEndAt ? undefined : address,
      qr: meeting.actualEndAt ? undefined : await QRCode.toString(address, { type: 'svg', margin: 1 }),
      back: paths.session(id),
    };
    return new Page('minutes/screen', screen.title ?? this.texts.t('minutes.screen.title'), model, {
      refresh,
      layout: 'hall',
    });
  }

  /** Planned 9:00–10:30, begun 9:03, 5 minutes over. */
  private when({ planned, actual, overtime }: Screen): string[] {
    const t = (key: string, args: object) => this.texts.t(`minutes.screen.${key}`, { ...args });
    return [
      t('planned', planned),
      ...(actual ? [t(actual.until ? 'held' : 'begun', actual)] : []),
      ...(overtime ? [t('overtime', { n: overtime })] : []),
    ];
  }
}
