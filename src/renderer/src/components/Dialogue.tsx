import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../words';
import styles from './Dialogue.module.css';
import { IconButton } from './IconButton';

interface DialogueProps {
  readonly title: string;
  readonly onClose: () => void;
  /** `wide` for previews and lists, `large` for what wants all the room there is. */
  readonly size?: 'narrow' | 'wide' | 'large';
  /** Whether a click beside it closes it; false for forms that hold typed words. */
  readonly isDismissable?: boolean;
  /** Whether nothing in the body takes the focus: then the body does, so that the keyboard can scroll it. */
  readonly isTextOnly?: boolean;
  readonly children: ReactNode;
  /** The buttons, the main one last. */
  readonly footer?: ReactNode;
}

/** A modal dialog with a title, a body that scrolls, and buttons. Escape closes it; the focus goes back where it was. */
export function Dialogue({
  title,
  onClose,
  size = 'narrow',
  isDismissable = true,
  isTextOnly = false,
  children,
  footer,
}: DialogueProps) {
  const t = useWords();
  return (
    <ModalOverlay
      isOpen
      isDismissable={isDismissable}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={styles.overlay ?? ''}
    >
      <Modal className={`${styles.modal} ${styles[size]}`}>
        <Dialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton icon={X} label={t('app.close')} onPress={onClose} />
          </header>
          <div className={styles.body} {...(isTextOnly && { tabIndex: 0 })}>
            {children}
          </div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
