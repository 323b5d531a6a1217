import { writeFile } from 'node:fs/promises';
import { FOLDER, isWished } from '../screenshots.ts';
import { smallPng } from '../small-png.ts';
import type { Desktop } from './desktop.ts';

/** A picture of the window with what is laid over its page, which a picture of the page alone does not have. */
export async function keepDesktopScreenshot({ app, page }: Desktop, name: string): Promise<void> {
  if (!isWished) return;
  const below = (await page.screenshot()).toString('base64');
  const over = await app.evaluate(async ({ BrowserWindow }) => {
    const [view] = BrowserWindow.getAllWindows()[0]?.getBrowserViews() ?? [];
    if (view === undefined) return null;
    const image = await view.webContents.capturePage();
    return { image: image.toPNG().toString('base64'), bounds: view.getBounds() };
  });
  const whole = await page.evaluate(
    async ([base, laidOver]) => {
      const load = async (bytes: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${bytes}`;
        await image.decode();
        return image;
      };
      const picture = await load(base);
      const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
      const pen = canvas.getContext('2d');
      pen?.drawImage(picture, 0, 0);
      if (laidOver !== null) {
        const { x, y, width, height } = laidOver.bounds;
        pen?.drawImage(await load(laidOver.image), x, y, width, height);
      }
      return canvas.toDataURL('image/png');
    },
    [below, over] as const,
  );
  await writeFile(`${FOLDER}/${name}.png`, smallPng(Buffer.from(whole.split(',')[1] ?? '', 'base64')));
}
