/** The masthead and the footer. */
export const styleFrame = `
.sample{padding:.5rem 1.25rem;background:var(--note);color:var(--note-ink);border-block-end:1px solid var(--note-line);font-size:.9rem;text-align:center}
.bar{max-inline-size:90rem;margin-inline:auto;padding:1.6rem clamp(1.25rem,5vw,4.5rem);display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 2.5rem}
.bar .name{margin-inline-end:auto;font-size:1.65rem;font-weight:500;text-decoration:none}
.bar ul{display:flex;flex-wrap:wrap;gap:0 2.25rem}
.bar nav a{display:inline-flex;align-items:center;min-block-size:2.75rem;color:var(--muted);font-size:.97rem;text-decoration:none}
.bar nav a:hover{color:var(--ink);text-decoration:underline}
.footer{border-block-start:1px solid var(--line);background:var(--paper-2);color:var(--muted);font-size:.95rem}
.footer .inner{display:grid;gap:1.75rem 4rem;padding-block:3.5rem 8rem}
.footer .name{color:var(--ink);font-size:1.65rem;font-weight:500}
.footer ul{columns:2;column-gap:2rem}
.footer nav a{display:inline-block;padding-block:.3rem;text-decoration:none}
.footer nav a:hover{text-decoration:underline}
.notes{display:grid;gap:.6rem;align-content:start}
.version{font-size:.88rem;font-variant-numeric:tabular-nums}
@media (max-width:61.99rem){.bar nav{order:1;inline-size:100%}.bar ul{gap:0 1.5rem}}
@media (max-width:34rem){.bar{padding-block:1rem .5rem}.bar .button{display:none}.bar ul{gap:0 .5rem;justify-content:space-between}.bar nav a{min-block-size:2.25rem;font-size:.88rem}}
@media (min-width:62rem){.footer .inner{grid-template-columns:minmax(0,1fr) minmax(0,1.4fr) minmax(0,1.2fr)}}
`;
