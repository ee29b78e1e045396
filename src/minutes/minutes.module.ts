import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../platform/feature/feature.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ClosingController } from './closing/closing.controller.js';
import { ClosingService } from './closing/closing.service.js';
import { ConductController } from './conduct/conduct.controller.js';
import { ConductEvent } from './conduct/conduct.entity.js';
import { ConductPages } from './conduct/conduct.pages.js';
import { ConductQueries } from './conduct/conduct.queries.js';
import { ConductService } from './conduct/conduct.service.js';
import { Decision } from './decisions/decision.entity.js';
import { SittingTabs } from './minutes.tabs.js';
import { minutesFeature } from './minutes.feature.js';
import { MinutesController } from './minutes/minutes.controller.js';
import { LibraryController } from './library/library.controller.js';
import { LibraryPages } from './library/library.pages.js';
import { LibraryQueries } from './library/library.queries.js';
import { ReceiptService } from './library/receipt.service.js';
import { Minutes, MinutesReceipt, MinutesRecipient } from './minutes/minutes.entity.js';
import { MinutesPages } from './minutes/minutes.pages.js';
import { MinutesPaperSource } from './minutes/minutes-paper.source.js';
import { MinutesService } from './minutes/minutes.service.js';
import { RecordDocuments } from './papers/record-documents.js';
import { AttendanceDocuments } from './papers/sitting-documents.js';
import { CheckinController } from './presence/checkin.controller.js';
import { CheckinPages } from './presence/checkin.pages.js';
import { CodeDoor } from './presence/code-door.js';
import { CorrectionsPages } from './objections/corrections.pages.js';
import { Objection } from './objections/objection.entity.js';
import { ObjectionService } from './objections/objection.service.js';
import { ObjectionWindow } from './objections/objection-window.js';
import { ObjectionsController } from './objections/objections.controller.js';
import { ToldConclusions } from './decisions/told-conclusions.js';
import { SignedIn } from './presence/present-heads.js';
import { PresenceController } from './presence/presence.controller.js';
import { PresenceEvent } from './presence/presence-event.entity.js';
import { PresencePages } from './presence/presence.pages.js';
import { PresenceQueries } from './presence/presence.queries.js';
import { PresenceService } from './presence/presence.service.js';
import { FreeUnusedRoom } from './presence/room-unused.handler.js';
import { SelfCheckinController } from './presence/self-checkin.controller.js';
import { QualityController } from './quality/quality.controller.js';
import { QualityPages } from './quality/quality.pages.js';
import { QualityQueries } from './quality/quality.queries.js';
import { RecordScore } from './quality/score.entity.js';
import { ScoreService } from './quality/score.service.js';
import { CorrectionsController } from './record/corrections.controller.js';
import { EntryForms } from './record/entry-forms.js';
import { EntryService } from './record/entry.service.js';
import { RecordController } from './record/record.controller.js';
import { Erratum, MeetingRecord, RecordEntry, RecordEntryRevision } from './record/record.entity.js';
import { RecordPages } from './record/record.pages.js';
import { RecordPapers } from './record/record.papers.js';
import { RecordQueries } from './record/record.queries.js';
import { ReviewController } from './record/review.controller.js';
import { ReviewPages } from './record/review.pages.js';
import { ReviewService } from './record/review.service.js';
import { MinutesSearch } from './search/minutes-search.js';
import { IndexRecord, SpeechSearch } from './search/speech-search.js';
import { Deviation } from './session/deviation.entity.js';
import { ItemsController } from './session/items.controller.js';
import { SeatController } from './seat/seat.controller.js';
import { SeatWord } from './seat/seat.entity.js';
import { SeatPages } from './seat/seat.pages.js';
import { SeatQueries } from './seat/seat.queries.js';
import { SeatService } from './seat/seat.service.js';
import { SeatWordsController } from './seat/seat-words.controller.js';
import { DecisionAssist } from './decisions/decision-assist.entity.js';
import { countersignParts } from './countersign/countersign.parts.js';
import { MinutesAsides } from './minutes/minutes-asides.js';
import { MinutesReading } from './minutes/minutes-reading.js';
import { SessionController } from './session/session.controller.js';
import { ScreenPages } from './session/screen.pages.js';
import { SessionPages } from './session/session.pages.js';
import { SessionService } from './session/session.service.js';
import { SittingFrames } from './session/sitting-frames.js';
import { SittingQueries } from './session/sitting.queries.js';
import { VoteController } from './votes/vote.controller.js';
import { RecordDeputy, RecordTakeover } from './takeover/takeover.entity.js';
import { TakeoverController } from './takeover/takeover.controller.js';
import { TakeoverService } from './takeover/takeover.service.js';
import { Ballot, Vote } from './votes/vote.entity.js';
import { DemoAttendance } from './demo/demo-attendance.js';
import { DemoRecords } from './demo/demo-records.js';
import { DemoSittings } from './demo/demo-sittings.js';
import { VoteCall, VoteCast } from './votes/vote-call.entity.js';
import { VoteCallService } from './votes/vote-call.service.js';
import { VotePages } from './votes/vote.pages.js';
import { VoteQueries } from './votes/vote.queries.js';
import { VoteService } from './votes/vote.service.js';

