import { PrintService } from '../../src/platform/print/print.service.js';
import { type Line, Measured } from './measure.js';
import { afterPapers } from './samples/after.js';
import { internal, long, short } from './samples/notice.js';

const PT = 25.4 / 72;
const area = { top: 37, bottom: 262, left: 28, right: 184 };
const within = (value: number | undefined, wanted: number, by = 0.3) =>
  expect(Math.abs((value ?? NaN) - wanted)).toBeLessThanOrEqual(by);
/** Upper edge of a glyph's em box, which is its line's upper edge. */
const top = (line: Line) => line.baseline - 0.88 * line.size * PT;

describe('GB/T 9704-2012', () => {
  const service = new PrintService({});
  let notice: Measured;
  let full: Measured;
  const line = async (paper: Measured, page: number, text: string) => {
    const found = (await paper.lines(page)).find((l) => l.text.includes(text));
    if (!found) throw new Error(`no line with ${text} on page ${page}`);
    return found;
  };

  beforeAll(async () => {
    notice = await Measured.read((await service.print('notice', short)).pdf);
    const plain = { ...short, opening: '安全生产责任重于泰山'.repeat(180), members: undefined, nonVoting: undefined };
    full = await Measured.read((await service.print('notice', plain)).pdf);
  });
  afterAll(() => service.onModuleDestroy());

  it('has A4 pages', async () => {
    const { width, height } = await notice.size(1);
    within(width, 210);
    within(height, 297);
  });

  it('fills the type area with 22 lines of 28 characters', async () => {
    const lines = (await full.lines(2)).filter((l) => l.baseline < area.bottom);
    expect(lines).toHaveLength(22);
    for (const l of lines) expect([...l.text]).toHaveLength(28);
    within(top(lines[0]!), area.top);
    for (const l of lines) within(l.left, area.left);
    for (const l of lines) within(l.right, area.right);
    const pitches = lines.slice(1).map((l, i) => (l.baseline - lines[i]!.baseline) / PT);
    for (const pitch of pitches) within(pitch, 28.99, 0.1);
    within(lines[21]!.baseline - lines[0]!.baseline, 21 * (225 / 22));
    for (const l of lines) within((l.right - l.left) / 28 / PT, 15.79, 0.1);
    for (const l of lines) within(l.size, 15.79, 0.1);
    within(top(lines[21]!) + 225 / 22, area.bottom);
  });

  it('keeps the first page on the same grid', async () => {
    const body = (await full.lines(1)).filter((l) => l.face === 'FandolFang-Regular' && l.baseline > 180);
    expect(body.length).toBeGreaterThan(1);
    for (const l of body) within(((top(l) - area.top) / (225 / 22)) % 1, 0, 0.02);
  });

  it('sets the red mark 35 mm below the type area, the red line 4 mm below the number', async () => {
    const mark = await notice.ink(1, { left: 20, top: 60, right: 190, bottom: 95 }, 'red');
    within(mark?.top, area.top + 35);
    const number = await line(notice, 1, '〔2026〕');
    const ink = await notice.ink(1, {
      left: number.left,
      top: number.baseline - 6,
      right: number.right,
      bottom: number.baseline + 3,
    });
    const rule = await notice.ink(
      1,
      { left: 20, top: number.baseline + 3, right: 190, bottom: number.baseline + 8 },
      'red',
    );
    within(rule!.top - ink!.bottom, 4);
    within(rule!.left, area.left);
    within(rule!.right - rule!.left, 156);
    within((number.left + number.right) / 2, 106);
  });

  it('shows the number with its brackets, without leading zero', async () => {
    const { text } = await line(notice, 1, '〔2026〕');
    expect(text).toBe('青政办发\u30142026\u301512号');
  });

  it('sets the title in 22 pt, two lines below the red line, centred', async () => {
    const title = (await notice.lines(1)).filter((l) => l.size === 22);
    expect(title.map((l) => l.text).join('')).toBe(short.title);
    for (const l of title) expect(l.face).toBe('FandolSong-Bold');
    for (const l of title) within((l.left + l.right) / 2, 106);
    const rule = await notice.ink(1, { left: 20, top: 105, right: 190, bottom: 125 }, 'red');
    const blank = (top(title[0]!) - rule!.bottom) / (225 / 22);
    expect(blank).toBeGreaterThanOrEqual(2);
    expect(blank).toBeLessThan(3);
  });

  it('shows the beginning of the text on page one, also under a title of four lines', async () => {
    const papers = [notice, await Measured.read((await service.print('notice', long)).pdf)];
    expect((await papers[1]!.lines(1)).filter((l) => l.size === 22)).toHaveLength(4);
    for (const paper of papers) {
      const body = (await paper.lines(1)).filter((l) => l.face === 'FandolFang-Regular' && top(l) < area.bottom);
      expect(body.length).toBeGreaterThan(2);
    }
  });

  it('sets the levels of headings in their faces', async () => {
    expect((await line(notice, 1, '一、会议时间')).face).toBe('FandolHei-Regular');
    expect((await line(notice, 2, '（一）出席人员')).face).toBe('FandolKai-Regular');
  });

  it('puts name and date together, the date four characters in', async () => {
    const pages = Array.from({ length: notice.pages }, (_, i) => i + 1);
    const texts = await Promise.all(pages.map((n) => notice.text(n)));
    const page = texts.findIndex((t) => t.includes('2026年3月5日\n')) + 1;
    const date = await line(notice, page, '2026年3月5日');
    const organ = await line(notice, page, '青山市人民政府办公室');
    within(date.right, area.right - 4 * (156 / 28));
    within((organ.left + organ.right) / 2, (date.left + date.right) / 2);
    within((date.baseline - organ.baseline) / PT, 28.99, 0.1);
  });

  it('begins an attachment on a new page, its title on the third line', async () => {
    const [first, second] = await notice.lines(notice.pages);
    expect(first).toMatchObject({ text: '附件1', face: 'FandolHei-Regular' });
    within(top(first!), area.top);
    expect(second).toMatchObject({ text: '会议回执' });
    within(second!.baseline - first!.baseline, 2 * (225 / 22), 0.5);
  });

  it('ends with the end block on the lower edge of the last page', async () => {
    const last = notice.pages;
    for (const text of ['抄送：', '印发']) within((await line(notice, last, text)).size, 14, 0.1);
    within((await line(notice, last, '抄送：')).left, area.left + 14 * PT);
    within((await line(notice, last, '印发')).right, area.right - 14 * PT);
    const middle = { left: 85, right: 86 };
    const lowest = await notice.ink(last, { ...middle, top: 261, bottom: 263 }, 'any', 100);
    within((lowest!.top + lowest!.bottom) / 2, area.bottom);
    within(lowest!.bottom - lowest!.top, 0.35, 0.05);
    const between = await notice.ink(last, { ...middle, top: 252.8, bottom: 255.5 }, 'any', 100);
    within(between!.bottom - between!.top, 0.25, 0.05);
    const wide = await notice.ink(last, { left: 20, right: 190, top: 261, bottom: 263 }, 'any', 20);
    within(wide!.right - wide!.left, 156);
  });

  it('moves the end block to an even page when printed on both sides', async () => {
    const endBlock = { ...short.endBlock!, duplex: true };
    for (const replySlip of [undefined, short.replySlip]) {
      const paper = await Measured.read((await service.print('notice', { ...short, replySlip, endBlock })).pdf);
      expect(paper.pages).toBe(4);
      within((await line(paper, 4, '印发')).baseline, (await line(notice, 4, '印发')).baseline);
    }
  });

  it('sets page numbers 7 mm below, odd pages right, even pages left, one character in', async () => {
    for (const page of [1, 2, 3]) {
      const number = await line(notice, page, `— ${page} —`);
      expect(number).toMatchObject({ size: 14, face: 'FandolSong-Regular' });
      if (page % 2 === 1) within(number.right, area.right - 14 * PT);
      else within(number.left, area.left + 14 * PT);
      const dash = await notice.ink(page, { left: number.left, top: 265, right: number.left + 4, bottom: 273 });
      within((dash!.top + dash!.bottom) / 2, area.bottom + 7);
    }
  });

  it('carries the verification code and its QR code outside the type area', async () => {
    for (let page = 1; page <= notice.pages; page++) {
      expect(top(await line(notice, page, short.verification!.code))).toBeGreaterThan(area.bottom);
      const qr = await notice.ink(page, { left: 28, top: 274, right: 43, bottom: 295 });
      within(qr!.right - qr!.left, 14, 0.5);
    }
  });

  it('marks drafts, and only drafts', async () => {
    const draft = await Measured.read((await service.print('notice', internal)).pdf);
    expect(await draft.text()).toContain('草稿');
    expect(await notice.text()).not.toContain('草稿');
  });

  it('gives minutes their red mark, presence lists and 分送, but no seal', async () => {
    const paper = await Measured.read((await service.print('minutes', afterPapers.minutes.short)).pdf);
    const mark = await paper.ink(1, { left: 20, top: 60, right: 190, bottom: 95 }, 'red');
    within(mark?.top, area.top + 35);
    const present = await line(paper, paper.pages, '出席：');
    expect(present.face).toBe('FandolHei-Regular');
    within(present.left, area.left + 2 * (156 / 28));
    expect(await paper.text()).toMatch(/分送：/);
    expect(await paper.ink(paper.pages, { left: 0, top: 0, right: 210, bottom: 297 }, 'red', 4)).toBeUndefined();
  });

  it('embeds the faces of official papers and no other', async () => {
    const faces = [...(await notice.faces())].sort();
    expect(faces).toEqual([
      'FandolFang-Regular',
      'FandolHei-Regular',
      'FandolKai-Regular',
      'FandolSong-Bold',
      'FandolSong-Regular',
    ]);
    const rare = await Measured.read((await service.print('notice', { ...short, chair: '李𠮷䶮' })).pdf);
    expect([...(await rare.faces())]).toContain('LXGWWenKai-Regular');
    expect(await rare.text()).toContain('李𠮷䶮');
  });

  it('is PDF/A-2b, tagged, with title and language', async () => {
    const facts = await notice.metadata();
    expect(facts).toMatchObject({ title: short.title, language: 'zh-CN', tagged: true });
    expect(facts.xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
  });
});
