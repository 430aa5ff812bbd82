import { describe, expect, it } from 'vitest';
import { attribute, resolveEntities, walkXml } from '../../../../src-main/readers/xml-walk.ts';

function events(xml: string): readonly string[] {
  const seen: string[] = [];
  const outcome = walkXml(xml, {
    open: (name, attributes) => seen.push(`<${name}${attributes}`) > 0,
    close: (name, text) => seen.push(`${text}>${name}`) > 0,
  });
  return [...seen, outcome];
}

describe('walking XML', () => {
  it('meets tags with attributes and text, without prefixes', () => {
    expect(
      events('<?xml version="1.0"?><!-- by x -->\n<x:a r="1 > 0"><b>t &amp; u</b> <c/></x:a>\n'),
    ).toEqual(['<a r="1 > 0"', '<b', 't &amp; u>b', '<c', '>c', '>a', 'complete']);
  });

  it.each([
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a',
    '<a><!-- x --></a>',
    '<a><![CDATA[x]]></a>',
    '<a></a>x',
    '<!-- x',
    '<a>x<b/></a>',
    '<a><b/>x</a>',
    '<a>& b</a>',
    '<a>&l;</a>',
    '<a b=1/>',
    '<a b="1"c="2"/>',
    '<a b="<"/>',
  ])('calls %j broken', (xml) => {
    expect(events(xml).at(-1)).toBe('broken');
  });

  it('calls endless nesting and endless tags broken, at once', () => {
    expect(events('<a>'.repeat(1000) + '</a>'.repeat(1000)).at(-1)).toBe('broken');
    expect(events(`<a b="${'>'.repeat(5_000_000)}"/>`)).toEqual(['broken']);
  });

  it('stops when it is told to', () => {
    const visitor = { open: (name: string) => name !== 'b', close: () => true };
    expect(walkXml('<a><b/></a>', visitor)).toBe('stopped');
  });

  it('finds attributes by their whole name, in both kinds of quotes', () => {
    expect(attribute(' xr="9" r="A1" t=\'s\'', 'r')).toBe('A1');
    expect(attribute(' xr="9" r="A1" t=\'s\'', 't')).toBe('s');
    expect(attribute(' r:id="rId1"', 'id')).toBe('rId1');
    expect(attribute(' name="a &lt; b"', 'name')).toBe('a < b');
    expect(attribute(' a="1"', 'b')).toBeNull();
  });

  it('resolves entities once and leaves unknown ones', () => {
    expect(resolveEntities('&amp;lt; &#229; &#xE5; &unknown; &#x110000;')).toBe(
      '&lt; å å &unknown; &#x110000;',
    );
  });
});
