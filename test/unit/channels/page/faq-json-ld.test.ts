import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { faqJsonLd } from '../../../../src/channels/page/faq-json-ld.ts';
import { shippedKnowledge } from '../../../fixtures/shipped-knowledge.ts';
import { tinyEntry, tinyKnowledge } from '../../../fixtures/tiny-knowledge.ts';

const faqPage = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('FAQPage'),
  mainEntity: z.array(
    z.strictObject({
      '@type': z.literal('Question'),
      '@id': z.string().startsWith('/questions/'),
      name: z.string(),
      acceptedAnswer: z.strictObject({ '@type': z.literal('Answer'), text: z.string() }),
    }),
  ),
});

describe('the FAQPage', () => {
  it('ends every answer with the disclaimer', () => {
    const { entries, disclaimer } = shippedKnowledge();
    const { mainEntity } = faqPage.parse(JSON.parse(faqJsonLd(entries, disclaimer)));
    expect(mainEntity).toHaveLength(entries.length);
    for (const { acceptedAnswer } of mainEntity) expect(acceptedAnswer.text.endsWith(disclaimer)).toBe(true);
  });

  it('cannot end the script element it stands in', () => {
    const entries = [tinyEntry({ answer: '</script><script>alert(1)</script><!--' })];
    const jsonLd = faqJsonLd(entries, tinyKnowledge.disclaimer);
    expect(jsonLd).not.toContain('<');
    expect(faqPage.parse(JSON.parse(jsonLd)).mainEntity[0]?.acceptedAnswer.text).toContain('</script>');
  });
});
