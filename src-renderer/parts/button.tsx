import type { ReactNode } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps {
  readonly icon?: IconName;
  readonly isPrimary?: boolean;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  /** For those who hear it, where the words alone say too little. It begins with or holds the words. */
  readonly name?: string;
  readonly type?: 'button' | 'submit';
  /** Id of the form it submits, where it stands outside of it. */
  readonly form?: string;
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

export function Button({
  icon,
  isPrimary = false,
  isDisabled = false,
  isPressed,
  name,
  type,
  form,
  onClick,
  children,
}: ButtonProps) {
  return (
    <button
      type={type ?? 'button'}
      className={`${styles.button} ${isPrimary ? styles.primary : ''}`}
      form={form}
      disabled={isDisabled}
      aria-pressed={isPressed}
      aria-label={name}
      onClick={onClick}
    >
      {icon !== undefined && <Icon name={icon} size={14} />}
      {children}
    </button>
  );
}
