import { type KeyboardEvent, useCallback, useId, useRef, useState } from 'react';
import { useLocale } from '../locale/use-locale.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { bestFits } from './command-match.ts';
import styles from './command-palette.module.css';
import { showOverlay } from './overlay.ts';
import { type Command, useCommands } from './use-commands.ts';

/** Everything that can be done, by typing a part of its name. */
export function CommandPalette() {
  const { text } = useLocale();
  const close = useCallback(() => showOverlay(null), []);
  return (
    <Dialog label={text.frame.palette} onClose={close}>
      <Chooser close={close} />
      <p className={styles.keys} aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> {text.palette.keys.move} <kbd>⏎</kbd> {text.palette.keys.run} <kbd>Esc</kbd>{' '}
        {text.palette.keys.close}
      </p>
    </Dialog>
  );
}

function Chooser({ close }: { readonly close: () => void }) {
  const { text } = useLocale();
  const commands = useCommands();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const fitting = bestFits(commands, typed);
  const chosen = Math.min(at, fitting.length - 1);
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    close();
    command.run();
  };
  const move = (to: number) => {
    const next = (to + fitting.length) % Math.max(1, fitting.length);
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Enter') run(fitting[chosen]);
    else move(chosen + (event.key === 'ArrowDown' ? 1 : -1));
  };
  return (
    <>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={text.palette.search}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosen >= 0 ? `${listId}/${chosen}` : undefined}
        placeholder={text.palette.search}
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div ref={list} id={listId} className={styles.list} role="listbox" aria-label={text.palette.list} tabIndex={-1}>
        {fitting.map((command, index) => (
          <div
            key={command.id}
            id={`${listId}/${index}`}
            className={styles.option}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onPointerMove={() => setAt(index)}
            onClick={() => run(command)}
            onKeyDown={onKey}
          >
            <Icon name={command.icon} size={14} />
            <span className={styles.name}>{command.name}</span>
            <span className={styles.group}>{command.group}</span>
            {command.key !== undefined && <kbd>{command.key}</kbd>}
          </div>
        ))}
      </div>
      {fitting.length === 0 && (
        <p className={styles.none} role="status">
          {text.palette.none}
        </p>
      )}
    </>
  );
}
