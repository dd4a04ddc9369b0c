import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { knowledgeFolder, readConfig, settingsSchema } from '../../src/config.ts';

const clientId = '11111111-1111-1111-1111-111111111111';
const tenantId = '22222222-2222-2222-2222-222222222222';

function problemsOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

describe('readConfig', () => {
  it('needs no settings', () => {
    expect(readConfig({})).toMatchObject({ port: 3978, host: '127.0.0.1', azure: { kind: 'loopback' } });
  });

  it('takes an empty setting as not set', () => {
    expect(readConfig({ DERMAPEN_PORT: '', DERMAPEN_HOST: '  ' })).toMatchObject({ port: 3978, host: '127.0.0.1' });
  });

  it('leaves other names in the environment alone', () => {
    expect(problemsOf({ PATH: '/bin', NODE_ENV: 'staging' })).toBe('');
  });

  it('says everything that is wrong at once', () => {
    const problems = problemsOf({
      DERMAPEN_PORT: 'many',
      DERMAPEN_LOG_LEVEL: 'loud',
      DERMAPEN_PRT: '1',
      DERMAPEN_AZURE_CLIENT_ID: clientId,
    });
    expect(problems.split('\n')).toHaveLength(4);
    for (const name of ['PORT', 'LOG_LEVEL', 'PRT', 'AZURE_TENANT_ID']) expect(problems).toContain(`DERMAPEN_${name}`);
  });

  it('suggests the nearest name for one it does not know', () => {
    expect(problemsOf({ DERMAPEN_RATE_LIMT_PER_MINUTE: '5' })).toContain('DERMAPEN_RATE_LIMIT_PER_MINUTE');
  });

  it.each(['-1', '65536', '1.5', 'NaN'])('refuses the port %s', (port) => {
    expect(problemsOf({ DERMAPEN_PORT: port })).toContain('DERMAPEN_PORT');
  });

  it.each([
    [{ DERMAPEN_PORT: '70000' }, 'DERMAPEN_PORT: must be a whole number from 0 to 65535'],
    [{ DERMAPEN_RATE_LIMIT_PER_MINUTE: '0' }, 'DERMAPEN_RATE_LIMIT_PER_MINUTE: must be a whole number, 1 or more'],
    [{ DERMAPEN_TRUST_PROXY_HOPS: '-1' }, 'DERMAPEN_TRUST_PROXY_HOPS: must be a whole number, 0 or more'],
    [{ DERMAPEN_PUBLIC_URL: 'a.example' }, 'DERMAPEN_PUBLIC_URL: must be an address such as https://clinic.example'],
    [
      { DERMAPEN_AZURE: 'off', DERMAPEN_AZURE_CLIENT_ID: 'abc' },
      'DERMAPEN_AZURE_CLIENT_ID: must be an id such as 01234567-89ab-cdef-0123-456789abcdef',
    ],
    [
      { DERMAPEN_AZURE: 'off', DERMAPEN_AZURE_TENANT_ID: 'abc' },
      'DERMAPEN_AZURE_TENANT_ID: must be an id such as 01234567-89ab-cdef-0123-456789abcdef',
    ],
  ])('says what a right value looks like (%j)', (settings, problem) => {
    expect(problemsOf(settings)).toBe(`- ${problem}`);
  });

  it('refuses a knowledge folder that is not there, with its whole path', () => {
    const problem = `- DERMAPEN_KNOWLEDGE_FOLDER: there is no folder ${resolve('nope')}`;
    expect(problemsOf({ DERMAPEN_KNOWLEDGE_FOLDER: 'nope' })).toBe(problem);
    expect(problemsOf({ DERMAPEN_KNOWLEDGE_FOLDER: 'package.json' })).toContain('DERMAPEN_KNOWLEDGE_FOLDER');
  });

  it('never repeats a secret', () => {
    expect(problemsOf({ DERMAPEN_AZURE_CLIENT_SECRET: 'hush-hush', DERMAPEN_PORT: 'x' })).not.toContain('hush-hush');
  });

  it('takes a managed identity as well as a secret', () => {
    const identity = { DERMAPEN_AZURE_CLIENT_ID: clientId, DERMAPEN_AZURE_TENANT_ID: tenantId };
    expect(readConfig(identity).azure).toEqual({ kind: 'credentials', clientId, tenantId });
    expect(readConfig({ ...identity, DERMAPEN_AZURE_CLIENT_SECRET: 's' }).azure).toMatchObject({ clientSecret: 's' });
  });

  it('refuses half of the credentials', () => {
    expect(problemsOf({ DERMAPEN_AZURE_CLIENT_ID: clientId })).toContain('DERMAPEN_AZURE_TENANT_ID');
    expect(problemsOf({ DERMAPEN_AZURE_TENANT_ID: tenantId })).toContain('DERMAPEN_AZURE_CLIENT_ID');
    expect(problemsOf({ DERMAPEN_AZURE_CLIENT_SECRET: 's' })).toContain('DERMAPEN_AZURE_CLIENT_ID');
  });

  it('refuses production with a messages endpoint that nobody guards', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toContain('DERMAPEN_AZURE=off');
    expect(readConfig({ NODE_ENV: 'production', DERMAPEN_AZURE: 'off' }).azure).toEqual({ kind: 'off' });
  });

  it('says of every setting what it is for', () => {
    for (const setting of Object.values(settingsSchema.shape)) expect(setting.description).toMatch(/\.$/);
  });
});

