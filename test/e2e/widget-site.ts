/** A clinic's website that carries the widget, as strict or as hostile as a test wants it. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import express from 'express';

export interface WidgetSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** What the widget needs, and nothing more. */
const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

const STYLES: Readonly<Record<string, string>> = {
  plain: 'body{margin:0;padding:48px;font:18px/1.6 Georgia,serif;background:#f5f1ea;color:#1d2b2b}',
  hostile: '*,*::before,*::after{all:unset !important}',
};

const SCRIPT = `
globalThis.seen = [];
addEventListener('securitypolicyviolation', ({ violatedDirective }) => seen.push('violation ' + violatedDirective));
for (const name of ['ready', 'open', 'close', 'send', 'message', 'feedback', 'handoff', 'error'])
  addEventListener('dermapen:' + name, ({ detail }) => seen.push(name + ' ' + JSON.stringify(detail)));
window.onmessage = ({ data }) => data.length.toString();
`;

/**
 * Serves the built widget of `folder`, and at `/` a page with its tag.
 *
 * `?tag=` adds attributes to the tag, `?tags=2` repeats it, `?style=hostile` changes the stylesheet, `?lang=` the
 * language of the page.
 */
export async function widgetSite(folder: string): Promise<WidgetSite> {
  const app = express();
  app.get('/', ({ query }, response) => {
    response.set('Content-Security-Policy', STRICT_POLICY).type('html').send(page(query));
  });
  app.get('/page.js', (_request, response) => void response.type('js').send(SCRIPT));
  app.get('/:style.css', ({ params }, response) => void response.type('css').send(STYLES[params.style]));
  app.get('/tampered/:file', ({ params }, response) => {
    const code = readFileSync(join(folder, params.file), 'utf8');
    response.type('js').send(params.file === 'loader.js' ? code : `globalThis.tampered = true;${code}`);
  });
  app.use('/widget', express.static(folder));
  const listening = createServer(app);
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('The site has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      listening.closeAllConnections();
      return new Promise((resolve) => listening.close(() => resolve()));
    },
  };
}

function page(query: Readonly<Record<string, unknown>>): string {
  const { tag = '', tags = '1', style = 'plain', lang = 'en', from = '/widget' } = query;
  const script = `<script async src="${from}/loader.js" ${tag}></script>`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Clinic</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/${style}.css">
<script src="/page.js"></script></head>
<body><main><h1>Clinic</h1><p>About us.</p><button id="own">Book</button></main>
${script.repeat(Number(tags))}</body></html>`;
}
