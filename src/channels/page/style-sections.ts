/** The home page below its first screen: the treatment, the questions, the clinic. */
export const styleSections = `
.showcase .inner,.questions .inner,.contact-section .inner{padding-block:4rem}
.questions header,.showcase header>p{max-inline-size:40rem}
.showcase .card{margin-block-start:2rem;border-radius:1.5rem}
.showcase .disclaimer,.showcase .sources,.showcase .text{padding-inline:clamp(1.4rem,3vw,2.25rem)}
.showcase .text{padding-block:1.75rem 1.6rem}
.showcase .text+.text{border-block-start:1px solid var(--line)}
.showcase h3{margin-block:.35rem .7rem;font:400 1.55rem/1.2 var(--serif);letter-spacing:-.018em}
.more{display:flex;flex-wrap:wrap;gap:0 1.75rem;margin-block-start:1rem}
.session,.questions{border-block-start:1px solid var(--line)}
.aftercare{background:var(--paper-2);border-block-start:1px solid var(--line)}
@media (min-width:62rem){
.showcase .inner,.questions .inner,.contact-section .inner{padding-block:6rem}
.showcase .parts{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr)}
.showcase .text+.text{border-block-start:0;border-inline-start:1px solid var(--line)}
.procedure .inner,.aftercare .inner{display:grid;grid-template-columns:minmax(0,.42fr) minmax(0,1fr);gap:4rem}
.procedure .card,.aftercare .card{margin:0}
.session .card{margin-block-start:2.75rem}}

.topic-cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:2.75rem 3rem;margin-block-start:2.75rem}
.topic-card{display:flex;flex-direction:column;padding-block-start:1.1rem;border-block-start:2px solid var(--ink)}
.topic-card h3{font-size:1.5rem}
.topic-card ul{flex:1;margin-block:.9rem}
.topic-card li+li{border-block-start:1px solid var(--line)}
.topic-card li a{display:block;padding-block:.6rem;line-height:1.4;text-decoration:none}
.topic-card li a:hover{color:var(--accent);text-decoration:underline}

.contact-section{background:var(--soft)}
.number{margin-block-start:1.1rem;font-size:clamp(1.7rem,1.3rem + 1.4vw,2.3rem)}
.number a{text-decoration-color:var(--edge)}
.contact-section dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1.75rem 3rem;margin-block-start:2.25rem}
.contact-section dt{margin-block-end:.2rem;font-weight:600}
.contact-section dd{color:var(--muted)}
@media (min-width:62rem){.contact-section .inner{display:grid;grid-template-columns:minmax(0,.6fr) minmax(0,1fr);gap:4rem}.contact-section dl{margin:0}}
`;
