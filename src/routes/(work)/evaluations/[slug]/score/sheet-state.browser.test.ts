import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cell } from '#lib/domain/evaluation/sheet.ts';
import type { SaveAnswer, SaveError } from './send-cell.ts';
import { SheetState } from './sheet-state.svelte.ts';

const XOAI = { candidate: 'xoai', criterion: 'A1' };
const BUOI = { candidate: 'buoi', criterion: 'A1' };

type Wire = Readonly<Record<string, unknown>>;

/** A server in a few lines: keeps what it is sent, and can be away, slow, or of another opinion. */
class Server {
  readonly received: Wire[] = [];
  revision = 0;
  away = false;
  answer: SaveAnswer | undefined;
  refuse: (cell: Wire) => readonly SaveError[] = () => [];
  #hold: Promise<void> | undefined;
  #release: () => void = () => undefined;

  hold(): () => void {
    this.#hold = new Promise((resolve) => {
      this.#release = resolve;
    });
    return () => {
      this.#hold = undefined;
      this.#release();
    };
  }

  send = async (cell: Wire): Promise<SaveAnswer> => {
    this.received.push(cell);
    await this.#hold;
    if (this.away) throw new Error('not reached');
    if (this.answer !== undefined) return this.answer;
    const errors = this.refuse(cell);
    if (errors.length > 0) return { ok: false, errors };
    this.revision += 1;
    return { ok: true, savedAt: `2026-11-22T07:32:0${this.revision}.000Z`, revision: this.revision };
  };
}

const stored = (value: number, revision: number, reason?: string): Cell =>
  ({ ...XOAI, value, reason, evidence: [], at: '2026-11-22T07:00:00.000Z', revision }) as unknown as Cell;

