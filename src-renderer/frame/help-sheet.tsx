import { Fragment, useCallback } from 'react';
import { useLocale } from '../locale/use-locale.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { showWelcome } from '../welcome/welcome.ts';
import styles from './help-sheet.module.css';
import { showOverlay } from './overlay.ts';
import { goTo } from './use-route.ts';
import { VIEWS } from './views.ts';

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Every key that does something. */
export function HelpSheet() {
  const { text } = useLocale();
  const close = useCallback(() => showOverlay(null), []);
  const welcome = () => {
    close();
    showWelcome(true);
    goTo('flow');
  };
  const rows: readonly (readonly [readonly string[], string])[] = [
    [[isApple ? '⌘' : 'Ctrl', 'K'], text.shortcuts.palette],
    [['1', '–', String(Math.min(9, VIEWS.length))], text.shortcuts.view],
    [['/'], text.shortcuts.filter],
    [['↑', '↓'], text.shortcuts.walk],
    [['Home', 'End'], text.shortcuts.ends],
    [['P'], text.shortcuts.hold],
    [['Esc'], text.shortcuts.close],
    [['?'], text.shortcuts.help],
  ];
  return (
    <Dialog label={text.frame.help} onClose={close}>
      <header className={styles.head}>
        <h2 className={styles.title}>{text.frame.help}</h2>
        <IconButton icon="cross" name={text.frame.close} onClick={close} />
      </header>
      <dl className={styles.rows}>
        {rows.map(([keys, meaning]) => (
          <div key={meaning} className={styles.row}>
            <dt>
              {keys.map((key) => (
                <Fragment key={key}>{key === '–' ? ' – ' : <kbd>{key}</kbd>} </Fragment>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.foot}>
        <Button onClick={welcome}>{text.frame.welcome}</Button>
      </p>
    </Dialog>
  );
}
