/** `primary`: the one thing to do here. `danger`: cannot be undone. `quiet`: beside others of more weight. */
export type ButtonKind = 'plain' | 'primary' | 'danger' | 'quiet';