const entities = [
  PresenceEvent,
  Deviation,
  Vote,
  Ballot,
  VoteCall,
  VoteCast,
  SeatWord,
  RecordDeputy,
  RecordTakeover,
  Objection,
  RecordScore,
  ConductEvent,
  MeetingRecord,
  RecordEntry,
  RecordEntryRevision,
  Erratum,
  Decision,
  DecisionAssist,
  Minutes,
  MinutesReceipt,
  MinutesRecipient,
  ...countersignParts.entities,
];
const sitting = [
  SittingQueries,
  SittingFrames,
  SessionService,
  SessionPages,
  PresenceService,
  PresenceQueries,
  PresencePages,
  CheckinPages,
  ScreenPages,
  CodeDoor,
  ConductService,
  ConductQueries,
  ConductPages,
  VoteService,
  VoteQueries,
  VotePages,
  VoteCallService,
  SeatService,
  SeatQueries,
  SeatPages,
];
const writing = [
  ScoreService,
  QualityQueries,
  QualityPages,
  ObjectionWindow,
  ObjectionService,
  CorrectionsPages,
  EntryService,
  EntryForms,
  TakeoverService,
  ReviewService,
  RecordQueries,
  RecordPages,
  ReviewPages,
  RecordPapers,
  ClosingService,
];
const issuing = [
  ReceiptService,
  LibraryQueries,
  LibraryPages,
  SittingTabs,
  SignedIn,
  ToldConclusions,
  MinutesService,
  MinutesPages,
  MinutesPaperSource,
  MinutesReading,
  MinutesAsides,
  ...countersignParts.providers,
];
const filing = [AttendanceDocuments, RecordDocuments];
const finding = [SpeechSearch, MinutesSearch, IndexRecord];

/** The sitting, the record, the minutes, decisions. */
@Declares(minutesFeature)
@Module({
  imports: [MeetingsModule, TypeOrmModule.forFeature(entities)],
  controllers: [
    SessionController,
    ItemsController,
    CheckinController,
    PresenceController,
    SelfCheckinController,
    ConductController,
    VoteController,
    SeatController,
    SeatWordsController,
    ClosingController,
    RecordController,
    TakeoverController,
    QualityController,
    ObjectionsController,
    CorrectionsController,
    ReviewController,
    LibraryController,
    MinutesController,
    ...countersignParts.controllers,
  ],
  providers: [
    FreeUnusedRoom,
    ...sitting,
    ...writing,
    ...issuing,
    ...filing,
    ...finding,
    DemoSittings,
    DemoRecords,
    DemoAttendance,
  ],
  exports: [SittingQueries, RecordQueries, RecordPapers, MinutesPaperSource, VoteQueries],
})
export class MinutesModule {}
