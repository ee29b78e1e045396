import { load, type CheerioAPI } from 'cheerio';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** An address the application answers: its method and its path with parameters (`/meetings/:meeting`). */
export interface KnownRoute {
  method: string;
  path: string;
}

/** What an application offers its pages. */
export interface Laws {
  moduleNames?: readonly string[];
  routes?: readonly KnownRoute[];
}

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard'],
    rules: { 'aria-label-misuse': 'off', 'no-raw-characters': ['error', { relaxed: true }] },
  }),
);

const oddities = {
  'a missing value': /\bundefined\b|\bNaN\b|\[object \w+\]|\bInvalid Date\b/,
  'a half-width comma': /[\u4e00-\u9fff],[\u4e00-\u9fff]/,
  'an unfilled text': /[\u4e00-\u9fff][^{}\n]*\{\w+\}/,
};

/**
 * What every page must keep to; each sentence says what is wrong with this one (models.md 6). `moduleNames` are the first
 * parts of text keys; `routes`, if given, are what its links and forms may lead to.
 */
export function brokenLaws(html: string, { moduleNames = [], routes }: Laws = {}, $ = load(html)): string[] {
  return [
    ...headings($),
    ...identities($),
    ...forms($),
    ...wording($, moduleNames),
    ...(routes ? links($, routes) : []),
    ...validity(html),
  ];
}

function headings($: CheerioAPI): string[] {
  const broken: string[] = [];
  const h1 = $('h1');
  if (h1.length !== 1) broken.push(`${h1.length} h1`);
  const heading = h1.clone().children().remove().end().text().trim();
  const title = $('title')
    .text()
    .replace(/^错误：/, '');
  if (!title.startsWith(heading)) broken.push(`the title "${title}" does not begin with "${heading}"`);
  if (!$('html').attr('lang')) broken.push('no lang');
  return broken;
}

function identities($: CheerioAPI): string[] {
  const ids = $('[id]')
    .toArray()
    .map((element) => $(element).attr('id')!);
  const doubled = new Set(ids.filter((one, at) => ids.indexOf(one) !== at));
  const named = $('[href^="#"], [aria-describedby], [aria-labelledby], [aria-controls]')
    .toArray()
    .flatMap((element) =>
      [
        $(element)
          .attr('href')
          ?.match(/^#(.+)/)?.[1],
        $(element).attr('aria-describedby'),
        $(element).attr('aria-labelledby'),
        $(element).attr('aria-controls'),
      ].flatMap((list) => list?.split(/\s+/) ?? []),
    );
  return [
    ...[...doubled].map((id) => `id ${id} twice`),
    ...named.filter((id) => id && !ids.includes(id)).map((id) => `nothing has the id ${id}`),
  ];
}

/** Forms that may be sent twice: they sign in or out, begin the system, read a list, ask for a preview, or are an example. */
export const harmless = /^\/(log(in|out)|setup\/.*|admin|admin\/audit\/exports|admin\/people\/import)$/;

function forms($: CheerioAPI): string[] {
  const broken: string[] = [];
  $('form[method="post"]').each((_, form) => {
    const action = $(form).attr('action') ?? '';
    if (!$(form).find('input[name="_csrf"]').attr('value')) broken.push(`form ${action} has no token`);
    if (!harmless.test(action) && !$(form).find('input[name="_once"]').attr('value'))
      broken.push(`form ${action} has no one-time key`);
  });
  $('input:not([type="hidden"]), select, textarea').each((_, field) => {
    const id = $(field).attr('id');
    const label = (id && $(`label[for="${id}"]`).text().trim()) || $(field).closest('label').text().trim();
    if (!label && !$(field).attr('aria-label')) broken.push(`field ${$(field).attr('name')} has no label`);
  });
  $('button, a[href]').each((_, element) => {
    const text = $(element).text().trim();
    const said = $(element).attr('aria-label') ?? (text || $(element).find('img').attr('alt'));
    if (!said) broken.push(`${$.html(element)} says nothing`);
    // The days of a calendar are called by their whole date.
    else if ($(element).is('button') && !/^\d/.test(text) && !wordsOnly(said).includes(wordsOnly(text)))
      broken.push(`"${text}" is called "${said}"`);
  });
  if ($('[style], [onclick], script:not([src])').length) broken.push('inline style or script');
  return broken;
}

function wording($: CheerioAPI, moduleNames: readonly string[]): string[] {
  const body = $('body').clone();
  body.find('script, textarea, code, pre').remove();
  const text = body.text();
  const key = moduleNames.length ? { 'a raw text key': new RegExp(`\\b(${moduleNames.join('|')})(\\.\\w+){2,}`) } : {};
  return Object.entries({ ...oddities, ...key })
    .filter(([, odd]) => odd.test(text))
    .map(([what, odd]) => `${what}: ${around(text, odd)}`);
}

function links($: CheerioAPI, routes: readonly KnownRoute[]): string[] {
  const leadsSomewhere = (method: string, address: string) => {
    const path = address.replace(/[?#].*$/, '') || '/';
    if (!path.startsWith('/') || path.startsWith('/assets/')) return true;
    return routes.some((route) => route.method === method && patternOf(route.path).test(path));
  };
  const read = $('a[href^="/"]')
    .toArray()
    .map((link) => $(link).attr('href')!)
    .filter((address) => !leadsSomewhere('GET', address))
    .map((address) => `the link ${address} leads nowhere`);
  const acted = $('form[action^="/"]')
    .toArray()
    .map((form) => ({ method: ($(form).attr('method') ?? 'get').toUpperCase(), to: $(form).attr('action')! }))
    .filter(({ method, to }) => !leadsSomewhere(method, to))
    .map(({ method, to }) => `the form ${method} ${to} leads nowhere`);
  return [...new Set([...read, ...acted])];
}

const validShapes = new Set<string>();

/** Faults by the HTML standard; pages that differ only in words and values are judged once. */
function validity(html: string): string[] {
  const shape = html
    .replace(/>[^<]+</g, '><')
    .replace(/value="[^"]*"/g, '')
    .replace(/[\w-]{16,}|\d+/g, '0');
  if (validShapes.has(shape)) return [];
  const faults = invalid(html);
  if (!faults.length) validShapes.add(shape);
  return faults;
}

function invalid(html: string): string[] {
  const report = validator.validateStringSync(html);
  return report.results.flatMap(({ messages }) =>
    messages
      .filter(({ severity }) => severity === 2)
      .map(({ ruleId, message, line, selector }) => `${ruleId}: ${message} (line ${line}, ${selector})`),
  );
}

const patterns = new Map<string, RegExp>();

function patternOf(path: string): RegExp {
  let pattern = patterns.get(path);
  if (!pattern) {
    pattern = new RegExp(`^${path.replace(/[.()+]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`);
    patterns.set(path, pattern);
  }
  return pattern;
}

function around(text: string, pattern: RegExp): string {
  const at = text.search(pattern);
  return text.slice(Math.max(0, at - 30), at + 40).replace(/\s+/g, ' ');
}

/** Letters and digits alone: punctuation is not spoken. */
function wordsOnly(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
