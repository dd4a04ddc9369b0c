/** The page where an owner tries the widget's settings and copies the tag. Its script is built with the widget. */
import { html } from '../page/html.ts';

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
<script async src="/widget/loader.js"></script>
<script type="module" src="/widget/playground.js"></script></head>
<body data-integrity="${integrity}"><main><h1>Your assistant</h1>
<p>Choose how it looks, try it in the corner, and copy the tag into your pages.</p>
<form>
<label>Label <input name="label" value="Ask about Dermapen"></label>
<label>Colour <input name="accent" type="color" value="#0e625a"></label>
<label>Position <select name="position"><option value="end">End of the line (right)</option><option value="start">Start of the line (left)</option></select></label>
<label>Language <select name="locale"><option value="">As the page</option><option value="en">English</option><option value="es">Español</option></select></label>
<label>Theme <select name="theme"><option value="auto">As the visitor’s system</option><option value="light">Light</option><option value="dark">Dark</option></select></label>
<label>Greeting <input name="greeting" placeholder="Empty: no greeting beside the button"></label>
<label>Keep the conversation <select name="persist"><option value="session">Until the tab is closed</option><option value="local">Until it is deleted</option><option value="none">Until the page is left</option></select></label>
<label>Privacy policy <input name="privacy-url" type="url" placeholder="https://"></label>
<label>Contact page <input name="contact-url" type="url" placeholder="https://"></label>
<label class="pin"><input name="pin" type="checkbox" checked> Pin this version by its integrity hash. Copy the tag again after each update of the assistant.</label>
</form>
<section aria-labelledby="tag-title"><h2 id="tag-title">The tag</h2>
<pre tabindex="0"><code id="tag"></code></pre>
<p><button type="button" id="copy">Copy the tag</button> <span id="copied" role="status"></span></p>
<p id="contrast" role="status"></p></section>
</main></body></html>`.markup;
}
