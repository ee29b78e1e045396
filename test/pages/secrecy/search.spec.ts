import { systemAct } from '../../../src/platform/access/act.js';
import { addMinutes, instantAt } from '../../../src/platform/clock/instant.js';
import { newId } from '../../../src/platform/database/id.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { writeIndex } from '../../../src/platform/search/search-index.js';
import { setAudience } from '../../../src/secrecy/secrecy.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';

describe('search', () => {
  let app: TestApplication;
  let sun: Browser;
  let jiang: Browser;
  const day = instantAt('2026-11-20', '09:00');

  beforeAll(async () => {
    app = await startApplication();
    [sun, jiang] = [await app.browser('sunlei'), await app.browser('jiangzhou')];
    await index('冬春农田水利建设专题会议', '研究防汛工作，部署清淤。经费100%到位。', ['organ']);
    await index('全县防汛会议', '研究山洪灾害防治。', ['organ']);
    await index('人事酝酿会', '酝酿防汛办负责人。', ['role:SECRETARY']);
    await index('政务公开推进会', 'Plain English, a_b and <b>bold</b>.', ['organ']);
  });
  afterAll(() => app.close());

  async function index(title: string, text: string, audience: string[], sortAt = day, id = newId()): Promise<string> {
    const subject = { kind: 'meeting', id };
    const doc = { subject, title, url: `/meetings/${id}`, text: `${title}\n${text}`, sortAt };
    let more = true;
    while (more)
      more = await app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), async (tx) => {
        await setAudience(tx, subject, sortAt, audience);
        return writeIndex(tx, 'meeting', id, doc);
      });
    return id;
  }

  const titles = async (who: Browser, query: string) => {
    await who.get(`/search?q=${encodeURIComponent(query)}`);
    expect(who.status).toBe(200);
    return who
      .$('.results a')
      .toArray()
      .map((one) => who.$(one).text())
      .sort();
  };

  test.each([
    ['防汛', ['全县防汛会议', '冬春农田水利建设专题会议']],
    ['防汛 清淤', ['冬春农田水利建设专题会议']],
    ['山洪灾害', ['全县防汛会议']],
    ['淤', ['冬春农田水利建设专题会议']],
    ['會議 災害', ['全县防汛会议']],
    ['ＰＬＡＩＮ', ['政务公开推进会']],
    ['汛防', []],
    ['100%', ['冬春农田水利建设专题会议']],
    ['a_b', ['政务公开推进会']],
    ['a%b', []],
    ['清淤 山洪', []],
  ])('%s finds %j', async (query, found) => expect(await titles(jiang, query)).toEqual([...found].sort()));

  test('titles stand before topics and bodies, the whole phrase first, and the hits are marked', async () => {
    const order = async (query: string) => {
      await jiang.get(`/search?q=${encodeURIComponent(query)}`);
      return jiang
        .$('.results a')
        .toArray()
        .map((one) => jiang.$(one).text());
    };
    await index('水库', '名称正好。', ['organ'], addMinutes(day, -600));
    await index('全县水库安全会议', '名称里有。', ['organ'], addMinutes(day, -300));
    await index('安全生产会议', '研究水库。', ['organ'], addMinutes(day, 300));
    expect(await order('水库')).toEqual(['水库', '全县水库安全会议', '安全生产会议']);
    expect(jiang.$('.results a mark').first().text()).toBe('水库');
    expect(jiang.$('.results li').last().find('small mark').text()).toBe('水库');
    await index('库区安全 水库', '词分开。', ['organ'], addMinutes(day, 600));
    expect(await order('水库 安全')).toEqual(['全县水库安全会议', '库区安全 水库', '安全生产会议']);
    expect(jiang.$('.results li').first().find('small').last().text()).toBe('名称里有。');
  });

  test('only what one may know is found, and nothing tells of the rest', async () => {
    expect(await titles(sun, '负责人')).toEqual(['人事酝酿会']);
    await sun.get(encodeURI('/search?q=负责人'));
    expect(await titles(jiang, '负责人')).toEqual([]);
    expect(jiang.body).not.toContain('酝酿');
    const shared = await titles(jiang, '防汛');
    expect(shared).not.toContain('人事酝酿会');
  });

  test.each([
    '',
    ' ',
    '%',
    '_',
    '"',
    '*',
    "'; DROP TABLE search_doc; --",
    '防汛 OR 会议',
    '会'.repeat(1024),
    '\u0000\u202e',
    '\ufffd',
    '{{x}} ${y} #eval()',
    '𠮷',
  ])('%j is never an error', async (query) => {
    await sun.get(`/search?q=${encodeURIComponent(query)}`);
    expect(sun.status).toBe(200);
  });

  test('what was typed stands literally, and how it was understood is said', async () => {
    await sun.get(`/search?q=${encodeURIComponent('<b>防汛</b> 會議')}`);
    expect(sun.$('#s-q').val()).toBe('<b>防汛</b> 會議');
    expect(sun.text).toContain('须同时出现');
    await sun.get(encodeURI('/search?q=會議'));
    expect(sun.text).toContain('按“会议”查找');
    await sun.get(`/search?q=${encodeURIComponent('<b>bold</b>')}`);
    expect(sun.$('.results b').length).toBe(0);
  });

  test('odd filters are passed over with a line', async () => {
    for (const query of ['from=昨夜', 'kind=x', 'from=a&to=b', 'q=a&q=b', 'after=%00', 'after=a~b', 'after=~~']) {
      await sun.get(`/search?${encodeURI(query)}`);
      expect(sun.status).toBe(200);
    }
    await sun.get(`/search?q=${encodeURIComponent('防汛')}&from=2026-11-21`);
    expect(sun.$('.results a').length).toBe(0);
    await sun.get(`/search?q=${encodeURIComponent('防汛')}&from=2026-11-20&to=2026-11-20`);
    expect(sun.$('.results a').length).toBe(3);
  });

  test('pages follow each other without gap or double', async () => {
    for (let n = 0; n < 45; n++) await index(`例会第${n}次`, '翻页试验', ['organ'], addMinutes(day, n % 7));
    const seen: string[] = [];
    await sun.get(`/search?q=${encodeURIComponent('翻页试验')}`);
    for (;;) {
      seen.push(
        ...sun
          .$('.results a')
          .toArray()
          .map((one) => sun.$(one).text()),
      );
      const next = sun.$('a[rel="next"]').attr('href');
      if (!next) break;
      await sun.get(next);
    }
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  });

  test('a changed text is found by its new words only; a long one is indexed in several units of work', async () => {
    const id = await index('旧题', '旧内容', ['organ']);
    const long = Array.from({ length: 3000 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('');
    await index('新题', `新内容 ${long}`, ['organ'], day, id);
    expect(await titles(sun, '旧内容')).toEqual([]);
    expect(await titles(sun, '新内容')).toEqual(['新题']);
    expect(await titles(sun, [...long].slice(2990).join(''))).toEqual(['新题']);
    await app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), (tx) => writeIndex(tx, 'meeting', id, undefined));
    expect(await titles(sun, '新内容')).toEqual([]);
  });
});
