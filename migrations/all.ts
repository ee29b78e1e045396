import { Platform1764000000100 } from './0100-platform.js';
import { Organisation1764000000200 } from './0200-organisation.js';
import { SignIn1764000000210 } from './0210-sign-in.js';
import { Secrecy1764000000300 } from './0300-secrecy.js';
import { Resources1764000000400 } from './0400-resources.js';
import { Meetings1764000000500 } from './0500-meetings.js';
import { Applications1764000000510 } from './0510-applications.js';
import { Materials1764000000520 } from './0520-materials.js';
import { Notification1764000000600 } from './0600-notification.js';
import { Minutes1764000000700 } from './0700-minutes.js';
import { Followup1764000000800 } from './0800-followup.js';
import { Oversight1764000000810 } from './0810-oversight.js';
import { Evaluation1764000000900 } from './0900-evaluation.js';
import { Archive1764000001000 } from './1000-archive.js';
import { Recording1764000001010 } from './1010-recording.js';
import { Objections1764000001011 } from './1011-objections.js';
import { Receipts1764000001012 } from './1012-receipts.js';
import { Told1764000001020 } from './1020-told.js';
import { CalendarFeeds1764000001021 } from './1021-calendar-feeds.js';
import { ArchivePackages1764000001030 } from './1030-archive-packages.js';
import { AuditCheckpoints1764000001031 } from './1031-audit-checkpoints.js';
import { ClearedReaders1764000001052 } from './1052-cleared-readers.js';
import { ListIndex1764000001060 } from './1060-list-index.js';
import { MeetingOpen1764000001061 } from './1061-meeting-open.js';
import { FollowupCourse1764000001070 } from './1070-followup-course.js';
import { OversightOfficers1764000001071 } from './1071-oversight-officers.js';
import { Series1764000001100 } from './1100-series.js';
import { Plan1764000001110 } from './1110-plan.js';
import { Fees1764000001111 } from './1111-fees.js';
import { Topics1764000001120 } from './1120-topics.js';
import { Types1764000001200 } from './1200-types.js';
import { Templates1764000001201 } from './1201-templates.js';
import { StepsSideBySide1764000001210 } from './1210-steps-side-by-side.js';
import { RoomTerms1764000001220 } from './1220-room-terms.js';
import { Means1764000001230 } from './1230-means.js';
import { Seat1764000001240 } from './1240-seat.js';
import { TopicCalls1764000001300 } from './1300-topic-calls.js';
import { SecondFactor1764000001310 } from './1310-second-factor.js';
import { MemberUnits1764000001320 } from './1320-member-units.js';
import { Countersign1764000001321 } from './1321-countersign.js';
import { AssistingUnits1764000001322 } from './1322-assisting-units.js';
import { FeeExceptions1764000001330 } from './1330-fee-exceptions.js';
import { Budgets1764000001331 } from './1331-budgets.js';
import { Settlements1764000001332 } from './1332-settlements.js';
import { OwedMaterials1764000001340 } from './1340-owed-materials.js';
import { Distribution1764000001341 } from './1341-distribution.js';
import { MaterialCopies1764000001342 } from './1342-material-copies.js';
import { Recusals1764000001350 } from './1350-recusals.js';
import { Experts1764000001351 } from './1351-experts.js';
import { Seating1764000001352 } from './1352-seating.js';
import { Script1764000001353 } from './1353-script.js';
import { Schedule1764000001354 } from './1354-schedule.js';
import { FlowConditions1764000001360 } from './1360-flow-conditions.js';
import { Instructions1764000001361 } from './1361-instructions.js';
import { OutsideUnits1764000001370 } from './1370-outside-units.js';

/** Every migration, oldest first. A new one is added here and named in HEAD. */
export const allMigrations = [
  Platform1764000000100,
  Organisation1764000000200,
  SignIn1764000000210,
  Secrecy1764000000300,
  Resources1764000000400,
  Meetings1764000000500,
  Applications1764000000510,
  Materials1764000000520,
  Notification1764000000600,
  Minutes1764000000700,
  Followup1764000000800,
  Oversight1764000000810,
  Evaluation1764000000900,
  Archive1764000001000,
  Recording1764000001010,
  Objections1764000001011,
  Receipts1764000001012,
  Told1764000001020,
  CalendarFeeds1764000001021,
  ArchivePackages1764000001030,
  AuditCheckpoints1764000001031,
  ClearedReaders1764000001052,
  ListIndex1764000001060,
  MeetingOpen1764000001061,
  FollowupCourse1764000001070,
  OversightOfficers1764000001071,
  Series1764000001100,
  Plan1764000001110,
  Fees1764000001111,
  Topics1764000001120,
  Types1764000001200,
  Templates1764000001201,
  StepsSideBySide1764000001210,
  RoomTerms1764000001220,
  Means1764000001230,
  Seat1764000001240,
  TopicCalls1764000001300,
  SecondFactor1764000001310,
  MemberUnits1764000001320,
  Countersign1764000001321,
  AssistingUnits1764000001322,
  FeeExceptions1764000001330,
  Budgets1764000001331,
  Settlements1764000001332,
  OwedMaterials1764000001340,
  Distribution1764000001341,
  MaterialCopies1764000001342,
  Recusals1764000001350,
  Experts1764000001351,
  Seating1764000001352,
  Script1764000001353,
  Schedule1764000001354,
  FlowConditions1764000001360,
  Instructions1764000001361,
  OutsideUnits1764000001370,
];
