import type { Position } from '../../src/shared/model';
import { STANCES } from '../../src/shared/vocabulary';
import { dossierOf } from '../compare/dossier';

/** Words of statements in the languages of the sources. */
const WORDS = [
  'تطالب روسيا بأن تنسحب القوات الأوكرانية من المناطق الأربع قبل أي وقف لإطلاق النار',
  'Россия требует чтобы войска были выведены из четырёх областей до любого прекращения огня',
  'Україна відкидає будь-які вимоги про відмову від своїх територій та членства в союзі',
  'The party demands that all forces leave the four regions before any ceasefire is agreed',
].map((sentence) => sentence.split(' '));
const TAGS = ['energy', 'الطاقة', 'обмен', 'безпека', 'deadline'];

/** The dossier of the comparison's benchmark with statements that all differ, in four languages, some partial dates, tags and notes. */
export function tableDossier(count: number): ReturnType<typeof dossierOf> {
  const begun = dossierOf(count);
  let n = 0;
  const recordings = begun.recordings.map((changes) =>
    changes.map((change) =>
      change.table === 'positions' && change.after !== null
        ? { ...change, after: varied(change.after, n++) }
        : change,
    ),
  );
  return { ...begun, recordings };
}

function varied(position: Position, n: number): Position {
  const random = randomFrom(n + 1);
  const words = WORDS[n % WORDS.length] ?? [];
  const statement = Array.from({ length: 12 }, () => words[Math.floor(random() * words.length)]).join(' ');
  const date = n % 10 === 0 ? position.date.slice(0, 7) : position.date;
  return {
    ...position,
    date,
    statement: `${statement} ${n}`,
    stance: STANCES[Math.floor(random() * STANCES.length)] ?? 'demands',
    tags: n % 3 === 0 ? [TAGS[n % TAGS.length] ?? '', TAGS[(n + 1) % TAGS.length] ?? ''] : [],
  };
}

/** Numbers from 0 to 1 that are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
