import { CircleAlert, Info, X } from 'lucide-react';
import { useRef } from 'react';
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { toastQueue } from '../toasts';
import { useWords } from '../words';
import { Button } from './Button';
import { IconButton } from './IconButton';
import styles from './Toasts.module.css';
import { useNoticeFocus } from './use-notice-focus';

/** The notices at the foot of the window; F6 moves the focus to them and back. */
export function Toasts() {
  const t = useWords();
  const region = useRef<HTMLDivElement>(null);
  useNoticeFocus(region);
  return (
    <ToastRegion
      ref={region}
      queue={toastQueue}
      className={styles.region ?? ''}
      aria-label={t('app.notices')}
    >
      {({ toast }) => {
        const { tone, text, action } = toast.content;
        const Icon = tone === 'error' ? CircleAlert : Info;
        return (
          <AriaToast toast={toast} data-notice={toast.key} className={`${styles.toast} ${styles[tone]}`}>
            <Icon size={18} aria-hidden />
            <ToastContent className={styles.content ?? ''}>
              <Text slot="title" className={styles.text}>
                {text}
              </Text>
            </ToastContent>
            {action && (
              <span className={styles.action}>
                <Button
                  look="quiet"
                  onPress={() => {
                    action.run();
                    toastQueue.close(toast.key);
                  }}
                >
                  {action.label}
                </Button>
              </span>
            )}
            <IconButton icon={X} label={t('app.close')} onPress={() => toastQueue.close(toast.key)} />
          </AriaToast>
        );
      }}
    </ToastRegion>
  );
}
