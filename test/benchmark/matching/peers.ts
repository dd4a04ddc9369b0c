/** The libraries that only this benchmark needs: they pull in large trees, so the project does not depend on them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('peers', import.meta.url));
const require = createRequire(`${FOLDER}/package.json`);

/** Installs the peers as their lock file says, unless they are there. */
export function installPeers(): void {
  if (existsSync(`${FOLDER}/node_modules/.package-lock.json`)) return;
  console.error('Installing the peers of the benchmark…');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: FOLDER, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The peers could not be installed.');
}

/** A peer, of which the caller says as much of the type as it uses. */
export function peer<Module>(name: string): Module {
  return require(name);
}

/** The exact version of a peer. */
export function versionOf(name: string): string {
  return peer<{ readonly version: string }>(`./node_modules/${name}/package.json`).version;
}
