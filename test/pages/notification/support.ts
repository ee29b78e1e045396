import type { TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { approved } from '../meetings/support.js';

/** A meeting of 孙蕾 whose notice is issued and delivered; returns its id. */
export async function noticed(app: TestApplication, organiser: Browser, values: object = {}): Promise<string> {
  const id = await approved(app, organiser, values);
  await organiser.get(`/meetings/${id}/notice`);
  await organiser.submit(`/meetings/${id}/notice`, { paperForm: 'official' });
  await app.runJobs();
  return id;
}
