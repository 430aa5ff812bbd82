/** A text in both languages of the app. */
export interface LocalText {
  readonly da: string;
  readonly en: string;
}

/** What a registry tells about one of its entries: enough to draw a menu or a flag from it. */
export interface Descriptor {
  readonly id: string;
  readonly title: LocalText;
}
