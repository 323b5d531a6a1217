import { Icon, type IconName } from './icon.tsx';
import styles from './icon-button.module.css';

interface IconButtonProps {
  readonly icon: IconName;
  /** What it does: heard, and seen when pointed at. */
  readonly name: string;
  /** What is seen when pointed at, where that is not the name. */
  readonly tip?: string;
  readonly isSmall?: boolean;
  /** Keeps its place, unseen. */
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly type?: 'button' | 'submit';
  readonly onClick?: () => void;
}

/** A button of one sign, where words would be too much. */
export function IconButton(props: IconButtonProps) {
  const { icon, name, tip = name, isSmall = false, isDisabled = false, isPressed, type = 'button', onClick } = props;
  return (
    <button
      type={type}
      className={styles.button}
      data-small={isSmall}
      aria-label={name}
      aria-pressed={isPressed}
      title={tip}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon name={icon} size={isSmall ? 14 : 16} />
    </button>
  );
}
