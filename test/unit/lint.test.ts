/** The architecture's rules of lint, each with a fault planted for it: a rule that never matches would go unnoticed. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const importing = (path: string) => `export { anything } from '${path}';`;
const using = (expression: string) => `export const found = ${expression};`;

const faults: readonly (readonly [path: string, text: string])[] = [
  ...['Math.random()', 'Date.now()', 'new Date()', 'performance.now()', 'crypto.randomUUID()', 'globalThis'].map(
    (expression, index) => [`src/conversation/pure-${index}.ts`, using(expression)] as const,
  ),
  ...['setTimeout(go, 1)', 'setInterval(go, 1)', 'setImmediate(go)', 'process.argv', "fetch('/')"].map(
    (expression, index) => [`src/matching/pure-${index}.ts`, using(expression)] as const,
  ),
  ['src/conversation/files.ts', importing('node:fs')],
  ['src/conversation/channels.ts', importing('../channels/channel.ts')],
  ['src/matching/files.ts', importing('node:fs')],
  ['src/matching/conversation.ts', importing('../conversation/reply.ts')],
  ['src/knowledge/matching.ts', importing('../matching/match.ts')],
  ['src/knowledge/rules/files.ts', importing('node:fs')],
  ['src/storage/channels.ts', importing('../channels/channel.ts')],
  ['src/encoder/channels.ts', importing('../channels/channel.ts')],
  ['src/encoder/network.ts', importing('node:https')],
  ['src/channels/store.ts', importing('../storage/store.ts')],
  ['src/channels/page/respond.ts', importing('../../conversation/respond.ts')],
  ['src/bot.ts', importing('./channels/rest.ts')],
  ['src/cast.ts', "export const forged = 'a' as Disclaimer;"],
  ['src/channels/azure/around.ts', using("fetch('/')")],
];

const sound: readonly (readonly [path: string, text: string])[] = [
  ['src/conversation/sound.ts', `import '../matching/match.ts';\n${using('{ fetch: Math.min(1, 2), Date: 1 }.fetch')}`],
  ['src/matching/sound.ts', `import '../knowledge/knowledge.ts';\n${using("'Date' as const")}`],
  ['src/channels/sound.ts', `import '../conversation/reply.ts';\n${using('Date.now()')}`],
];

let folder: string;
let refused: ReadonlySet<string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
  // There is no repository here whose ignored files could be looked up.
  const config = { ...JSON.parse(readFileSync('biome.json', 'utf8')), vcs: { enabled: false } };
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
  cpSync('tools', join(folder, 'tools'), { recursive: true });
  for (const [path, text] of [...faults, ...sound]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  refused = refusedBy(resolve('node_modules/.bin/biome'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The files with a fault against the architecture; others, such as a file without its import, are not looked for. */
function refusedBy(biome: string): ReadonlySet<string> {
  const options = ['lint', '--reporter=github', '--max-diagnostics=none', 'src'];
  const { stdout } = spawnSync(biome, options, { cwd: folder, encoding: 'utf8' });
  const found = stdout.matchAll(/title=(?:plugin|lint\/style\/noRestrictedImports),file=(?:[^,]*\/)?(src\/[^,]+)/g);
  return new Set([...found].map(([, path = '']) => path));
}

describe('lint', () => {
  it.each(faults)('refuses %s: %s', (path) => {
    expect(refused).toContain(path);
  });

  it.each(sound)('lets %s be', (path) => {
    expect(refused).not.toContain(path);
  });
});
