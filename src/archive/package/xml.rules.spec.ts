import { element, isWellFormed, xmlDocument } from './xml.rules.js';

test('what people wrote cannot break a document', () => {
  const nasty = 'a<b> & "c" ]]> \u0000\u000b\ud800 𠮷\r\n';
  const xml = xmlDocument(
    element('archive', [element('title', nasty, { kind: '"<&' }), element('empty', '')]),
    (name) => `<${name}>`,
  );
  expect(isWellFormed(xml)).toBe(true);
  expect(xml).toContain('a&lt;b&gt; &amp; &quot;c&quot; ]]&gt; \ufffd\ufffd\ufffd 𠮷&#13;\n');
  expect(xml).toContain('<empty name="&lt;empty&gt;"/>');
});

test.each(['', '<a>', '<a></b>', '<a/><b/>', '<a>&lt;</a>x', '<a><b></a></b>', '<a b=c></a>', '<a>1 < 2</a>'])(
  '%j is not well formed',
  (xml) => expect(isWellFormed(xml)).toBe(false),
);
