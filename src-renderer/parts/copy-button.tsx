import { useState } from 'react';
import { Button } from './button.tsx';

const SAID_MS = 1_500;

/** Puts a text on the clipboard, and says that it did. */
export function CopyButton({
  name,
  done,
  content,
}: {
  readonly name: string;
  readonly done: string;
  readonly content: string;
}) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(content);
    setCopied(true);
    setTimeout(() => setCopied(false), SAID_MS);
  };
  return (
    <Button icon={isCopied ? 'check' : 'copy'} onClick={() => void copy().catch(() => setCopied(false))}>
      {isCopied ? done : name}
    </Button>
  );
}
