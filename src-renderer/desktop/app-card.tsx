import { type ReactNode, useEffect, useState } from 'react';
import type { DesktopReport } from '#shared/contract/desktop.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { fullStop } from '../locale/full-stop.ts';
import { useWords } from '../locale/use-locale.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { Switch } from '../parts/switch.tsx';
import styles from './app-card.module.css';
import type { DesktopBridge } from './bridge.ts';
import { DESKTOP_PAGE_WORDS } from './desktop-words.ts';

const COPIED_MS = 2_500;

/** What the desktop knows of itself: versions, sandbox, and where it keeps what. */
export function AppCard({ bridge }: { readonly bridge: DesktopBridge }) {
  const { app: words } = useWords(DESKTOP_PAGE_WORDS);
  const [report, setReport] = useState<DesktopReport | null>(null);
  const [error, setError] = useState<ErrorShape | null>(null);
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    void bridge.ask('desktop.read', {}).then((result) => {
      if (result.ok) setReport(result.data);
      else setError(result.error);
    });
  }, [bridge]);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  if (report === null) {
    return (
      <Card title={words.title}>
        <p className={styles.waiting} role="status">
          {error === null ? words.loading : `${fullStop(error.message)} ${error.hint}`}
        </p>
      </Card>
    );
  }
  const { runtime } = report;
  const folder = (name: string, path: string, which: 'data' | 'logs' | 'crashes', note: string, more?: ReactNode) => (
    <Row name={name} note={note} path={path}>
      <Button name={words.openName(name)} onClick={() => void bridge.ask('desktop.openFolder', { folder: which })}>
        {words.open}
      </Button>
      {more}
    </Row>
  );
  const move = async () => {
    const result = await bridge.ask('desktop.moveData', {});
    setError(result.ok ? null : result.error);
  };
  const removeOld = async () => {
    const result = await bridge.ask('desktop.removeOldData', {});
    if (result.ok) setReport(result.data);
    setError(result.ok ? null : result.error);
  };
  const copy = async () => {
    const result = await bridge.ask('desktop.copyDiagnostics', {});
    setIsCopied(result.ok);
  };
  const notify = async (on: boolean) => {
    const result = await bridge.ask('desktop.notify', { on });
    if (result.ok) setReport(result.data);
  };
  return (
    <Card title={words.title}>
      {error !== null && (
        <p className={styles.problem} role="alert">
          {fullStop(error.message)} {error.hint}
        </p>
      )}
      <Row
        name={`${words.version} ${report.version}`}
        note={words.runtime(`Electron ${runtime.electron}, Chromium ${runtime.chromium}, Node ${runtime.node}`)}
      />
      <Row
        name={words.sandbox}
        note={report.isSandboxed ? words.sandboxed : words.unsandboxed}
        isWarning={!report.isSandboxed}
      />
      {folder(
        words.data,
        report.dataFolder,
        'data',
        report.isDataMovable ? '' : words.dataFixed,
        report.isDataMovable && <Button onClick={() => void move()}>{words.move}</Button>,
      )}
      {report.oldData !== null && (
        <Row name={words.oldData} note={words.oldDataNote} path={report.oldData}>
          <Button onClick={() => void removeOld()}>{words.remove}</Button>
        </Row>
      )}
      {folder(words.logs, report.logFolder, 'logs', '')}
      {folder(words.crashes, report.crashFolder, 'crashes', words.crashesNote)}
      <Row name={words.notifies} note={words.notifiesNote}>
        <Switch name={words.notifies} isOn={report.notifies} onChange={(on) => void notify(on)} />
      </Row>
      <Row name={words.diagnostics} note={words.diagnosticsNote}>
        <Button icon={isCopied ? 'check' : 'copy'} onClick={() => void copy()}>
          {isCopied ? words.copied : words.copy}
        </Button>
      </Row>
    </Card>
  );
}

interface RowProps {
  readonly name: string;
  readonly note: string;
  readonly path?: string;
  readonly isWarning?: boolean;
  readonly children?: ReactNode;
}

function Row({ name, note, path, isWarning = false, children }: RowProps) {
  return (
    <div className={styles.row}>
      <div>
        <h3 className={styles.name}>{name}</h3>
        {path !== undefined && <bdi className={styles.path}>{path}</bdi>}
        {note !== '' && <p className={isWarning ? styles.warning : styles.notes}>{note}</p>}
      </div>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
