/** What is wanted only before the panel opens, or a moment after: a chunk of its own, fetched beside the greeting. */
import { nothing, type TemplateResult } from 'lit/html.js';
import type { PublishedQuestion, Replied } from '../chat.ts';
import { dress } from '../dress.ts';
import drawerCss from '../styles/drawer.css?inline';
import { copyTool } from './copy-tool.ts';
import { drawerActions } from './drawer-actions.ts';
import { watchFiles } from './files.ts';
import { findQuestions } from './find-questions.ts';
import { watchLeaving } from './leaving.ts';
import { matches } from './matches.ts';
import { menu } from './menu.ts';
import type { Model } from './model.ts';
import { privacyScreen } from './privacy-screen.ts';
import type { Stage } from './stage.ts';
import { teaser } from './teaser.ts';

type Drawn = TemplateResult | typeof nothing;

export interface Drawer {
  readonly menu: (model: Model) => Drawn;
  readonly privacyScreen: (model: Model) => Drawn;
  readonly teaser: (model: Model) => Drawn;
  readonly matches: (model: Model) => Drawn;
  readonly copyTool: (model: Model, item: Replied) => Drawn;
  readonly findQuestions: (published: readonly PublishedQuestion[], draft: string) => readonly PublishedQuestion[];
}

export function openDrawer(stage: Stage): Drawer {
  const act = drawerActions(stage);
  dress(stage.host, drawerCss);
  watchLeaving(stage);
  watchFiles(stage);
  return {
    menu: (model) => (model.view.isMenuOpen ? menu(model, act) : nothing),
    privacyScreen: (model) => privacyScreen(model, act),
    teaser: (model) => teaser(model, act),
    matches,
    copyTool: (model, item) => copyTool(model, act, item),
    findQuestions,
  };
}
