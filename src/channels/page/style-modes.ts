/** Forced colours and paper. */
export const styleModes = `
@media (forced-colors:active){
.disclaimer,.asked,.button,.send,.card,.arch{border:1px solid CanvasText}
.arch{background:none}.arch svg{stroke:CanvasText}.stage::before{display:none}}
@media print{
.ask,.chips,.topics,.skip,.bar nav,.bar .button,.arch,.ways,.asking,.more,.back,.not-here,.footer nav,.stage::before{display:none}
body,.footer,.aftercare,.contact-section{background:#fff;color:#000;font-size:11pt}
.hero,.answered,.topic-page,.showcase .inner,.contact-section .inner{display:block;padding-block:1rem}
details{margin-block-start:1rem}
details::details-content{content-visibility:visible;block-size:auto}
.card,details{break-inside:avoid}.exchange .card{box-shadow:none}}
`;
