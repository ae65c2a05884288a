/**
 * Output of steps that run at the same time, readable: one lane is shown as it comes, line by line; what the other lane
 * writes is shown in one piece when its step has ended.
 */
export interface Screen {
  /** For the lane that is shown as it comes. Whole lines only, so that pieces of the other lane fit between. */
  live(): { readonly write: (text: string) => void; readonly end: () => void };
  /** For the other lane. */
  kept(): { readonly write: (text: string) => void; readonly end: () => void };
  line(text: string): void;
}

export function createScreen(print: (text: string) => void): Screen {
  const piece = (whole: boolean) => {
    let rest = '';
    return {
      write: (text: string) => {
        rest += text;
        if (whole) return;
        const cut = rest.lastIndexOf('\n') + 1;
        print(rest.slice(0, cut));
        rest = rest.slice(cut);
      },
      end: () => {
        if (rest !== '') print(rest.endsWith('\n') ? rest : `${rest}\n`);
        rest = '';
      }
    };
  };
  return {
    live: () => piece(false),
    kept: () => piece(true),
    line: (text) => {
      print(`${text}\n`);
    }
  };
}
