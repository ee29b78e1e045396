import { DemoCountersigns } from '../demo/demo-countersigns.js';
import { AskCountersigns } from './ask-countersigns.handler.js';
import { CountersignDocuments } from './countersign-documents.js';
import { CountersignController } from './countersign.controller.js';
import { Countersign } from './countersign.entity.js';
import { CountersignNotes } from './countersign-notes.js';
import { CountersignService } from './countersign.service.js';
import { CountersignSheets } from './countersign-sheet.js';
import { CountersignViews } from './countersign-views.js';
import { RemindCountersign } from './remind-countersign.handler.js';

/** What the module takes of 会签. */
export const countersignParts = {
  entities: [Countersign],
  controllers: [CountersignController],
  providers: [
    ...[CountersignService, CountersignViews, CountersignSheets, CountersignNotes, CountersignDocuments],
    ...[AskCountersigns, RemindCountersign, DemoCountersigns],
  ],
};
