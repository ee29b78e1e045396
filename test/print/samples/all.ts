import type { PaperData, PaperName } from '../../../src/platform/print/papers.js';
import { afterPapers } from './after.js';
import { followupArchivePapers } from './followup-archive.js';
import { meetingPapers } from './meeting.js';
import { peoplePapers } from './people.js';
import { planPapers } from './plan.js';
import { long, nastyNotice, short } from './notice.js';

export type Samples = { [P in PaperName]: { short: PaperData[P]; long: PaperData[P]; nasty: PaperData[P] } };

/** Data for every paper: short, long (title of four lines, 60 people) and nasty (rare characters, markup). */
export const samples: Samples = {
  notice: { short, long, nasty: nastyNotice },
  ...meetingPapers,
  ...afterPapers,
  ...followupArchivePapers,
  ...peoplePapers,
  ...planPapers,
};
