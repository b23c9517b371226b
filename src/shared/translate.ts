import type { MessageKey } from './messages/en';

/**
 * Words of the interface by key, with their blanks filled: i18next's `t`, which the views of `shared` take as an argument
 * because they make headers and must not know who translates. `count` chooses the plural.
 */
export type Translate = (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;
