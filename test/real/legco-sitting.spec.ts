import { replyToken } from '../../src/notification/replies/reply-link.js';
import { PackageVerifier } from '../../src/archive/package/package.verifier.js';
import { Tokens } from '../../src/platform/web/tokens.js';
import { openStep } from '../pages/meetings/support.js';
import { textOf } from '../print/measure.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Browser } from '../support/browser.js';
import { realData } from '../support/real-data.js';
import { again, signedInBySlip } from './support.js';

interface Sitting {
  present_members: string[];
  absent_members: string[];
  officers: string[];
  clerks: string[];
  events: { type: 'speech' | 'action'; text: string; speaker?: { full: string; name: string | null } }[];
}

const {
  present_members: present,
  absent_members: absent,
  officers,
  clerks,
  events,
} = realData<Sitting>('legco-12-13-cm0711a.json');
/** What was said and done: what the parser left empty was neither. */
const taken = events.filter((event) => event.text.trim());
const unit = '立法會';
const title = '二〇一三年七月十一日立法會會議';
/** 衞 stands in the source as a character of a private set, and so does the dash. */
const mended = (text: string) => text.replaceAll('\ue40c', '衞').replaceAll('\uf8e7', '—');
const csv = (names: string[]) =>
  Buffer.from(['姓名,单位,职务', ...names.map((name) => `${name},${unit},議員`)].join('\r\n'));

