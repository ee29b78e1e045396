import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const script = readFileSync('public/js/autosave.js', 'utf8');
const origin = 'http://record.test';
const page = (owner: string) => `<!doctype html><title>x</title><body data-owner="${owner}">
<form data-wipe action="/logout" method="post"><button>out</button></form>
<form data-autosave data-saved="saved {time}" data-unsaved="unsaved" data-ended="ended" data-conflict="conflict" action="/entry" method="post">
<input type="hidden" name="_csrf" value="c"><input type="hidden" name="_version" value="1"><textarea name="text"></textarea></form>
<script>(function () {${script}})();</script>`;

describe('autosave', () => {
  let browser: Browser;
  let tab: Page;
  let owner = 'linxiao';
  let answer: { status: number; body: string } | undefined;
  let sent: URLSearchParams[];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu'],
    });
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    sent = [];
    answer = { status: 200, body: '{"version":2}' };
    tab = await (await browser.newContext()).newPage();
    await tab.route(`${origin}/**`, (route) => {
      if (route.request().method() === 'GET') return route.fulfill({ contentType: 'text/html', body: page(owner) });
      sent.push(new URLSearchParams(route.request().postData() ?? ''));
      return answer ? route.fulfill({ ...answer, contentType: 'application/json' }) : route.abort();
    });
    await tab.goto(origin);
  });

  const type = async (text: string) => {
    await tab.fill('textarea', text);
    await tab.locator('textarea').blur();
  };
  const line = (words: string) => tab.waitForSelector(`.saved:has-text("${words}")`);
  const kept = () => tab.evaluate(`Object.keys(localStorage).filter((key) => key.startsWith('yishi:')).length`);

  it('saves on leaving a field, says when, and takes the new version over', async () => {
    await type('发言一');
    await line('saved');
    expect(Object.fromEntries(sent[0]!)).toMatchObject({ text: '发言一', _intent: 'autosave', _version: '1' });
    expect(await tab.inputValue('[name=_version]')).toBe('2');
    expect(await kept()).toBe(0);
    await type('发言一二');
    await tab.waitForTimeout(300);
    expect(sent.map((one) => one.get('_version'))).toEqual(['1', '2']);
  });

  it('keeps the text while the network is gone, and sends it once when it is back', async () => {
    answer = undefined;
    await type('断网时写的');
    await line('unsaved');
    expect(await kept()).toBe(1);
    await tab.reload();
    expect(await tab.inputValue('textarea')).toBe('断网时写的');
    answer = { status: 200, body: '{"version":2}' };
    await line('saved');
    expect(await kept()).toBe(0);
  });

  it.each([
    [401, 'ended'],
    [409, 'conflict'],
    [422, 'conflict'],
  ])('says what a %i means and stops asking, the text kept', async (status, words) => {
    answer = { status, body: '' };
    await type('别人也在改');
    await line(words);
    expect(sent).toHaveLength(1);
    expect(await kept()).toBe(1);
  });

  it('forgets everything at sign-out, and what belongs to somebody else', async () => {
    answer = undefined;
    await type('只给林晓看');
    await line('unsaved');
    owner = 'tianyiming';
    await tab.reload();
    expect(await tab.inputValue('textarea')).toBe('');
    expect(await kept()).toBe(0);
    owner = 'linxiao';
    await tab.reload();
    await type('又写了');
    await line('unsaved');
    answer = { status: 200, body: '{}' };
    await tab.click('text=out');
    await tab.waitForURL(`${origin}/logout`);
    await tab.goto(origin);
    expect(await kept()).toBe(0);
  });
});
