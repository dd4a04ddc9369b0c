/** `npm run clients`: takes the browser builds out of their packages, unless they are here already. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Client, clientPath, clients, isHere } from './clients.ts';

const missing = clients.filter((client) => !isHere(client));
for (const from of new Set(missing.map((client) => client.from))) {
  console.log(`Fetching ${from}…`);
  fetchFrom(
    from,
    missing.filter((client) => client.from === from),
  );
}
console.log(`The clients are in ${dirname(clientPath('webchat-full'))}.`);

function fetchFrom(from: string, wanted: readonly Client[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'clients-'));
  try {
    const packed = execFileSync('npm', ['pack', '--silent', from], { cwd: folder, encoding: 'utf8' }).trim();
    execFileSync('tar', ['-xzf', packed, ...wanted.map(({ file }) => `package/${file}`)], { cwd: folder });
    for (const client of wanted) keep(client, join(folder, 'package', client.file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function keep(client: Client, unpacked: string): void {
  const path = clientPath(client.name);
  mkdirSync(dirname(path), { recursive: true });
  // The temporary folder may be on another disk, where a file can't be renamed to.
  copyFileSync(unpacked, path);
  if (isHere(client)) return;
  rmSync(path);
  throw new Error(`${client.from} ${client.file} is not the file whose hash is in clients.ts.`);
}
