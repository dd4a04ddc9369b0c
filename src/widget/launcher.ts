/** The launcher: the one thing on the page before anybody wants to chat. */
import { dress } from './dress.ts';
import { MARK } from './mark.ts';
import launcherCss from './styles/launcher.css?inline';

const SVG = 'http://www.w3.org/2000/svg';

/** Paints it into the element, and stays: the application keeps this very button, so the focus is never lost. */
export function paintLauncher(host: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.id = 'launcher';
  button.part = 'launcher';
  button.ariaHasPopup = 'dialog';
  // The label comes with the element's attributes.
  button.append(mark(), '');
  host.attachShadow({ mode: 'open' }).append(button);
  dress(host, launcherCss);
  return button;
}

function mark(): SVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  const dots = document.createElementNS(SVG, 'path');
  picture.setAttribute('viewBox', '0 0 48 48');
  dots.setAttribute('d', MARK);
  picture.append(dots);
  return picture;
}
