import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../../../../src/widget/panel/settings.ts';

function settings(attributes: Readonly<Record<string, string>>, pageLanguage = '') {
  return readSettings({ getAttribute: (name) => attributes[name] ?? null }, pageLanguage);
}

describe('the settings of the element', () => {
  it('have defaults', () => {
    expect(settings({})).toEqual({
      endpoint: '',
      label: undefined,
      locale: 'en',
      persist: 'session',
      greeting: undefined,
      privacyUrl: undefined,
      contactUrl: undefined,
    });
  });

  it('take the language of the page, unless they name one', () => {
    expect(settings({}, 'es-MX').locale).toBe('es-MX');
    expect(settings({ locale: 'en' }, 'es-MX').locale).toBe('en');
  });

  it('have an endpoint without a slash at its end', () => {
    expect(settings({ endpoint: 'https://bot.clinic.example//' }).endpoint).toBe('https://bot.clinic.example');
  });

  it('keep the conversation for the session when they say something else', () => {
    expect(settings({ persist: 'for ever' }).persist).toBe('session');
    expect(settings({ persist: 'none' }).persist).toBe('none');
  });

  it.each(['https://clinic.example/privacy', '/privacy', './privacy', '#privacy', 'mailto:a@clinic.example'])(
    'lead to %s',
    (url) => {
      expect(settings({ 'privacy-url': url }).privacyUrl).toBe(url);
    },
  );

  it.each(['javascript:alert(1)', 'JAVASCRIPT:alert(1)', ' javascript:alert(1)', 'data:text/html,x', ''])(
    'lead nowhere for %p',
    (url) => {
      expect(settings({ 'privacy-url': url, 'contact-url': url })).toMatchObject({
        privacyUrl: undefined,
        contactUrl: undefined,
      });
    },
  );
});
