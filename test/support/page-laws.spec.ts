import { brokenLaws, type Laws } from './page-laws.js';

const laws: Laws = {
  moduleNames: ['meetings', 'web'],
  routes: [
    { method: 'GET', path: '/meetings/:meeting' },
    { method: 'POST', path: '/meetings/:meeting/withdrawal' },
  ],
};
const page = (main: string, head = '<title>会议 · 议事</title>', lang = ' lang="zh-CN"') =>
  `<!doctype html><html${lang}><head><meta charset="utf-8">${head}</head><body><main>${main}</main></body></html>`;
const form = (inside: string, action = '/meetings/1/withdrawal') =>
  `<h1>会议</h1><form method="post" action="${action}"><input type="hidden" name="_csrf" value="x"><input type="hidden" name="_once" value="y">${inside}</form>`;

test.each([
  ['a heading alone', page('<h1>会议</h1>')],
  ['an error in the title', page('<h1>会议</h1>', '<title>错误：会议 · 议事</title>')],
  ['a mark in the heading', page('<h1>会议<span>内部</span></h1>')],
  ['a form', page(form('<label for="a">理由</label><input id="a" name="a"><button>撤回</button>'))],
  ['a known link', page('<h1>会议</h1><p>1,000 项 <a href="/meetings/0ab?tab=1#x">会议</a></p>')],
  ['code', page('<h1>会议</h1><code>meetings.agenda.title</code>')],
])('a page with %s is lawful', (_, html) => expect(brokenLaws(html, laws)).toEqual([]));

test.each<[string, string, string | RegExp]>([
  ['no h1', page('<p>会议</p>'), '0 h1'],
  ['two h1', page('<h1>会议</h1><h1>会</h1>'), '2 h1'],
  ['another title', page('<h1>审批</h1>'), /does not begin with "审批"/],
  ['no language', page('<h1>会议</h1>', undefined, ''), 'no lang'],
  ['one id twice', page('<h1 id="a">会议</h1><p id="a"></p>'), 'id a twice'],
  ['a link into nothing', page('<h1>会议</h1><a href="#b">下</a>'), 'nothing has the id b'],
  ['a lost description', page(form('<input aria-label="a" aria-describedby="c">')), 'nothing has the id c'],
  ['no label', page(form('<input id="a" name="a">')), 'field a has no label'],
  ['an empty label', page(form('<label for="a"></label><input id="a" name="a">')), 'field a has no label'],
  ['no token', page('<h1>会议</h1><form method="post" action="/meetings/1/withdrawal"></form>'), /has no token/],
  [
    'no one-time key',
    page('<h1>会议</h1><form method="post" action="/meetings/1/withdrawal"><input name="_csrf" value="x"></form>'),
    'form /meetings/1/withdrawal has no one-time key',
  ],
  ['a silent button', page(form('<button></button>')), /says nothing/],
  ['a button called otherwise', page(form('<button aria-label="会议">撤回</button>')), '"撤回" is called "会议"'],
  ['undefined', page('<h1>会议</h1><p>undefined</p>'), /a missing value/],
  ['NaN', page('<h1>会议</h1><p>第NaN项 NaN</p>'), /a missing value/],
  ['an object', page('<h1>会议</h1><p>[object Object]</p>'), /a missing value/],
  [
    'an object as an attribute',
    page(form('<input aria-label="a" type="[object Object]">')),
    /attribute-allowed-values/,
  ],
  ['a raw key', page('<h1>会议</h1><p>meetings.agenda.title</p>'), /a raw text key/],
  ['a hole in a text', page('<h1>会议</h1><p>还有 {n} 项</p>'), /an unfilled text/],
  ['a half-width comma', page('<h1>会议</h1><p>甲,乙</p>'), /a half-width comma/],
  ['a link to no page', page('<h1>会议</h1><a href="/meetings/1/lost">会议</a>'), /link .* leads nowhere/],
  ['a form to no act', page(form('', '/meetings/1')), /form POST \/meetings\/1 leads nowhere/],
  ['an inline style', page('<h1 style="color:red">会议</h1>'), 'inline style or script'],
  ['an inline script', page('<h1>会议</h1><script>1</script>'), 'inline style or script'],
  ['a block in a paragraph', page('<h1>会议</h1><p><div></div></p>'), /close-order|element-permitted-content/],
])('a page with %s is not', (_, html, law) => {
  expect(brokenLaws(html, laws)).toContainEqual(expect.stringMatching(law));
});
