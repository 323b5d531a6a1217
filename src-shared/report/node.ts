/** Attributes that HTML, SVG and React spell alike, and `class`. No handler, no style, no address: a report needs none. */
export type Attributes = Readonly<
  Partial<
    Record<
      | 'class'
      | 'id'
      | 'role'
      | 'aria-label'
      | 'aria-hidden'
      | 'scope'
      | 'lang'
      | 'viewBox'
      | 'd'
      | 'x'
      | 'y'
      | 'x1'
      | 'x2'
      | 'y1'
      | 'y2'
      | 'cx'
      | 'cy'
      | 'r'
      | 'rx'
      | 'width'
      | 'height'
      | 'points',
      string | number
    >
  >
>;

export type Tag =
  | (
      | 'article'
      | 'header'
      | 'section'
      | 'footer'
      | 'div'
      | 'h1'
      | 'h2'
      | 'h3'
      | 'p'
      | 'span'
      | 'strong'
      | 'bdi'
      | 'code'
    )
  | ('dl' | 'dt' | 'dd' | 'ul' | 'ol' | 'li' | 'table' | 'caption' | 'thead' | 'tbody' | 'tr' | 'th' | 'td' | 'figure')
  | ('figcaption' | 'svg' | 'g' | 'path' | 'rect' | 'line' | 'circle' | 'text' | 'title' | 'polyline');

/** A report as a tree: written as a file by one hand, shown in the console by another, and escaped by both. */
export interface Element {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

/** Texts are texts: nothing in them is ever markup. Null and false are left out. */
export type Child = Element | string | null | false;

export function element(tag: Tag, attributes: Attributes, ...children: readonly (Child | readonly Child[])[]): Element {
  return { tag, attributes, children: children.flat() };
}
