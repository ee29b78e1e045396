import type { CheerioAPI } from 'cheerio';

/** What every page must keep to; each law says what is wrong with this one (models.md 6). */
export function brokenLaws($: CheerioAPI): string[] {
  const broken: string[] = [];
  const h1 = $('h1');
  if (h1.length !== 1) broken.push(`${h1.length} h1`);
  const heading = h1.clone().children().remove().end().text().trim();
  if (
    !$('title')
      .text()
      .replace(/^错误：/, '')
      .startsWith(heading)
  )
    broken.push(`title "${$('title').text()}" does not begin with "${heading}"`);
  if (!$('html').attr('lang')) broken.push('no lang');
  const ids = $('[id]')
    .toArray()
    .map((element) => $(element).attr('id')!);
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) broken.push(`id ${id} twice`);
  $('form[method="post"]').each((_, form) => {
    if (!$(form).find('input[name="_csrf"]').attr('value')) broken.push(`form ${$(form).attr('action')} has no token`);
  });
  $('input:not([type="hidden"]), select, textarea').each((_, field) => {
    const id = $(field).attr('id');
    const labelled =
      (id && $(`label[for="${id}"]`).length) || $(field).closest('label').length || $(field).attr('aria-label');
    if (!labelled) broken.push(`field ${$(field).attr('name')} has no label`);
  });
  $('[href^="#"]').each((_, link) => {
    const target = $(link).attr('href')!.slice(1);
    if (target && !ids.includes(target)) broken.push(`nothing has the id ${target}`);
  });
  const text = $('body').text();
  for (const odd of [
    /\bundefined\b/,
    /\bNaN\b/,
    /\[object Object\]/,
    /\bInvalid Date\b/,
    /[\u4e00-\u9fff],[\u4e00-\u9fff]/,
  ]) {
    if (odd.test(text)) broken.push(`${odd.source} in the text: ${context(text, odd)}`);
  }
  if ($('[style], [onclick], script:not([src])').length) broken.push('inline style or script');
  return broken;
}

function context(text: string, pattern: RegExp): string {
  const at = text.search(pattern);
  return text.slice(Math.max(0, at - 30), at + 30).replace(/\s+/g, ' ');
}
