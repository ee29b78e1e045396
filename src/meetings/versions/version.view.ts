import { screenInstant } from '../../platform/clock/format.js';
import type { Texts } from '../../platform/text/texts.js';

/** Who made a version, and when; the first ones came with the system. */
export function madeBy(version: { maker: string | null; createdAt: string }, texts: Texts): string {
  return `${version.maker ?? texts.t('meetings.types.system')} ${screenInstant(version.createdAt)}`;
}
