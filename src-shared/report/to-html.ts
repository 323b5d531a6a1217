import type { Child } from './node.ts';

/** Control characters and lone surrogates: no HTML or XML text may have them, but for white space. */
const CONTROL = /[\p{Cc}\p{Cs}]/gu;
const WHITE = '\t\n\r';
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeMarkup(text: string): string {
  const printable = text.replace(CONTROL, (character) => (WHITE.includes(character) ? character : '\ufffd'));
  return printable.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

export function toHtml(node: Child): string {
  if (node === null || node === false) return '';
  if (typeof node === 'string') return escapeMarkup(node);
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`,
  );
  return `<${node.tag}${attributes.join('')}>${node.children.map(toHtml).join('')}</${node.tag}>`;
}
