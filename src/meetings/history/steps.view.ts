import { systemPrincipal } from '../../platform/access/act.js';
import type { Texts } from '../../platform/text/texts.js';

/** An audited act in words, under `history.<act>`: who did it and what it is. */
export function stepWords({ actorName, act }: { actorName: string; act: string }, texts: Texts) {
  return {
    who: actorName === systemPrincipal.name ? texts.t('meetings.history.system') : actorName,
    what: texts.has(`history.${act}`) ? texts.t(`history.${act}`) : texts.t('meetings.history.other'),
  };
}
