import type {
  DesktopEvent,
  DesktopRequestData,
  DesktopRequestInput,
  DesktopRequestName,
} from '#shared/contract/desktop.ts';
import type { Result } from '#shared/contract/result.ts';

/** The window's own process, as the desktop's preload shows it. */
export interface DesktopBridge {
  ask<Name extends DesktopRequestName>(
    name: Name,
    input: DesktopRequestInput<Name>,
  ): Promise<Result<DesktopRequestData<Name>>>;
  /** @returns call it to stop listening. */
  onEvent(listener: (event: DesktopEvent) => void): () => void;
}

declare global {
  interface Window {
    /** Absent in a browser. */
    readonly tweetscopeDesktop?: DesktopBridge;
  }
}

/** Whether this page stands in a window for the inspector alone. */
export const isInspectorWindow = new URLSearchParams(location.search).get('window') === 'inspector';
