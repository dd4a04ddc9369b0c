/** A topic's page. */
export const styleTopic = `
.topic-page{padding-block:1.5rem 5rem}
.topic-page h1{font-size:clamp(2.35rem,1.5rem + 3vw,3.4rem)}
.back{margin-block-end:.75rem;color:var(--muted);font-size:.95rem}
.topics{margin-block:2rem}
.topics ul{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem}
.topics a{display:inline-block;padding-block:.4rem;text-decoration-color:var(--edge)}
.topics [aria-current]{color:var(--accent);font-weight:600}
.topics span{color:var(--muted);font-size:.88em;font-weight:400;font-variant-numeric:tabular-nums}
details{border-block-start:1px solid var(--line)}
details:last-of-type{border-block-end:1px solid var(--line)}
summary{display:flex;justify-content:space-between;align-items:center;gap:1.25rem;padding-block:.95rem;cursor:pointer;list-style:none}
summary h2{font:500 1.0625rem/1.5 var(--sans)}
summary::-webkit-details-marker{display:none}
summary:hover{color:var(--accent)}
summary .icon{color:var(--muted)}
[open]>summary .icon{transform:rotate(180deg)}
details .card{margin-block:.15rem 1.5rem;scroll-margin-block-start:5rem}
details .card:target{outline:2px solid var(--accent);outline-offset:2px}
.not-here{margin-block-start:2rem}
@media (min-width:62rem){
.topic-page{display:grid;grid-template-columns:16rem minmax(0,1fr);gap:0 5rem}
.topic-page header{grid-column:1/-1;margin-block-end:3rem}
.topics{position:sticky;inset-block-start:2rem;align-self:start;margin:0}
.topics ul{display:grid;gap:.1rem}.topics a{text-decoration:none}.topics a:hover{text-decoration:underline}}
`;
