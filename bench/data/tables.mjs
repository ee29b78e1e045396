import { drawer } from './draw.mjs';

const hash = (n) => n.toString(16).padStart(64, '0');

/**
 * The tables of the measured organ, each with its columns and its rows for one meeting. `words` are the product's own
 * functions that fold a text and take it to grams.
 */
export function tablesOf(words) {
  const draw = drawer(23);
  const ids = (n) => Array.from({ length: n }, draw.id);
  const past = (m) => !['NOTIFIED', 'PREPARING'].includes(m.state);
  const items = (m) => Array.from({ length: 4 }, (_, n) => `${m.topic}第${n + 1}项任务落实情况`);
  const notified = (m) => m.state !== 'PREPARING';
  return [
    table(
      'meeting',
      'id number title type state label personalInfo isMajor purpose round noExpertReason urgentReason hostUnitId organizerId convenerId chairId recorderId sortAt startsAt endsAt roomId minutesRequired actualStartAt actualEndAt createdAt openToOrgan',
      (m) => [
        [
          ...[m.id, `${m.date.slice(0, 4)}-${String(m.n).padStart(6, '0')}`, m.title, m.type, m.state, m.label, 0, 0],
          ...[`研究${m.topic}有关事项。`, 1, '', '', m.unit.id, m.organizer.id, m.chair.id, m.chair.id, m.recorder.id],
          ...[m.startsAt, m.startsAt, m.endsAt, m.room.id, m.type === 'ROUTINE' ? 0 : 1],
          ...(past(m) ? [m.startsAt, m.endsAt] : [null, null]),
          ...[m.before(7), m.label === 'WORK_SECRET' ? 0 : 1],
        ],
      ],
    ),
    table('meeting_stage', 'meetingId stage doneAt doneBy', (m) =>
      (past(m) ? ['APPLY', 'APPROVE', 'PREPARE', 'NOTIFY', 'HOLD', 'RECORD'] : ['APPLY', 'APPROVE']).map((stage) => [
        ...[m.id, stage, m.before(6), m.organizer.name],
      ]),
    ),
    table('expected_outcome', 'id meetingId position text attainment', (m) => [
      [draw.id(), m.id, 1, `${m.topic}任务清单`, past(m) ? 'MET' : null],
    ]),
    table(
      'agenda_item',
      'id meetingId position title category presenterId unitId minutes isMajor isPersonnel impromptu startedAt endedAt outcome conclusion',
      (m) =>
        items(m).map((title, n) => [
          ...[draw.id(), m.id, n + 1, title, 'DISCUSS', m.members[4 + n].id, m.members[4 + n].unit.id, 15, 0, 0, 0],
          ...(past(m) ? [m.startsAt, m.endsAt, 'AGREED', '原则同意。'] : [null, null, null, null]),
        ]),
    ),
    table('meeting_person', 'id meetingId personId capacity name post unitId unitName rank position', (m) =>
      m.members.map((p, n) => [draw.id(), m.id, p.id, 'MEMBER', p.name, '科长', p.unit.id, p.unit.name, p.rank, n]),
    ),
    table(
      'approval_step',
      'id meetingId round position approver approverId state days openedAt decidedAt decidedById',
      (m) => [[draw.id(), m.id, 1, 1, 'HOST_HEAD', m.chair.id, 'APPROVED', 1, m.before(7), m.before(6), m.chair.id]],
    ),
    table('booking', 'id roomId meetingId title label startsAt endsAt firstDay overnight holderId state createdAt', (m) => {
      const span = [m.startsAt, m.endsAt, m.date, 0];
      return [[`9${m.id.slice(1)}`, m.room.id, m.id, m.title, m.label, ...span, m.organizer.id, 'CONFIRMED', m.before(7)]];
    }),
    table('room_slot', 'roomId slot bookingId', (m) =>
      Array.from({ length: 15 }, (_, n) => [m.room.id, m.slot + n, `9${m.id.slice(1)}`]),
    ),
    table('material', 'id meetingId title label createdAt createdById', (m) =>
      fileIds(m).map((id, n) => [id, m.id, `材料${n + 1}`, m.label, m.before(3), m.organizer.id]),
    ),
    table('material_version', 'id materialId number fileName type bytes sha256 at byId byName', (m) =>
      fileIds(m).map((id, n) => {
        const file = [`材料${n + 1}.pdf`, 'application/pdf', 120_000, hash(m.n * 3 + n)];
        return [draw.id(), id, 1, ...file, m.before(3), m.organizer.id, m.organizer.name];
      }),
    ),
    table('decision', 'id meetingId position text leadUnitId ownerId dueOn createdAt state', (m) =>
      past(m)
        ? ids(2).map((id, n) => {
            const owner = m.members[5 + n];
            return [id, m.id, n + 1, `落实${m.topic}任务。`, owner.unit.id, owner.id, m.date, m.endsAt, 'FIXED'];
          })
        : [],
    ),
    table(
      'notice',
      'id meetingId version kind number body code bodyHash issuedAt issuedById replyDueAt leadDays leadWanted urgent',
      (m) =>
        notified(m)
          ? [
              [
                ...[draw.id(), m.id, 1, 'FIRST', `云政办函〔${m.date.slice(0, 4)}〕${m.n + 1}号`, '{}', draw.id() + m.n],
                ...[hash(m.n), m.before(3), m.organizer.id, m.before(1), 3, 2, 0],
              ],
            ]
          : [],
    ),
    table('inbox_entry', 'id messageId personId kind subjectKind subjectId subject body url label createdAt readAt', (m) =>
      notified(m)
        ? entryIds(m).map((id, n) => [
            ...[id, m.id, m.members[n].id, 'notice.issued', 'meeting', m.id, `会议通知：${m.title}`.slice(0, 200), '请按时参加。'],
            ...[`/meetings/${m.id}`, m.label, m.before(3), past(m) ? m.before(2) : null],
          ])
        : [],
    ),
    table('delivery', 'id entryId personId subjectId channel state changedAt', (m) =>
      notified(m)
        ? entryIds(m).map((id, n) => [draw.id(), id, m.members[n].id, m.id, 'inbox', 'DELIVERED', m.before(3)])
        : [],
    ),
    table('todo', 'id personId kind subjectKind subjectId title data url dueAt openedAt doneAt', (m) => {
      const line = (kind, person) => [
        ...[draw.id(), person.id, kind, 'meeting', m.id, m.title, '{}', `/meetings/${m.id}`, m.before(1), m.before(3)],
        past(m) ? m.before(2) : null,
      ];
      return [line('notice', m.organizer), line('record', m.recorder), ...m.members.slice(0, 2).map((p) => line('reply', p))];
    }),
    table('audience', 'kind subjectId principal sortAt', (m) => {
      const own = `person:${m.organizer.id}`;
      const others = [...new Set(m.members)].filter((p) => p !== m.organizer).map((p) => `person:${p.id}`);
      const all = m.label === 'WORK_SECRET' ? [own, ...others.map((p) => `cleared:${p}`)] : ['organ', own, ...others];
      return all.map((who) => ['meeting', m.id, who, m.startsAt]);
    }),
    table('search_doc', 'kind id subjectKind subjectId title url text body sortAt', (m) => {
      const text = searchText(m, items(m));
      return [['meeting', m.id, 'meeting', m.id, m.title, `/meetings/${m.id}`, text, words.folded(text), m.startsAt]];
    }),
    table('search_gram', 'gram sortAt docKind docId', (m) =>
      [...words.gramsOf(words.folded(searchText(m, items(m))))].map((gram) => [gram, m.startsAt, 'meeting', m.id]),
    ),
  ];
}