describe('a scorecard in a window', () => {
  let server: Server;
  let sheet: SheetState;

  beforeEach(() => {
    vi.useFakeTimers();
    server = new Server();
    sheet = new SheetState([], null, server.send);
  });
  afterEach(() => {
    sheet.stop();
    vi.useRealTimers();
  });

  it('saves a choice at once, and says when', async () => {
    sheet.change(XOAI, { value: '4' }, 'now');
    expect(sheet.unsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.received).toMatchObject([{ candidate: 'xoai', criterion: 'A1', value: 4, seen: 0 }]);
    expect([sheet.status, sheet.savedAt, sheet.unsaved]).toEqual(['saved', '2026-11-22T07:32:01.000Z', false]);
  });

  it('saves typing when it pauses, not letter by letter', async () => {
    sheet.change(XOAI, { value: '4' }, 'now');
    await vi.advanceTimersByTimeAsync(1);
    for (const reason of ['đ', 'đa', 'đã', 'đã thử']) {
      sheet.change(XOAI, { reason }, 'at-pause');
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(server.received).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(700);
    expect(server.received.slice(1)).toMatchObject([{ reason: 'đã thử', seen: 1 }]);
  });

  it('sends one cell after the other, and what was typed meanwhile after that', async () => {
    const release = server.hold();
    sheet.change(XOAI, { value: '4' }, 'now');
    sheet.change(BUOI, { value: '2' }, 'now');
    await vi.advanceTimersByTimeAsync(1);
    sheet.change(XOAI, { value: '5' }, 'now');
    await vi.advanceTimersByTimeAsync(1);
    expect(server.received).toHaveLength(1);
    expect(sheet.status).toBe('saving');
    release();
    await vi.advanceTimersByTimeAsync(1);
    expect(server.received.map(({ candidate, value, seen }) => [candidate, value, seen])).toEqual([
      ['xoai', 4, 0],
      ['xoai', 5, 1],
      ['buoi', 2, 0]
    ]);
    expect(sheet.status).toBe('saved');
  });

  it('keeps a reason without a level, says so, and sends it with the level', async () => {
    sheet.change(XOAI, { reason: 'Chưa thử xong' }, 'at-pause');
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.received).toEqual([]);
    expect(sheet.status).toBe('unscored');
    sheet.change(XOAI, { value: 'unknown' }, 'now');
    await vi.advanceTimersByTimeAsync(1);
    expect(server.received).toMatchObject([{ value: 'unknown', reason: 'Chưa thử xong' }]);
  });

  it('keeps what cannot be sent, says so, tries again by itself, and repeats the same cell', async () => {
    server.away = true;
    sheet.change(XOAI, { value: '3', reason: 'đã thấy' }, 'now');
    await vi.advanceTimersByTimeAsync(1);
    expect([sheet.status, sheet.unsaved]).toEqual(['offline', true]);
    expect(sheet.draft(XOAI)).toMatchObject({ value: '3', reason: 'đã thấy' });
    server.away = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.received).toHaveLength(2);
    expect(server.received[1]).toEqual(server.received[0]);
    expect([sheet.status, sheet.unsaved]).toEqual(['saved', false]);
  });

  it('tries at once when it is told that the connection is back', async () => {
    server.away = true;
    sheet.change(XOAI, { value: '3' }, 'now');
    await vi.advanceTimersByTimeAsync(1);
    server.away = false;
    await sheet.flush();
    expect(sheet.status).toBe('saved');
  });

  it('shows both sides of a conflict, and saves the one that its author keeps', async () => {
    sheet = new SheetState([stored(1, 1)], null, server.send);
    server.answer = { ok: false, errors: [{ code: 'conflict', message: '', actual: stored(5, 4, 'ở cửa sổ kia') }] };
    sheet.change(XOAI, { value: '2' }, 'now');
    await vi.advanceTimersByTimeAsync(1);
    expect(sheet.status).toBe('conflict');
    expect(sheet.conflict(XOAI)).toMatchObject({
      mine: { value: '2' },
      theirs: { value: '5', reason: 'ở cửa sổ kia' }
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.received).toHaveLength(1);
    server.answer = undefined;
    sheet.keepMine(XOAI);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.received[1]).toMatchObject({ value: 2, seen: 4 });
    expect(sheet.conflict(XOAI)).toBeUndefined();
  });

  it('takes the other side without sending anything', async () => {
    server.answer = { ok: false, errors: [{ code: 'conflict', message: '', actual: stored(5, 4) }] };
    sheet.change(XOAI, { value: '2' }, 'now');
    await vi.advanceTimersByTimeAsync(1);
    sheet.takeTheirs(XOAI);
    expect([sheet.draft(XOAI).value, sheet.revision(XOAI), sheet.status]).toEqual(['5', 4, 'saved']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.received).toHaveLength(1);
  });

  it('shows why a cell was refused, sends the others, and that one again once it is changed', async () => {
    server.answer = { ok: false, errors: [{ code: 'off-scale', message: 'Điểm phải là một mức' }] };
    sheet.change(XOAI, { value: '9' }, 'now');
    await vi.advanceTimersByTimeAsync(1);
    expect([sheet.problems(XOAI), sheet.status]).toEqual([[{ field: '', message: 'Điểm phải là một mức' }], 'refused']);
    server.answer = undefined;
    sheet.change(BUOI, { value: '2' }, 'now');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.received.map(({ value }) => value)).toEqual([9, 2]);
    sheet.change(XOAI, { value: '5' }, 'now');
    await vi.advanceTimersByTimeAsync(1);
    expect([sheet.problems(XOAI), sheet.status]).toEqual([[], 'saved']);
  });

  it('saves the rest of a cell while its evidence is incomplete, and the evidence once it is mended', async () => {
    const evidence = (url: string) => [
      { label: '', url: '' },
      { label: 'Biên bản', url }
    ];
    server.refuse = ({ evidence: sent }) =>
      JSON.stringify(sent).includes('"https:/"')
        ? [{ field: 'cells.0.evidence.0.url', code: 'not-an-address', message: 'Chưa đúng địa chỉ web.' }]
        : [];
    sheet = new SheetState([stored(1, 3, 'cũ')], null, server.send);
    sheet.change(XOAI, { evidence: evidence('https:/'), value: '4', reason: 'đã thử' }, 'now');
    await vi.advanceTimersByTimeAsync(1);
    expect(server.received).toHaveLength(2);
    expect(server.received[1]).toMatchObject({ value: 4, reason: 'đã thử', evidence: [], seen: 3 });
    // The row as typed, though the empty one before it is not sent.
    expect(sheet.problems(XOAI)).toEqual([{ field: 'evidence.1.url', message: 'Chưa đúng địa chỉ web.' }]);
    expect([sheet.status, sheet.unsaved]).toEqual([{ held: ['evidence'] }, true]);
    sheet.change(XOAI, { reason: 'đã thử hai lần' }, 'now');
    await vi.advanceTimersByTimeAsync(1);
    expect(server.received[2]).toMatchObject({ reason: 'đã thử hai lần', evidence: [] });
    expect(sheet.draft(XOAI).evidence).toEqual(evidence('https:/'));
    sheet.change(XOAI, { evidence: evidence('https://vi.du') }, 'now');
    await vi.advanceTimersByTimeAsync(1);
    expect(server.received[3]).toMatchObject({ evidence: [{ label: 'Biên bản', url: 'https://vi.du' }] });
    expect([sheet.problems(XOAI), sheet.status, sheet.unsaved]).toEqual([[], 'saved', false]);
  });

  it('keeps the stored evidence on the server while a changed one is refused', async () => {
    server.refuse = ({ evidence }) =>
      JSON.stringify(evidence).includes('sai') ? [{ field: 'cells.0.evidence.0.url', code: 'x', message: 'sai' }] : [];
    const before = { ...stored(1, 1), evidence: [{ label: 'Biên bản', url: 'https://vi.du' }] } as unknown as Cell;
    sheet = new SheetState([before], null, server.send);
    sheet.change(XOAI, { evidence: [{ label: 'Biên bản', url: 'sai' }] }, 'now');
    await vi.advanceTimersByTimeAsync(1);
    sheet.change(XOAI, { value: '5' }, 'now');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.received).toHaveLength(2);
    expect(server.received[1]).toMatchObject({ value: 5, evidence: before.evidence });
  });

  it('keeps what was typed when the sheet is full, saves the level, and tries all of it again when asked', async () => {
    server.refuse = ({ reason }) =>
      reason === 'rất dài' ? [{ field: 'cells.0.reason', code: 'sheet-full', message: 'Phiếu gần đầy.' }] : [];
    sheet.change(XOAI, { value: '4', reason: 'rất dài' }, 'now');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.received.map(({ value, reason }) => [value, reason])).toEqual([
      [4, 'rất dài'],
      [4, '']
    ]);
    expect(sheet.problems(XOAI)).toEqual([{ field: 'reason', message: 'Phiếu gần đầy.' }]);
    expect([sheet.draft(XOAI).reason, sheet.status]).toEqual(['rất dài', { held: ['reason'] }]);
    server.refuse = () => [];
    await sheet.retry();
    expect(server.received.at(-1)).toMatchObject({ reason: 'rất dài' });
    expect(sheet.status).toBe('saved');
  });

  it('takes back what was typed into a refused form, until it is changed', async () => {
    const draft = {
      ...XOAI,
      value: '4',
      reason: 'dài',
      evidence: [{ label: 'Ảnh', url: 'x' }],
      confidence: ''
    } as const;
    const problems = [{ field: 'evidence.0.url', message: 'Chưa đúng địa chỉ web.' }];
    sheet.takeTyped([{ draft, seen: 2, problems, overtaken: false }], [stored(1, 3)]);
    expect([sheet.draft(XOAI), sheet.problems(XOAI), sheet.revision(XOAI)]).toEqual([draft, problems, 2]);
    sheet.takeTyped([{ draft, seen: 2, problems: [], overtaken: true }], [stored(5, 3)]);
    expect(sheet.conflict(XOAI)).toMatchObject({ mine: { value: '4' }, theirs: { value: '5' } });
  });

  it('waits for its author to sign in again', async () => {
    server.answer = { ok: false, errors: [{ code: 'sign-in', message: '' }] };
    sheet.change(XOAI, { value: '2' }, 'now');
    await vi.advanceTimersByTimeAsync(1);
    expect([sheet.status, sheet.unsaved]).toEqual(['signed-out', true]);
    server.answer = undefined;
    await sheet.flush();
    expect(sheet.status).toBe('saved');
  });

  it('takes new cells of the server, but never over what is not saved here', async () => {
    server.away = true;
    sheet.change(XOAI, { value: '2' }, 'now');
    await vi.advanceTimersByTimeAsync(1);
    sheet.adopt([stored(5, 7), { ...stored(1, 3), candidate: 'buoi' } as Cell], '2026-11-22T08:00:00.000Z');
    expect([sheet.draft(XOAI).value, sheet.draft(BUOI).value]).toEqual(['2', '1']);
    expect(sheet.filled).toHaveLength(2);
  });
});
