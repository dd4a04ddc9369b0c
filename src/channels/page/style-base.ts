/** Colours, type and the small parts everything on the pages is made of. */
export const styleBase = `
:root{color-scheme:light dark;
--paper:#f5f1ea;--paper-2:#efe9df;--ink:#1d2b2b;--on-ink:#f8f4ee;--muted:#566260;--card:#fff;--line:#e2dbcf;--edge:#7d8986;
--accent:#0e625a;--accent-press:#0a4f49;--on-accent:#fff;--soft:#e3ece7;
--note:#fbf6e8;--note-ink:#57430f;--note-line:#ead9a9;--warn:#9b2c1f;--on-warn:#fff;--warn-soft:#fdf0ed;--warn-line:#e7aa9f;
--arch:radial-gradient(125% 95% at 22% 12%,#f9e4d3 0,#efcbb0 32%,#dba182 66%,#b6765a 100%);--dots:#fff3e4;
--shadow:0 1px 2px #10302c0d,0 12px 28px #10302c14,0 32px 80px #10302c1f;
--serif:Newsreader,"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,serif;
--sans:Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#15191a;--paper-2:#191f20;--ink:#ece7df;--on-ink:#15191a;--muted:#a9b0ad;--card:#1c2325;--line:#2d3638;--edge:#71807c;
--accent:#6fcdc0;--accent-press:#8bdacf;--on-accent:#05211d;--soft:#17302d;
--note:#27210f;--note-ink:#ecdcae;--note-line:#564718;--warn:#ffb4a6;--on-warn:#3a0f08;--warn-soft:#321a16;--warn-line:#6a352b;
--arch:radial-gradient(125% 95% at 22% 12%,#b3a494 0,#a58d7a 34%,#926c58 68%,#74503f 100%);--dots:#e9d8c4;
--shadow:0 1px 2px #0006,0 12px 28px #0007,0 32px 80px #0009}}

*,::before,::after{box-sizing:border-box}
html{scroll-padding-block:1.5rem 6rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.6 var(--sans);letter-spacing:-.003em;overflow-wrap:break-word;-webkit-font-smoothing:antialiased}
h1,h2,h3,p,ul,dl,dd{margin:0}
h1,header h2,.topic-card h3,.name,.number,.facts dt{font-family:var(--serif);font-weight:400;letter-spacing:-.022em;line-height:1.12;text-wrap:balance}
header h2{font-size:clamp(2rem,1.5rem + 1.9vw,2.85rem)}
header h2+p,header h1+p{margin-block-start:.9rem;color:var(--muted)}
ul{padding:0;list-style:none}
a{color:inherit;text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
button,input{font:inherit;color:inherit;letter-spacing:inherit}
button{cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:.25rem}
[tabindex="-1"]:focus{outline:none}
.inner{max-inline-size:90rem;margin-inline:auto;padding-inline:clamp(1.25rem,5vw,4.5rem)}
.icon{inline-size:1.2em;block-size:1.2em;flex:none;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.unseen:not(:focus){position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-block-start:-6rem;inset-inline-start:1rem;z-index:1;padding:.6rem 1rem;border-radius:.6rem;background:var(--ink);color:var(--paper)}
.skip:focus{inset-block-start:1rem}
.onward{display:inline-flex;align-items:center;gap:.5rem;min-block-size:2rem;color:var(--accent);font-weight:550;text-decoration:none}
.onward:hover{text-decoration:underline}

.button{display:inline-flex;align-items:center;justify-content:center;gap:.5rem;min-block-size:2.75rem;padding:.35rem 1.15rem;border:1px solid var(--accent);border-radius:1.6rem;background:var(--accent);color:var(--on-accent);font-size:.97rem;font-weight:600;text-decoration:none;line-height:1.3;max-inline-size:100%;overflow-wrap:anywhere}
.button:hover{background:var(--accent-press);text-decoration:none}
.button.quiet{background:var(--card);border-color:var(--edge);color:var(--accent);font-weight:500}
.button.quiet:hover{background:var(--soft)}
.button.outline{background:none;border-color:currentColor;color:var(--ink);font-weight:450}
.button.outline:hover{background:var(--ink);border-color:var(--ink);color:var(--paper)}
.button.ink{background:var(--ink);border-color:var(--ink);color:var(--on-ink);font-weight:500}
.button.ink:hover{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.button.urgent{background:var(--warn);border-color:var(--warn);color:var(--on-warn)}

@media (prefers-reduced-motion:no-preference){
html{scroll-behavior:smooth}
.button,.chips button,.rows button,.send{transition:background-color .15s,border-color .15s,color .15s}
.onward .icon,summary .icon{transition:transform .2s}
.onward:hover .icon{transform:translateX(.2rem)}}
`;
