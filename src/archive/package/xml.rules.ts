/** An element of a document: its name, its attributes, its text or its children. */
export interface Element {
  name: string;
  attributes?: Record<string, string>;
  content: string | number | null | undefined | Element[];
}

export function element(name: string, content: Element['content'], attributes?: Record<string, string>): Element {
  return { name, content, attributes };
}

/**
 * A well-formed XML 1.0 document, UTF-8, indented by one blank; elements without content stand empty. `nameOf` gives each
 * element its attribute `name`.
 */
export function xmlDocument(root: Element, nameOf: (name: string) => string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, nameOf, '')}`;
}

function written({ name, attributes, content }: Element, nameOf: (name: string) => string, indent: string): string {
  const head = `${name}${Object.entries({ name: nameOf(name), ...attributes })
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}`;
  if (content === null || content === undefined || content === '') return `${indent}<${head}/>\n`;
  if (!Array.isArray(content)) return `${indent}<${head}>${escaped(String(content))}</${name}>\n`;
  if (!content.length) return `${indent}<${head}/>\n`;
  return `${indent}<${head}>\n${content.map((child) => written(child, nameOf, `${indent} `)).join('')}${indent}</${name}>\n`;
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** Signs that mean something are written as entities; characters that XML 1.0 cannot hold become U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu, '\uFFFD')
    .replace(/[&<>"\r]/g, (sign) => signs[sign]!);
}

/** Whether every element that opens is closed in its order, with nothing but blanks outside the root. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  let last = 0;
  const tags = /<(\?xml [^?]*\?|\/?[\p{L}_][\p{L}\p{N}_.-]*(?: [\p{L}_][\p{L}\p{N}_.-]*="[^"<]*")*\/?)>/gu;
  for (const tag of xml.matchAll(tags)) {
    const between = xml.slice(last, tag.index);
    if (/[<>]/.test(between) || (!open.length && between.trim())) return false;
    last = tag.index + tag[0].length;
    const words = tag[1]!;
    if (words.startsWith('?')) continue;
    const name = words.replace(/^\//, '').split(/[ /]/)[0]!;
    if (words.startsWith('/')) {
      if (open.pop() !== name) return false;
    } else {
      if (!open.length) roots += 1;
      if (!words.endsWith('/')) open.push(name);
    }
  }
  return roots === 1 && !open.length && !xml.slice(last).trim();
}