describe('knowledgeFolder', () => {
  const settings = { DERMAPEN_KNOWLEDGE_FOLDER: 'docs' };

  it('is the one a command names, else that of the settings, else the shipped one', () => {
    expect([knowledgeFolder('src', settings), knowledgeFolder(undefined, settings)]).toEqual(['src', 'docs']);
    expect(knowledgeFolder(undefined, { DERMAPEN_KNOWLEDGE_FOLDER: ' ' })).toBe('knowledge');
  });

  it('must be there, and who named it is told so', () => {
    const nowhere = resolve('nope');
    expect(() => knowledgeFolder('nope', settings)).toThrow(`There is no folder ${nowhere}.`);
    expect(() => knowledgeFolder(undefined, { DERMAPEN_KNOWLEDGE_FOLDER: 'nope' })).toThrow(
      `DERMAPEN_KNOWLEDGE_FOLDER: there is no folder ${nowhere}`,
    );
  });
});

describe('the settings of the chat', () => {
  it('takes origins with commas between them', () => {
    const { widgetOrigins } = readConfig({ DERMAPEN_WIDGET_ORIGINS: 'https://a.example, http://b.example:8080,' });
    expect(widgetOrigins).toEqual(['https://a.example', 'http://b.example:8080']);
    expect(readConfig({}).widgetOrigins).toEqual([]);
  });

  it('takes an origin as browsers write it, however it was typed', () => {
    const typed = 'https://A.Example/ HTTP://b.example:80 ,\n https://a.example:8443/,';
    expect(readConfig({ DERMAPEN_WIDGET_ORIGINS: typed }).widgetOrigins).toEqual([
      'https://a.example',
      'http://b.example',
      'https://a.example:8443',
    ]);
  });

  it.each([
    ...[
      '*',
      'a.example',
      'https://a.example/path',
      'https://*.example',
      'https://a.example/?b',
      'https://a.example/#b',
    ],
    ...['https://me:secret@a.example', 'file:///a', 'localhost:3000', 'null'],
  ])('refuses the origin %s and says how one is written', (origin) => {
    const problem = `- DERMAPEN_WIDGET_ORIGINS: “${origin}” must be an address without a path, such as https://clinic.example, with commas between several`;
    expect(problemsOf({ DERMAPEN_WIDGET_ORIGINS: `https://b.example, ${origin}` })).toBe(problem);
  });

  it.each(['short', 'with spaces in it, which no header takes', '’'.repeat(40)])('refuses the secret %s', (secret) => {
    const problems = problemsOf({ DERMAPEN_DIRECTLINE_SECRET: secret });
    expect(problems).toContain('DERMAPEN_DIRECTLINE_SECRET');
    expect(problems).not.toContain(secret);
  });
});
