/** The widget, built for a test. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILDER = fileURLToPath(new URL('build-widget.ts', import.meta.url));

/** The folder with `loader.js`, the application and its chunks. */
export function builtWidget(app?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'widget-'));
  const builder = ['--import', 'tsx', BUILDER, folder];
  execFileSync(process.execPath, app === undefined ? builder : [...builder, app], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return folder;
}

/** The same with a chat of fixtures in place of one with a server. */
export function builtFixtureWidget(): string {
  return builtWidget('test/fixtures/widget/fixture-app.ts');
}
