import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { tinyKnowledge } from '../fixtures/tiny-knowledge.ts';
import { type WebServer, webServer } from './web-server.ts';

let server: WebServer;

beforeEach(async () => {
  server = await webServer({
    knowledge: tinyKnowledge,
    settings: { DERMAPEN_WIDGET_ORIGINS: 'https://clinic.example' },
  });
});
afterEach(() => server.close());

async function askFrom(origin: string): Promise<number> {
  const { status } = await fetch(`${server.url}/api/v1/widget/token`, { method: 'POST', headers: { Origin: origin } });
  return status;
}

/** The warnings that name the setting. */
function warnings(): string[] {
  return server.logged.filter((line) => line.includes('DERMAPEN_WIDGET_ORIGINS'));
}

describe('a page whose origin is not listed', () => {
  it('is named in the log once, with the setting that lists it', async () => {
    for (const _again of [1, 2, 3]) expect(await askFrom('https://www.clinic.example')).toBe(403);
    expect(warnings().map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        code: 'origin-not-listed',
        origin: 'https://www.clinic.example',
        setting: 'DERMAPEN_WIDGET_ORIGINS',
      }),
    ]);
  });

  it('is not named where it is listed', async () => {
    expect(await askFrom('https://clinic.example')).toBe(200);
    expect(warnings()).toEqual([]);
  });

  it('is named as null where it was opened from a file', async () => {
    expect(await askFrom('null')).toBe(403);
    expect(warnings()).toHaveLength(1);
  });

  it.each(['my name is Ann', 'https://clinic.example/?ann', `https://${'a'.repeat(300)}.example`])(
    'is not named where no browser would send it: %s',
    async (origin) => {
      expect(await askFrom(origin)).toBe(403);
      expect(server.logged.join()).not.toContain(origin);
      expect(warnings()).toEqual([]);
    },
  );

  it('does not fill the log where somebody makes up origins', async () => {
    for (let made = 0; made < 60; made += 1) await askFrom(`https://made-up-${made}.example`);
    expect(warnings()).toHaveLength(50);
  });
});