describe('one whole sitting of a legislature', () => {
  let app: TestApplication;
  let id: string;
  let chair: Browser;
  let recorder: Browser;
  let sun: Browser;
  let users: Map<string, { id: string; userName: string }>;
  const idsOf = (names: string[]) => names.map((name) => users.get(name)!.id);
  /** Sessions end after 15 idle minutes; the clock of this story moves faster. */
  const at = async (time: string) => {
    app.at('2026-11-27', time);
    await again(chair, users.get(present[0]!)!.userName);
    await again(recorder, users.get(clerks[0]!)!.userName);
    sun = await app.browser('sunlei');
  };

  beforeAll(async () => {
    app = await startApplication();
  });
  afterAll(() => app.close());

  test('its people are imported as they write themselves', async () => {
    const yuan = await app.browser('yuanshuai');
    await yuan.get('/admin/units/new');
    await yuan.submit('/admin/units/new', { name: unit, shortName: unit, code: 'LFH', rank: '90' });
    const send = async (names: string[]) => {
      await yuan.get('/admin/people/import');
      await yuan.upload('/admin/people/import', {}, [{ field: 'file', name: '議員.csv', bytes: csv(names) }]);
    };
    const names = [...present, ...absent, ...officers, ...clerks];
    await send([...names, '陳\ue40c林']);
    expect(yuan.text).toContain(`第 ${names.length + 2} 行： 姓名“陳〔U+E40C〕林”里有字打印不出`);
    await send(names);
    expect(yuan.text).toContain(`新增 ${names.length} 人`);
    await yuan.submit('确认导入');
    const rows = await app.rows<{ id: string; name: string; userName: string }>(
      'SELECT p.id, p.name, p.userName FROM person p JOIN unit u ON u.id = p.unitId WHERE u.code = ?',
      ['LFH'],
    );
    users = new Map(rows.map((row) => [row.name, row]));
    expect([...users.keys()].sort()).toEqual([...names].sort());
    const shi = await app.browser('shijing');
    await shi.get('/admin/grants');
    await shi.submit('/admin/grants/admission', {}, `准许全部 ${names.length} 名待授权人员登录`);
    expect(shi.flash).toContain(`已准许 ${names.length} 人登录`);
    chair = await signedInBySlip(app, users.get(present[0]!)!.userName);
    recorder = await signedInBySlip(app, users.get(clerks[0]!)!.userName);
  });

  test('it is applied for and approved', async () => {
    sun = await app.browser('sunlei');
    await sun.get('/meetings/new');
    await sun.submit('/meetings/new', {
      type: 'TOPIC',
      title,
      purpose: '行政長官答問會，聽取行政長官發言並提問。',
      outcomes: '行政長官答覆議員質詢',
      initiator: '周敏',
      date: '2026-11-27',
      starts: '9:30',
      minutes: '180',
      convener: '周敏',
      chair: present[0]!,
      recorder: clerks[0]!,
      members: [...present, ...absent].join('、'),
      nonVoting: officers.join('、'),
      noExpertReason: '答問會無專家論證事項',
      place: '立法會會議廳',
      label: 'INTERNAL',
      itemTitle: '行政長官答問會',
      itemPresenter: officers[0]!,
      itemMinutes: '120',
    });
    id = /\/meetings\/(\d[0-9a-z]{15})/.exec(sun.path)?.[1] ?? '';
    expect(sun.errors).toEqual([]);
    const listed = await app.rows<{ name: string }>(
      "SELECT name FROM meeting_person WHERE meetingId = ? AND capacity = 'MEMBER'",
      [id],
    );
    expect(listed.map((one) => one.name)).toEqual(expect.arrayContaining([...present, ...absent]));
    for (let step = await openStep(app, id); step; step = await openStep(app, id)) {
      const [row] = await app.rows<{ userName: string }>(
        'SELECT p.userName FROM approval_step s JOIN person p ON p.id = s.approverId WHERE s.id = ?',
        [step],
      );
      const approver = await app.browser(row!.userName);
      await approver.get(`/approvals/${step}`);
      await approver.submit(`/approvals/${step}`, {}, '同意');
    }
  });

  test('everybody is notified; who came had said so, who did not had asked for leave', async () => {
    await sun.get(`/meetings/${id}/notice`);
    await sun.submit(`/meetings/${id}/notice`, { paperForm: 'official' });
    expect(sun.flash).toContain('已签发');
    while (await app.runJobs());
    const stranger = await app.browser();
    const reply = async (name: string, values: Record<string, string>) => {
      const link = `/r/${replyToken(app.nest.get(Tokens), id, users.get(name)!.id)}`;
      await stranger.get(link);
      await stranger.submit(link, values);
    };
    for (const name of present) await reply(name, { answer: 'ATTEND' });
    for (const name of absent) await reply(name, { answer: 'LEAVE', reason: '另有公務' });
    const leaves = await app.rows<{ id: string }>('SELECT id FROM leave_request WHERE meetingId = ?', [id]);
    expect(leaves).toHaveLength(absent.length);
    for (const leave of leaves) {
      await chair.get(`/leaves/${leave.id}`);
      await chair.submit(`/leaves/${leave.id}`, { verdict: 'GRANTED' });
    }
    await sun.get(`/meetings/${id}/replies`);
    const replies = await app.rows<{ answer: string; n: number }>(
      'SELECT answer, COUNT(*) AS n FROM reply WHERE meetingId = ? GROUP BY answer ORDER BY answer',
      [id],
    );
    expect(replies.map(({ answer, n }) => [answer, Number(n)])).toEqual([
      ['ATTEND', present.length],
      ['LEAVE', absent.length],
    ]);
    for (const name of [...present, ...absent]) expect(sun.text).toContain(name);
  });

  test('those present check in, the chair opens', async () => {
    await at('09:15');
    await recorder.get(`/meetings/${id}/checkin`);
    await recorder.submit(`/meetings/${id}/checkin/arrivals`, { personIds: idsOf([...present, ...officers]) });
    expect(recorder.flash).toContain(`${present.length + officers.length} 人`);
    await at('09:30');
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/opening`);
    expect(chair.flash).toContain('会议已开始');
  });

  test('every word is taken down by the form, in its order, as it was said', async () => {
    const [item] = await app.rows<{ id: string }>('SELECT id FROM agenda_item WHERE meetingId = ?', [id]);
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/items/${item!.id}/start`);
    await recorder.get(`/meetings/${id}/record`);
    for (const { speaker, text } of taken) {
      const known = users.get(speaker?.name ?? '');
      await recorder.submit(`/meetings/${id}/record/entries`, {
        kind: speaker ? 'SPEECH' : 'NOTE',
        speakerId: known?.id ?? '',
        speakerName: speaker && !known ? speaker.full : '',
        text,
      });
      if (recorder.status !== 200) throw new Error(recorder.errors.join());
    }
    const kept = await app.rows<{ text: string; speakerName: string }>(
      'SELECT text, speakerName FROM record_entry WHERE meetingId = ? ORDER BY position',
      [id],
    );
    const spoken = (text: string) => text.normalize('NFC').trim();
    expect(kept.map((entry) => entry.text)).toEqual(taken.map((event) => spoken(event.text)));
    expect(kept.filter((entry) => entry.speakerName === '主席').length).toBeGreaterThan(10);
    expect(kept.map((entry) => entry.text).join('').length).toBeGreaterThan(20_000);
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/items/${item!.id}/end`, {
      outcome: 'NOTED',
      conclusion: '行政長官已答覆議員質詢。',
    });
    await at('12:30');
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/ending`);
  }, 900_000);

  test('what no font can print is named with its place, on the page, in the paper’s refusal and at submission', async () => {
    await recorder.get(`/meetings/${id}/record`);
    expect(recorder.text).toContain('〔U+E40C〕');
    await recorder.submit(`/meetings/${id}/record/submission`);
    expect(recorder.status).toBe(422);
    const broken = taken.filter((event) => /[\ue40c\uf8e7]/.test(event.text));
    expect(recorder.errors).toHaveLength(broken.length);
    expect(recorder.errors.join()).toContain('送、清潔、 〔U+E40C〕生、源頭減廢');
    await recorder.get(`/meetings/${id}/record/paper`);
    expect(recorder.status).toBe(422);
    expect(recorder.text).toContain('U+F8E7');
  });

  test('mended by the recorder, the earlier wording is kept and the record is approved', async () => {
    const broken = await app.rows<{ id: string; text: string }>(
      'SELECT id, text FROM record_entry WHERE meetingId = ? AND (INSTR(text, ?) > 0 OR INSTR(text, ?) > 0)',
      [id, '\ue40c', '\uf8e7'],
    );
    for (const entry of broken) {
      await recorder.get(`/meetings/${id}/record?entry=${entry.id}`);
      expect(recorder.valueOf('text')).toBe(entry.text);
      await recorder.submit(`/meetings/${id}/record/entries`, { text: mended(entry.text) });
    }
    await recorder.get(`/meetings/${id}/record`);
    await recorder.submit(`/meetings/${id}/record/submission`);
    expect(recorder.errors).toEqual([]);
    await chair.get(`/meetings/${id}/record/review`);
    await chair.submit(`/meetings/${id}/record/review`, { verdict: 'APPROVE' });
    expect(chair.flash).toContain('已定稿');
    while (await app.runJobs());
  });

  test('the record is printed with every name and every word', async () => {
    const pdf = await chair.bytes(`/meetings/${id}/record/paper`);
    const paper = plain(await textOf(pdf));
    const presentLine = paper.slice(paper.indexOf('出席'), paper.indexOf('列席'));
    for (const name of present) expect(presentLine).toContain(name);
    for (const name of officers) expect(paper).toContain(name);
    const absentLine = paper.slice(paper.indexOf('缺席'), paper.indexOf('到会情况'));
    for (const name of absent) expect(absentLine).toContain(`${name}（请假）`);
    expect(present.filter((name) => absentLine.includes(name))).toEqual([]);
    for (const { text } of taken) expect(paper).toContain(plain(mended(text.normalize('NFC'))));
  });

  test('minutes are drafted, signed and printed', async () => {
    await sun.get(`/meetings/${id}/minutes`);
    await sun.submit(`/meetings/${id}/minutes`, {});
    await sun.submit(`/meetings/${id}/minutes/submission`);
    expect(sun.flash).toContain('送主持人签发');
    await chair.get(`/meetings/${id}/minutes`);
    await chair.submit(`/meetings/${id}/minutes/issue`, { verdict: 'ISSUE' });
    const paper = plain(await textOf(await chair.bytes(`/meetings/${id}/minutes/paper`)));
    for (const name of [...present, ...absent, ...officers]) expect(paper).toContain(name);
    await app.runJobs();
  });

  test('it is filed, packed and verified', async () => {
    await sun.get(`/meetings/${id}/archive`);
    const explained = sun
      .$('input[name^="reason:"]')
      .toArray()
      .map((one) => [sun.$(one).attr('name')!, '本次會議未形成']);
    await sun.submit(`/meetings/${id}/archive`, Object.fromEntries(explained));
    expect(sun.flash).toContain('已提交归档');
    const fang = await app.browser('fanghui');
    await fang.get(`/meetings/${id}/archive`);
    await fang.submit(`/meetings/${id}/archive/receipt`, { verdict: 'ACCEPT' });
    await app.runJobs();
    const [item] = await app.rows<{ id: string }>('SELECT id FROM archive_item WHERE meetingId = ?', [id]);
    const bytes = await fang.bytes(`/archive/items/${item!.id}/package`);
    expect(fang.status).toBe(200);
    expect(bytes.length).toBeGreaterThan(100_000);
    expect(await app.nest.get(PackageVerifier).verify()).toEqual({ checked: 1, faults: [] });
  });

  test('what was said is found in either script, by who may read the record', async () => {
    for (const words of ['筲箕灣視察', '筲箕湾视察']) {
      await chair.get(`/search?q=${encodeURIComponent(words)}`);
      expect(chair.text).toContain('筲箕灣視察');
      expect(chair.text).toContain(title);
    }
    const stranger = await app.browser('jiangzhou');
    await stranger.get(`/search?q=${encodeURIComponent('筲箕灣視察')}`);
    expect(stranger.$('main h2 a, main h3 a, main li a').text()).not.toContain(title);
  });

  test('it is found by its title in either script', async () => {
    for (const words of ['立法會會議', '立法会会议']) {
      await sun.get(`/search?q=${encodeURIComponent(words)}`);
      expect(sun.text).toContain(title);
    }
  });
});

/** Without blanks and line breaks, which paper sets anew. */
function plain(text: string): string {
  return text.replace(/\s/g, '');
}
