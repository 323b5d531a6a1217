import { saveFile } from '../../parts/save-file.ts';
import { csvOf, type Table } from './tables.ts';

/** What a style sheet says is not in the file: each mark gets its own. */
const KEPT = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'opacity'];
const PNG_SCALE = 2;

export function saveCsv(name: string, table: Table): void {
  saveFile(`${name}.csv`, new Blob([`\uFEFF${csvOf(table)}`], { type: 'text/csv' }));
}

export function saveSvg(name: string, picture: SVGSVGElement): void {
  saveFile(`${name}.svg`, new Blob([svgOf(picture)], { type: 'image/svg+xml' }));
}

export async function savePng(name: string, picture: SVGSVGElement): Promise<void> {
  const image = new Image();
  // The page's policy allows images as data, not as blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.clientWidth * PNG_SCALE;
  canvas.height = picture.clientHeight * PNG_SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob !== null) saveFile(`${name}.png`, blob);
}

/** The picture as it is seen, on the card's ground. */
function svgOf(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const { clientWidth: width, clientHeight: height } = picture;
  const originals = picture.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((mark, index) => {
    const seen = originals[index];
    if (seen !== undefined) dress(mark, getComputedStyle(seen));
    mark.removeAttribute('style');
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(picture).getPropertyValue('--surface').trim());
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

function dress(mark: Element, style: CSSStyleDeclaration): void {
  for (const name of KEPT) mark.setAttribute(name, style.getPropertyValue(name));
  for (const name of ['class', 'href', 'aria-label', 'aria-current']) mark.removeAttribute(name);
}
