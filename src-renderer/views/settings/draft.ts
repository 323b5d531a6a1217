import { create } from 'zustand';

/** Changes that are typed and not applied yet; they stay while one looks at other views. */
export interface Draft {
  /** By path: text or a switch's value; null takes the setting back. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string | null>>;
}

const EMPTY: Draft = { values: {}, secrets: {} };

export const useDraft = create<Draft>(() => EMPTY);

export const clearDraft = (): void => useDraft.setState(EMPTY, true);

export function draftValue(path: string, value: unknown): void {
  useDraft.setState(({ values }) => ({ values: { ...values, [path]: value } }));
}

export function draftSecret(path: string, secret: string | null): void {
  useDraft.setState(({ secrets }) => ({ secrets: { ...secrets, [path]: secret } }));
}

/** Back to what is in force. */
export function undoDraft(path: string): void {
  useDraft.setState(({ values, secrets }) => {
    const { [path]: _, ...otherValues } = values;
    const { [path]: __, ...otherSecrets } = secrets;
    return { values: otherValues, secrets: otherSecrets };
  });
}

export const isDrafted = (draft: Draft, path: string): boolean =>
  Object.hasOwn(draft.values, path) || Object.hasOwn(draft.secrets, path);

export const draftedPaths = ({ values, secrets }: Draft): readonly string[] => [
  ...Object.keys(values),
  ...Object.keys(secrets),
];
