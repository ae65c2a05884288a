import { bringInStandards } from '#lib/server/first-start.ts';
import { identityOf } from '#lib/server/identity/identity-of.ts';
import { LINK_LIFETIME } from '#lib/server/identity/links.ts';
import type { Services } from '#lib/server/services.ts';
import { takeSetUpTurn } from '#lib/server/set-up-turn.ts';

const SHIPPED = import.meta.glob<string>('/criteria/*.yaml', { query: '?raw', import: 'default', eager: true });
const BASES = '/criteria/legal-bases.yaml';

/**
 * What a registry for real work does when the server starts: a new one gets the shipped standards, and as long as there
 * is no account the one-time set-up link is printed. Each start prints a fresh link; the one before is void then. Where
 * there may be several servers (`alone` is false), only one of them does so as long as its link is good.
 */
export async function greetFirstStart(
  services: Services,
  { origin, alone }: { readonly origin: string | undefined; readonly alone: boolean }
): Promise<void> {
  const { [BASES]: legalBases = '', ...criteriaSets } = SHIPPED;
  const brought = await bringInStandards(services, { legalBases, criteriaSets });
  if (brought.criteriaSets > 0) {
    console.info(
      `Sổ đăng ký mới: đã đưa vào ${brought.legalBases} căn cứ pháp lý và ${brought.criteriaSets} bộ tiêu chí (bản dự thảo).\n` +
        `A new registry: ${brought.legalBases} legal bases and ${brought.criteriaSets} criteria sets (drafts) were brought in.`
    );
  }
  const identity = identityOf(services);
  if (!(await identity.needsSetUp())) return;
  const turn = alone ? { mine: true as const } : await takeSetUpTurn(services, LINK_LIFETIME['set-up']);
  if (!turn.mine) {
    const until = turn.until.toISOString();
    console.info(
      `Chưa có tài khoản nào. Một máy chủ khác đã in đường dẫn lập tài khoản quản trị, dùng được đến ${until}. Nếu đã mất đường dẫn: chon-chuan user add …\n` +
        `There is no account yet. Another server has printed the link to make the administrator’s, good until ${until}. If it is lost: chon-chuan user add …`
    );
    return;
  }
  const link = await identity.issueSetUp();
  if (link === undefined) return;
  console.info(
    `Chưa có tài khoản nào. Mở đường dẫn này để lập tài khoản quản trị (dùng một lần, trong 24 giờ):\n` +
      `There is no account yet. Open this link to make the administrator’s (works once, within 24 hours):\n\n` +
      `  ${origin ?? ''}/setup/${link.token}\n`
  );
}
