/** Answers in their cards, each with the disclaimer's band. */
export const styleCards = `
.card{border:1px solid var(--line);border-radius:1.25rem;background:var(--card);font-size:1rem;overflow:hidden}
.text{padding:1.15rem 1.4rem 1.25rem}
.eyebrow{color:var(--accent);font:600 .9rem/1.4 var(--sans);letter-spacing:.005em}
.text p+p,.text p+ul,.text ul+p,.answer{margin-block-start:.75rem}
.text .answer+.answer{margin-block-start:1.4rem;padding-block-start:1.3rem;border-block-start:1px solid var(--line)}
.text h3{margin-block:.1rem .5rem;font:600 1.12rem/1.35 var(--sans);letter-spacing:-.012em}
.text>ul,.answer>ul{display:grid;gap:.4rem}
.text>ul>li,.answer>ul>li{position:relative;padding-inline-start:1.2rem}
.text>ul>li::before,.answer>ul>li::before{content:"";position:absolute;inset-inline-start:.15rem;inset-block-start:.62em;inline-size:.4rem;block-size:.4rem;border-radius:50%;background:var(--accent)}
.disclosure{padding-block-end:.9rem;border-block-end:1px solid var(--line);color:var(--muted);font-size:.94em}
.sources{display:flex;gap:.2rem .9rem;padding:.7rem 1.4rem .8rem;border-block-start:1px solid var(--line);color:var(--muted);font-size:.88em}
.sources ul{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem}
.sources>span{flex:none}
@media (max-width:34rem){.sources{display:block}.sources li{padding-block:.15rem}}
.sources a{text-decoration-color:var(--edge)}
.contact{display:flex;flex-wrap:wrap;gap:.55rem;margin-block-start:1rem}
.disclaimer{display:flex;gap:.75rem;padding:.9rem 1.4rem 1rem;border-block-start:1px solid var(--note-line);background:var(--note);color:var(--note-ink)}
.disclaimer .icon{margin-block-start:.2em}
.urgent.card{border-color:var(--warn-line)}
.urgent.card .text{background:var(--warn-soft)}
.urgent.card h2{margin-block-end:.5rem;color:var(--warn)}
`;
