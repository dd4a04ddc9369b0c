/** What a page of a clinic with the widget's tag looks like, for the sites of the browser tests. */

const STYLES: Readonly<Record<string, string>> = {
  plain: 'body{margin:0;padding:48px;font:18px/1.6 Georgia,serif;background:#f5f1ea;color:#1d2b2b}',
  hostile: '*,*::before,*::after{all:unset !important}',
};

/** The stylesheet of that name: `plain`, or `hostile` to whatever it meets. */
export function clinicStyle(name: string): string | undefined {
  return STYLES[name];
}

/**
 * The page, with a script of its own at `/page.js`; `folder` is where the loader is.
 *
 * `tag` adds attributes to the widget's tag, `tags: 2` repeats it, `style` names the stylesheet, `lang` the language.
 */
export function clinicPage(folder: string, query: Readonly<Record<string, unknown>>): string {
  const { tag = '', tags = '1', style = 'plain', lang = 'en' } = query;
  const script = `<script async src="${folder}/loader.js" ${tag}></script>`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Clinic</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/${style}.css">
<script src="/page.js"></script></head>
<body><main><h1>Clinic</h1><p>About us.</p><button id="own">Book</button></main>
${script.repeat(Number(tags))}</body></html>`;
}
