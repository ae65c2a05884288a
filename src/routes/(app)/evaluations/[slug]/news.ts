import { say } from '#lib/app/show.ts';
import { m } from '#lib/paraglide/messages.js';
import type { EvaluationView } from '#lib/server/queries/evaluation/view-evaluation.ts';

/** The page's title: what is new about this evaluation, for this reader. */
export function newsOf(view: EvaluationView): string {
  const title = say(view.title);
  switch (view.state) {
    case 'draft':
      return m.evaluation_news_draft({ title });
    case 'sealed':
      return m.evaluation_news_sealed({ title });
    case 'scoring': {
      const { mine, progress } = view;
      if (mine !== null && mine.submittedAt === null) {
        const left = mine.total - mine.filled;
        return left === 0 ? m.evaluation_news_mine_full({ title }) : m.evaluation_news_mine({ title, left });
      }
      if (progress === null) return m.evaluation_news_scoring({ title });
      const submitted = progress.filter(({ submittedAt }) => submittedAt !== null).length;
      return m.evaluation_news_submitted({ title, count: submitted, total: progress.length });
    }
    case 'moderation': {
      const open = (view.gates ?? []).filter(({ state }) => state === 'open').length;
      return open === 0 ? m.evaluation_news_moderation({ title }) : m.evaluation_news_gates({ title, count: open });
    }
    case 'concluded':
      return m.evaluation_news_concluded({ title });
    case 'published':
      return m.evaluation_news_published({ title });
    case 'withdrawn':
      return m.evaluation_news_withdrawn({ title });
    case 'cancelled':
      return m.evaluation_news_cancelled({ title });
  }
}
