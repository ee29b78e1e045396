import { decode } from '../sheets/decode.rules.js';

const markup = /^(?:\s|<!--[^]*?-->)*<(?:!doctype|html|head|body|svg|script|iframe|\?xml|\?php|%)/i;
const script = /^#!|^\s*(?:@echo off|set-executionpolicy|import os\b|wscript\.|<job)/i;

/** Whether a content without marks of its own is plain text, is a page or script in disguise, or neither. */
export function textFinding(bytes: Buffer): 'text' | 'script' | undefined {
  const { text } = decode(bytes);
  if (markup.test(text.slice(0, 4096)) || script.test(text)) return 'script';
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/.test(text) ? undefined : 'text';
}
