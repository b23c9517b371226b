import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCues } from './compile-cues';
import { findCues } from './find-cues';
import { SHIPPED_LEXICONS } from './shipped-lexicons';

const cues = compileCues(SHIPPED_LEXICONS);

/** What is found, as "kind: words". */
function found(text: string, ...languages: string[]): readonly string[] {
  return findCues(text, cues, languages).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('cues in English', () => {
  it.each([
    ['Moscow demands that Kyiv leave four regions.', ['demand: demands']],
    ['The Kremlin insisted on recognition.', ['demand: insisted']],
    [
      'Kyiv called on its allies to act; Paris is calling for restraint.',
      ['demand: called on', 'demand: calling for'],
    ],
    ['Russia must withdraw.', ['demand: must']],
    ['Tariffs follow if Moscow does not stop.', ['condition: if Moscow does not']],
    [
      'Kyiv wants guarantees and will not give up its land.',
      ['demand: wants', 'refusal: not give up its land'],
    ],
    ['Talks begin only if the guns fall silent.', ['condition: only if']],
    ['They agreed on condition that aid goes on.', ['condition: on condition that']],
    ['Troops would leave in exchange for guarantees.', ['condition: in exchange for']],
    [
      'Kyiv rejects this: the plan is unacceptable, a red line.',
      ['refusal: rejects', 'refusal: unacceptable', 'refusal: red line'],
    ],
    ['Washington has ruled out sending troops.', ['refusal: ruled out']],
    ['Ukraine will not accept a partition.', ['refusal: not accept']],
    ['Ukraine won’t ever agree to that.', ['refusal: won’t ever agree']],
    ['We cannot recognise the annexation.', ['refusal: cannot recognise']],
    ['Moscow is not ready to compromise.', ['refusal: not ready to compromise']],
    ['Ankara offered to host talks and is ready to send ships.', ['offer: offered', 'offer: ready to']],
    ['Kyiv will no longer tolerate it.', ['refusal: no longer tolerate']],
    ['He does not rule out a meeting.', ['offer: not rule out']],
  ])('%j', (text, hits) => {
    expect(found(text, 'en')).toEqual(hits);
  });

  it.each([
    'Kyiv accepted the plan and signed it.',
    'Grain was in demand.',
    'Demand for gas rose under bad weather conditions.',
    'An official spoke on condition of anonymity.',
    'Moscow does not demand anything, and no one insists.',
    'The Commander visited a mustard factory of a commandant.',
    'He said so already.',
    'It went ahead without the consent of Kyiv and without any preconditions.',
    'There was no sign of them. He is in critical condition.',
    'The opposing sides met.',
  ])('finds nothing in %j', (text) => {
    expect(found(text, 'en')).toEqual([]);
  });
});

describe('cues in Russian', () => {
  it.each([
    ['Москва требует вывода войск.', ['demand: требует']],
    ['Киев настаивал на гарантиях, его требования прежние.', ['demand: настаивал', 'demand: требования']],
    ['Войска должны уйти. Украина не должна вступать в блок.', ['demand: должны', 'demand: не должна']],
    ['Огонь прекратится при условии, что начнётся отвод.', ['condition: при условии, что']],
    [
      'Это возможно лишь после встречи, в обмен на гарантии.',
      ['condition: лишь после', 'condition: в обмен на'],
    ],
    ['Пошлины введут, если Москва не остановится.', ['condition: если Москва не']],
    ['Киев отверг план: он неприемлем.', ['refusal: отверг', 'refusal: неприемлем']],
    ['Он отказался от встречи.', ['refusal: отказался']],
    ['Киев не примет ультиматум.', ['refusal: не примет', 'demand: ультиматум']],
    ['Москва не будет признавать это.', ['refusal: не будет признавать']],
    ['Россия не готова обсуждать сроки.', ['refusal: не готова обсуждать']],
    ['Украина никогда не уступит.', ['refusal: никогда не уступит']],
    ['Киев не откажется от Крыма.', ['refusal: не откажется от']],
    ['Анкара готова принять делегации и предлагает посредничество.', ['offer: готова', 'offer: предлагает']],
    ['Кремль не исключает встречи.', ['offer: не исключает']],
    ['ЁМКОЕ ПРЕДЛОЖЕНИЕ ОТВЕ\u0301РГНУТО', ['offer: ПРЕДЛОЖЕНИЕ', 'refusal: ОТВЕ\u0301РГНУТО']],
  ])('%j', (text, hits) => {
    expect(found(text, 'ru')).toEqual(hits);
  });

  it.each([
    'Потребители и потребность растут.',
    'Он готовит ужин согласно рецепту.',
    'Страна живёт в условиях войны.',
    'Стороны согласились и приняли план.',
    'Никто ничего не требует и не настаивает.',
    'Предложный падеж и должник.',
    'Начался осенний призыв. Дело требует времени.',
    'Встреча без предварительных условий и без обсуждения.',
  ])('finds nothing in %j', (text) => {
    expect(found(text, 'ru')).toEqual([]);
  });
});

describe('cues in Ukrainian', () => {
  it.each([
    ['Київ вимагає виведення військ.', ['demand: вимагає']],
    ['Москва наполягала на своїх вимогах.', ['demand: наполягала', 'demand: вимогах']],
    ['Росія повинна зупинитися, зобов’язана відійти.', ['demand: повинна', 'demand: зобов’язана']],
    ['Вогонь припинять за умови, що почнеться відвід.', ['condition: за умови, що']],
    ['Це можливо лише якщо буде згода.', ['condition: лише якщо']],
    ['Мита запровадять, якщо Москва не зупиниться.', ['condition: якщо Москва не']],
    ['Київ відкидає план, він неприйнятний.', ['refusal: відкидає', 'refusal: неприйнятний']],
    ['Україна не прийме ультиматуму.', ['refusal: не прийме', 'demand: ультиматуму']],
    ['Україна ніколи не визнає анексії.', ['refusal: ніколи не визнає']],
    ['Вони не збираються поступатися.', ['refusal: не збираються']],
    ['Київ не відмовиться від членства.', ['refusal: не відмовиться від']],
    ['Анкара готова допомогти і пропонує зустріч.', ['offer: готова', 'offer: пропонує']],
    ['Кремль не виключає зустрічі.', ['offer: не виключає']],
  ])('%j', (text, hits) => {
    expect(found(text, 'uk')).toEqual(hits);
  });

  it.each([
    'Вимогливий учитель і вимір.',
    'Країна живе в умовах війни.',
    'Сторони погодилися і прийняли план.',
    'Ніхто не вимагає нічого.',
    'Готель і готівка.',
    'Зустріч без попередніх умов.',
  ])('finds nothing in %j', (text) => {
    expect(found(text, 'uk')).toEqual([]);
  });
});

describe('cues in Arabic', () => {
  it.each([
    ['وطالبت موسكو بالانسحاب، وستطالب بغيره.', ['demand: وطالبت', 'demand: وستطالب']],
    ['يُطالِب الوفد بضمانات وهذه مطالبه.', ['demand: يُطالِب', 'demand: مطالبه']],
    ['ودعت أنقرة إلى الهدوء، ويجب وقف النار.', ['demand: ودعت', 'demand: ويجب']],
    ['تشترط كييف ذلك، بشرط أن تنسحب القوات.', ['condition: تشترط', 'condition: بشرط أن']],
    ['لن يتوقف إلا إذا توقفوا.', ['condition: إلا إذا']],
    ['ستفرض رسوما إذا لم تتوقف الحرب.', ['condition: إذا لم']],
    ['عرضت أنقرة الوساطة.', ['offer: عرضت أنقرة الوساطة']],
    ['رفضت كييف الخطة ووصفتها بأنها غير مقبولة.', ['refusal: رفضت', 'refusal: غير مقبولة']],
    ['لن تقبل أوكرانيا بذلك ولا تعترف بالضم.', ['refusal: لن تقبل', 'refusal: ولا تعترف']],
    ['لا يمكن أن نقبل هذا.', ['refusal: لا يمكن أن نقبل']],
    ['ليست على استعداد للتفاوض.', ['refusal: ليست على استعداد']],
    ['إنها خطوط حمراء.', ['refusal: خطوط حمراء']],
    ['أبدت أنقرة استعدادها لاستضافة اللقاء وتقترح موعدا.', ['offer: أبدت أنقرة استعدادها', 'offer: وتقترح']],
    ['الكرملين مستعدّ، ولا يستبعد لقاء.', ['offer: مستعدّ', 'offer: ولا يستبعد']],
  ])('%j', (text, hits) => {
    expect(found(text, 'ar')).toEqual(hits);
  });

  it.each([
    'سيطرت طالبان على المدينة.',
    'هذا الأمر يتطلب وقتا.',
    'اعترضت الدفاعات الجوية صواريخ.',
    'لتقويض الاستعدادات لموسم التدفئة.',
    'تعرض الناس للقتل، وعرضت القناة صورا.',
    'في المقابل وصل الوفد إلى مصر.',
    'وافقت كييف على الاتفاق.',
    'قالت الشرطة إن الجرحى في حالة حرجة.',
    'جرى ذلك من دون موافقة كييف ودون قيد أو شرط.',
    'شهدت موسكو عرضا عسكريا ضربت به عرض الحائط.',
  ])('finds nothing in %j', (text) => {
    expect(found(text, 'ar')).toEqual([]);
  });
});

describe('cues in any text', () => {
  it('are looked for in the languages asked for, regions aside', () => {
    const text = 'Moscow demands, Москва требует, وتطالب موسكو';
    expect(found(text, 'ru-RU')).toEqual(['demand: требует']);
    expect(found(text, 'ar', 'en', 'ru')).toHaveLength(3);
    expect(found(text, 'fr')).toEqual([]);
  });

  it('do not go on in another sentence or line', () => {
    expect(found('It was off. The table stood there.', 'en')).toEqual([]);
    expect(found('Not so.\nAccept it.', 'en')).toEqual([]);
    expect(found('red\nline', 'en')).toEqual([]);
    expect(found('red  line', 'en')).toEqual(['refusal: red  line']);
  });

  it('have ranges in order, without overlaps, of whole characters', () => {
    const piece = fc.constantFrom(
      ...'не примет готов лن لن تقبل المطالب red line will not accept 🕊 ﷺ . \n ، « » ا\u0651 е\u0301 \u200f \ud83d'.split(
        ' ',
      ),
    );
    const text = fc
      .array(fc.tuple(piece, fc.constantFrom(' ', '', '\u0301', '  ')), { maxLength: 14 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (sample) => {
        let last = 0;
        for (const { start, end } of findCues(sample, cues, ['ar', 'en', 'ru', 'uk'])) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(sample.slice(start, end).isWellFormed()).toBe(true);
          expect(sample.slice(end)).not.toMatch(/^[\p{M}\p{Cf}]/u);
          last = end;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

const ARTICLE = '../shared/corpus/article-ar-2025-08-06.txt';

describe.skipIf(!existsSync(ARTICLE))('a real article', () => {
  it('has its demands, conditions, refusals and offers found', () => {
    const text = readFileSync(ARTICLE, 'utf8');
    const count = (kind: string) => findCues(text, cues, ['ar']).filter((cue) => cue.kind === kind).length;
    expect(['demand', 'condition', 'refusal', 'offer'].map(count)).toEqual([14, 5, 3, 3]);
  });
});
