/** Waits a little: nothing, a few turns of the event loop, or some milliseconds, so that racers meet anywhere. */
export const pause = async (random: () => number): Promise<void> => {
  const kind = random();
  if (kind < 0.25) return;
  if (kind < 0.6) {
    for (let turn = Math.floor(random() * 8); turn > 0; turn--) await new Promise((resolve) => setImmediate(resolve));
    return;
  }
  await new Promise((resolve) => setTimeout(resolve, random() * 12));
};
