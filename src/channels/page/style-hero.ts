/** The first screen of the home page. */
export const styleHero = `
.hero{display:grid;grid-template-columns:minmax(0,1fr);gap:2.75rem;padding-block:1.5rem 4rem}
.hero h1{font-size:clamp(2.6rem,1.2rem + 5.4vw,4.6rem);line-height:1.03;letter-spacing:-.032em;max-inline-size:11ch}
.lead{max-inline-size:33rem;margin-block-start:1.6rem;color:var(--muted);font-size:1.2rem;line-height:1.62}
.ways{display:flex;flex-wrap:wrap;gap:.75rem;margin-block-start:2.1rem}
.ways .button{min-block-size:3.35rem;padding-inline:1.6rem;border-radius:1.7rem}
.facts{display:flex;flex-wrap:wrap;gap:1.25rem 3.5rem}
.facts dt{font-size:1.75rem}
.facts dd{margin-block-start:.3rem;color:var(--muted);font-size:.93rem}
.arch{position:relative;overflow:hidden;aspect-ratio:1000/1060;border-radius:50% 50% 1.75rem 1.75rem/47% 47% 1.75rem 1.75rem;background:var(--arch)}
.arch svg{position:absolute;inset:0;inline-size:100%;block-size:100%;fill:none;stroke:var(--dots);stroke-linecap:round;opacity:.75}
@media (min-width:62rem){
.hero{grid-template:auto 1fr/minmax(0,1fr) minmax(0,.9fr);gap:3rem 4rem;padding-block:1.5rem 5.5rem}
.hero .intro{padding-block-start:1.5rem}
.arch{grid-area:1/2/3/3;align-self:start;margin-block-start:1rem}}
`;
