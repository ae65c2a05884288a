const DAY = 86_400_000;

/** The story's own time: starts days ago and moves on with every reading, so that its history has an order. */
export class StoryClock {
  readonly #today: number;
  #now: number;

  constructor(today: Date) {
    this.#today = today.getTime();
    this.#now = this.#today;
  }

  /** To half past eight in the morning (Việt Nam), `days` from today; today itself stays as it is. */
  goTo(days: number): void {
    const then = new Date(this.#today + days * DAY);
    then.setUTCHours(1, 30, 0, 0);
    this.#now = days === 0 ? this.#today : Math.min(then.getTime(), this.#today);
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
