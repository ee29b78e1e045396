import type { StoryDays } from '../../platform/feature/story.js';
import type { DemoMeeting } from './plot.js';
import { appliedPlots } from './plots.applied.js';
import { comingPlots } from './plots.coming.js';
import { heldPlots } from './plots.held.js';

/** The meetings of the demo organ's story, by what they are called in it (pages.md §5). */
export function demoMeetings(days: StoryDays): DemoMeeting[] {
  return [...heldPlots(days), ...comingPlots(days), ...appliedPlots(days)];
}