/** Rows of the organ itself, which come before its meetings. */
export function organTables({ units, people, rooms }, parentId) {
  return [
    {
      name: 'unit',
      columns: 'id parentId name shortName code rank active'.split(' '),
      rows: units.map((u) => [u.id, parentId, u.name, u.name, u.code, u.rank, 1]),
    },
    {
      name: 'person',
      columns: 'id unitId name userName post standing rank pinyin initials clearance kind active'.split(' '),
      rows: people.map((p) => {
        const sound = [p.userName, p.userName.slice(0, 2)];
        return [p.id, p.unit.id, p.name, p.userName, '科长', 'MEMBER', p.rank, ...sound, 'WORK_SECRET', 'STAFF', 1];
      }),
    },
    {
      name: 'room',
      columns:
        'id name site floor capacity layout equipment zone openFrom openUntil turnaroundMinutes active rank turn'.split(' '),
      rows: rooms.map((r) => [r.id, r.name, '一号楼', '1', 40, 'BOARD', '', 'OPEN', '08:00', '20:00', 15, 1, r.rank, 0]),
    },
  ];
}

function table(name, columns, rows) {
  return { name, columns: columns.split(' '), rows };
}

function searchText(m, items) {
  const words = [m.title, `研究${m.topic}有关事项。`, m.unit.name, m.chair.name, ...items, `${m.topic}任务清单`];
  return words.join('\n');
}

/** Ids that two tables share follow from the meeting's. */
function fileIds(m) {
  return ['a', 'b', 'c'].map((letter) => m.id.slice(0, 15) + letter);
}

function entryIds(m) {
  return m.members.map((_, n) => m.id.slice(0, 15) + 'abcdefghjkmn'[n]);
}
