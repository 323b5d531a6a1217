import { useEffect, useRef } from 'react';
import { useWords } from '../locale/use-locale.ts';
import { Icon } from '../parts/icon.tsx';
import { DROP_WORDS } from './drop-words.ts';
import styles from './page-drop.module.css';
import { useHeldFiles } from './use-held-files.ts';

/** The whole page takes files. While one is held over it, it says what will come of it. */
export function PageDrop() {
  // In the desktop the preload tells main the paths: a file there need not be copied.
  const held = useHeldFiles(window.tweetscopeDesktop === undefined);
  return held === 'nothing' ? null : <Hint isRefused={held === 'other'} />;
}

/** A popover, so that it lies over open dialogs too. */
function Hint({ isRefused }: { readonly isRefused: boolean }) {
  const words = useWords(DROP_WORDS);
  const hint = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It hides by leaving the page; Chromium 114 throws where it is told to after that.
    if (hint.current?.matches(':popover-open') === false) hint.current.showPopover();
  }, []);
  return (
    <div ref={hint} popover="manual" className={styles.hint} data-refused={isRefused} aria-hidden="true">
      <div className={styles.target}>
        <Icon name={isRefused ? 'cross' : 'download'} size={28} />
        <p className={styles.title}>{isRefused ? words.refused : words.drop}</p>
        <p>{isRefused ? words.kinds : words.detail}</p>
      </div>
    </div>
  );
}
