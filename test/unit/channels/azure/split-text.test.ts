import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitText } from '../../../../src/channels/azure/split-text.ts';

const disclaimer = 'The disclaimer.';
const withDisclaimer = (body: string): string => `${body}\n\n${disclaimer}`;

describe('splitText', () => {
  it('leaves a text that fits as it is', () => {
    expect(splitText(withDisclaimer('Short.'), disclaimer, 100)).toEqual([withDisclaimer('Short.')]);
  });

  it('ends parts where paragraphs end', () => {
    const text = withDisclaimer('First paragraph.\n\nSecond one.\n\nThird one.');
    expect(splitText(text, disclaimer, 46)).toEqual([
      withDisclaimer('First paragraph.\n\nSecond one.'),
      withDisclaimer('Third one.'),
    ]);
  });

  it('ends parts of a long paragraph where a line, a sentence or a word ends', () => {
    const bodies = (body: string): string[] =>
      splitText(withDisclaimer(body), disclaimer, 32).map((part) => part.slice(0, -17));
    expect(bodies('• one two\n• three four')).toEqual(['• one two', '• three four']);
    expect(bodies('One two. Three four.')).toEqual(['One two.', 'Three four.']);
    expect(bodies('One two three four five')).toEqual(['One two three', 'four five']);
  });

  it('cuts no character in two', () => {
    for (const part of splitText(withDisclaimer('😀'.repeat(30)), disclaimer, 32))
      expect(encodeURIComponent(part)).toBeDefined();
  });

  it('keeps every part within the limit, closed by the disclaimer, and loses nothing but space', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 400 });
    const letters = (text: string): string => text.replaceAll(/\s/g, '');
    fc.assert(
      fc.property(anyText, fc.integer({ min: 25, max: 120 }), (body, limit) => {
        const parts = splitText(withDisclaimer(body), disclaimer, limit);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit);
          expect(part.endsWith(disclaimer)).toBe(true);
        }
        expect(letters(parts.map((part) => part.slice(0, -disclaimer.length)).join(''))).toBe(letters(body));
      }),
    );
  });

  it('refuses a limit that has no room for the disclaimer, instead of cutting it', () => {
    expect(() => splitText(withDisclaimer('Some text.'), disclaimer, 16)).toThrow(RangeError);
  });
});
