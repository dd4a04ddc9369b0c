/** The page where an owner tries the widget's settings and copies the tag. Its script is built with the widget. */
import { type Html, html } from '../page/html.ts';

/** No more than the widget itself needs, so the page proves that this is enough. */
export const playgroundPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page; the hash is of the loader that is served. */
export function playgroundPage(integrity: string): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Widget playground</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<script type="module" src="/widget/playground.js"></script></head>
<body data-integrity="${integrity}"><main><h1>Your assistant</h1>
<p>Choose how it looks, try it in the corner, and copy the tag into your pages.</p>
${choices()}
${copied('tag', 'The tag', 'Copy the tag', html`<p>In the HTML of your pages.</p>`)}
<div class="own-colour" hidden>${copied(
    'rule',
    'The stylesheet',
    'Copy the rule',
    html`<p>In a stylesheet of your pages, not in the HTML. <span id="contrast" role="status"></span></p>`,
  )}</div>
${copied('setting', 'The server’s setting', 'Copy the line', website())}
</main><dermapen-assistant></dermapen-assistant>
<script async src="/widget/loader.js"></script></body></html>`.markup;
}

function choices(): Html {
  return html`<form id="choices">
${field('label', 'Label', html`<input id="label" name="label" value="Ask about Dermapen">`)}
${field('colour', 'Colour', html`<select id="colour" name="colour"><option value="">The default greens, for light and dark</option><option value="own">One of your own</option></select>`)}
<div class="own-colour" hidden>${field('accent', 'Your colour', html`<input id="accent" name="accent" type="color" value="#0e625a">`)}</div>
${field('position', 'Position', html`<select id="position" name="position"><option value="end">End of the line (right)</option><option value="start">Start of the line (left)</option></select>`)}
${field('locale', 'Language', html`<select id="locale" name="locale"><option value="">As the page</option><option value="en">English</option><option value="es">Español</option></select>`)}
${field('theme', 'Theme', html`<select id="theme" name="theme"><option value="auto">As the visitor’s system</option><option value="light">Light</option><option value="dark">Dark</option></select>`)}
${field('persist', 'Keep the conversation', html`<select id="persist" name="persist"><option value="session">Until the tab is closed</option><option value="local">Until it is deleted</option><option value="none">Until the page is left</option></select>`)}
${field('greeting', 'Greeting', html`<input id="greeting" name="greeting" placeholder="Empty: nothing beside the button">`)}
${field('privacy-url', 'Privacy policy', address('privacy-url'))}
${field('contact-url', 'Contact page', address('contact-url'))}
<label class="pin"><input name="pin" type="checkbox" checked> Pin this version by its integrity hash. Copy the tag again after each update of the assistant.</label>
</form>`;
}

/** Where the setting is wanted, and for which site. */
function website(): Html {
  return html`<p>Pages on another origin than this server’s may use the assistant only if <code>DERMAPEN_WIDGET_ORIGINS</code> lists that origin, with commas between several. Set it where the server runs, and start the server again.</p>
<div class="site">${field('site', 'Your website', html`<input id="site" name="site" form="choices" inputmode="url" placeholder="https://" aria-describedby="site-fault">${fault('site')}`)}</div>`;
}

function field(name: string, label: string, control: Html): Html {
  return html`<div class="field"><label for="${name}">${label}</label>${control}</div>`;
}

/** Not of the type \`url\`, which takes no address within the site. */
function address(name: string): Html {
  return html`<input id="${name}" name="${name}" inputmode="url" placeholder="https://" aria-describedby="${name}-fault">${fault(name)}`;
}

function fault(name: string): Html {
  return html`<p class="fault" id="${name}-fault" role="status"></p>`;
}

/** A text to copy, under its name. */
function copied(name: string, title: string, button: string, about: Html): Html {
  return html`<section aria-labelledby="${name}-title"><h2 id="${name}-title">${title}</h2>${about}
<pre tabindex="0"><code id="${name}"></code></pre>
<p><button type="button" data-copy="${name}">${button}</button> <span class="copied" id="${name}-copied" role="status"></span></p></section>`;
}
