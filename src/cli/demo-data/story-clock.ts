const DAY = 86_400_000;
const MINUTE = 60_000;
/** Half past seven in the morning in Việt Nam (UTC+7), in minutes of the UTC day. */
const OPENS = 30;
const OFFICE_MINUTES = 8 * 60;

/**
 * The story's own time: starts days ago and moves on with every reading, so that its history has an order. Things happen
 * on working days, at an hour of the office that differs from day to day and is the same every time.
 */
export class StoryClock {
  readonly #today: number;
  #now: number;

  constructor(today: Date) {
    this.#today = today.getTime();
    this.#now = this.#today - 60 * DAY;
  }

  /** To a working hour `days` from today (the Friday before when that is a weekend); never back, never past today. */
  goTo(days: number): void {
    const day = new Date(this.#today + days * DAY);
    const weekend = { 6: 1, 0: 2 }[day.getUTCDay()] ?? 0;
    const minute = OPENS + ((((days * 97) % OFFICE_MINUTES) + OFFICE_MINUTES) % OFFICE_MINUTES);
    const then = Math.floor((day.getTime() - weekend * DAY) / DAY) * DAY + minute * MINUTE;
    this.#now = Math.min(Math.max(then, this.#now + 11 * MINUTE), this.#today);
  }

  readonly read = (): Date => {
    this.#now += 37;
    return new Date(this.#now);
  };

  /** An ISO day, counted from today. */
  dayIn(days: number): string {
    return new Date(this.#today + days * DAY).toISOString().slice(0, 10);
  }
}
