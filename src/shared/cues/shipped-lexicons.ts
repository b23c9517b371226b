import type { CueLexicon } from './lexicon';
import ar from './lexicon/ar.json';
import en from './lexicon/en.json';
import ru from './lexicon/ru.json';
import uk from './lexicon/uk.json';

/** The lexicons that come with the application: Arabic, English, Russian and Ukrainian. */
export const SHIPPED_LEXICONS: readonly CueLexicon[] = [ar, en, ru, uk];
