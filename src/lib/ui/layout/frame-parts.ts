/** The search field of the top bar; a plain GET form. */
export interface SearchForm {
  readonly action: string;
  /** Heard, not seen. */
  readonly label: string;
  readonly placeholder: string;
  /** Name of the query parameter; "q" unless given. */
  readonly name?: string;
  readonly value?: string;
}

/** Who is signed in, and where that person's own page is. */
export interface Account {
  readonly name: string;
  readonly role: string;
  readonly href: string;
}

/** The few words that the frame itself needs. */
export interface FrameWords {
  /** "Đến nội dung chính" */
  readonly skip: string;
  /** Name of the navigation in the rail: "Các mục chính". */
  readonly places: string;
  /** Name of the same navigation when it is folded away. */
  readonly placesFolded: string;
  /** Name of the line over everything: "Bản trình diễn". */
  readonly notice?: string;
  /** "Menu" */
  readonly menu: string;
}
