/** Asking without scripts: the form, and the exchange in place of the first screen. */
export const styleAsking = `
.asking{background:var(--soft)}
.asking .inner{display:grid;grid-template-columns:minmax(0,1fr);gap:2rem 4rem;padding-block:4rem}
.field{display:flex;align-items:center;gap:.5rem;padding:.35rem;border:1px solid var(--edge);border-radius:1.9rem;background:var(--card)}
.ask label{display:block;margin-block-end:.5rem;font-weight:600}
.field:focus-within{border-color:var(--accent);box-shadow:0 0 0 3px color-mix(in srgb,var(--accent) 25%,transparent)}
.field input{flex:1;min-inline-size:0;min-block-size:2.85rem;padding-inline:1.1rem .25rem;border:0;background:none;outline:none}
.field input::placeholder{color:var(--muted);opacity:1}
.send{display:inline-flex;align-items:center;gap:.5rem;min-block-size:2.85rem;padding-inline:1.3rem 1.1rem;border:0;border-radius:1.45rem;background:var(--accent);color:var(--on-accent);font-weight:600}
.send:focus-visible{border-radius:1.45rem}
.send:hover{background:var(--accent-press)}
.privacy{display:flex;gap:.5rem;margin-block-start:.7rem;color:var(--muted);font-size:.9rem}
.privacy .icon{margin-block-start:.15em}
.asking .chips{margin-block-start:1.75rem}
.chips p{margin-block-end:.6rem;color:var(--muted);font-size:.95rem}
.chips ul{display:flex;flex-wrap:wrap;gap:.55rem}
.chips button,.rows button{min-block-size:2.75rem;padding:.4rem 1.1rem;border:1px solid var(--edge);border-radius:1.4rem;background:var(--card);color:var(--accent);font-size:.97rem;font-weight:500;line-height:1.35;text-align:start}
.chips button:hover,.rows button:hover{background:var(--soft);border-color:var(--accent)}
.rows{margin-block-start:1rem}
.rows ul{display:grid;gap:.5rem}
.rows button{inline-size:100%;border-radius:.9rem;color:var(--ink)}

.answered{display:grid;grid-template-columns:minmax(0,1fr);gap:2rem;padding-block:1.5rem 5rem}
.answered h1{font-size:clamp(2.35rem,1.3rem + 4vw,3.3rem);line-height:1.05}
.answered .ask{margin-block-start:1.75rem}
.stage{position:relative;display:grid;align-content:start}
.exchange{display:grid;gap:.9rem}
.exchange .card{box-shadow:var(--shadow)}
.asked{justify-self:end;max-inline-size:88%;padding:.6rem 1.05rem .65rem;border-radius:1.2rem 1.2rem .4rem 1.2rem;background:var(--accent);color:var(--on-accent);white-space:pre-wrap;overflow-wrap:anywhere}
@media (max-width:34rem){.send{padding-inline:1rem}}
@media (min-width:62rem){
.asking .inner{grid-template-columns:minmax(0,.8fr) minmax(0,1.2fr);padding-block:5rem}
.answered{grid-template:auto 1fr/minmax(0,1fr) minmax(0,1.12fr);gap:2rem 4.5rem;padding-block:2.5rem 6rem}
.stage{grid-area:1/2/3/3;min-block-size:37rem;padding:2.75rem 2.75rem 3rem}
.stage::before{content:"";position:absolute;z-index:-1;inset:0;border-radius:24rem 24rem 1.75rem 1.75rem;background:var(--arch)}
.exchange{scroll-margin-block-start:30rem}}
`;
