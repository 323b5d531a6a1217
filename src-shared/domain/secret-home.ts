export const SECRET_PLACES = ['keychain', 'memory', 'environment', 'file', 'vault'] as const;
export type SecretPlace = (typeof SECRET_PLACES)[number];

/** Where passwords and keys are kept, as the console shows it. */
export interface SecretHome {
  readonly place: SecretPlace;
  /** Whether Tweetscope may write there; what is set or mounted is changed where it comes from. */
  readonly isWritable: boolean;
  /** Folder, address or backend; empty where the place says all. */
  readonly where: string;
  /** Why memory stands in for the keychain: the platform has none, or one without real encryption. Null otherwise. */
  readonly instead: 'no-keychain' | 'weak-keychain' | null;
}
