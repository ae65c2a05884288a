import type { ScoringView } from './scoring-view.ts';

declare global {
  namespace App {
    interface PageState {
      /** Where in the sheet this entry of the browser's history stands. */
      score?: ScoringView;
    }
  }
}
