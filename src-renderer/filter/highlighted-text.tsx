/** A text with what the index found marked, as the contract marks it: between U+E000 and U+E001. */
export function HighlightedText({ text }: { readonly text: string }) {
  let at = 0;
  return text.split(/([\uE000\uE001])/).map((piece, index, pieces) => {
    const key = at;
    at += piece.length;
    if (piece === '\uE000' || piece === '\uE001' || piece === '') return null;
    return pieces[index - 1] === '\uE000' ? <mark key={key}>{piece}</mark> : <span key={key}>{piece}</span>;
  });
}
