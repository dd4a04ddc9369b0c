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
});

describe('the settings of the chat', () => {
  it('takes origins with commas between them', () => {
    const { widgetOrigins } = readConfig({ DERMAPEN_WIDGET_ORIGINS: 'https://a.example, http://b.example:8080,' });
    expect(widgetOrigins).toEqual(['https://a.example', 'http://b.example:8080']);
    expect(readConfig({}).widgetOrigins).toEqual([]);
  });

  it.each(['*', 'a.example', 'https://a.example/', 'https://a.example/path', 'https://*.example'])(
    'refuses the origin %s',
    (origins) => {
      expect(problemsOf({ DERMAPEN_WIDGET_ORIGINS: origins })).toContain('DERMAPEN_WIDGET_ORIGINS');
    },
  );

  it.each(['short', 'with spaces in it, which no header takes', '’'.repeat(40)])('refuses the secret %s', (secret) => {
    const problems = problemsOf({ DERMAPEN_DIRECTLINE_SECRET: secret });
    expect(problems).toContain('DERMAPEN_DIRECTLINE_SECRET');
    expect(problems).not.toContain(secret);
  });
});
