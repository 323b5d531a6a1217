import { useEffect, useState } from 'react';
import { wishFiles } from '../state/file-wish.ts';
import { droppedFiles, type Held, heldOf } from './held-files.ts';

/** What is held over the page just now. What is dropped on it becomes a wish, unless `takesDrops` leaves that to another. */
export function useHeldFiles(takesDrops: boolean): Held {
  const [held, setHeld] = useState<Held>('nothing');
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer === null) return;
      const now = heldOf(event.dataTransfer);
      setHeld(now);
      if (now === 'nothing') return;
      // Refused, the browser would open the file in place of the console.
      event.preventDefault();
      event.dataTransfer.dropEffect = now === 'other' ? 'none' : 'copy';
    };
    // Going from one element to another leaves, too; only off the page there is nothing it goes to.
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setHeld('nothing');
    const drop = (event: DragEvent) => {
      setHeld('nothing');
      if (event.dataTransfer === null || heldOf(event.dataTransfer) === 'nothing') return;
      event.preventDefault();
      const files = takesDrops ? droppedFiles(event.dataTransfer) : [];
      if (files.length > 0) wishFiles(files);
    };
    // While something is dragged there are no such moves: wherever it went, it is over.
    const move = () => setHeld('nothing');
    const listening = new AbortController();
    const { signal } = listening;
    addEventListener('dragenter', over, { signal });
    addEventListener('dragover', over, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('drop', drop, { signal });
    addEventListener('pointermove', move, { signal });
    return () => listening.abort();
  }, [takesDrops]);
  return held;
}
