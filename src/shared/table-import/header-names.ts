import { fold } from '../fold';
import type { ImportField } from './import-fields';

/** How the columns of such tables are called, in English, Russian, Ukrainian and Arabic, the usual names first. The names of Parley's own exports are among them. */
const NAMES: Readonly<Partial<Record<ImportField, string>>> = {
  party:
    'Party|Parties|Actor|Side|State|Country|Organisation|Organization|Delegation|Negotiator|Сторона|Актор|Страна|Государство|Организация|Участник|Країна|Держава|Організація|Учасник|الطرف|طرف|الجهة|الدولة|الفاعل|المنظمة',
  issue:
    'Issue|Topic|Subject|Theme|Concept|Category|Agenda item|Вопрос|Тема|Предмет|Проблема|Питання|القضية|الموضوع|المسألة|الملف|البند|موضوع',
  date: 'Date|Day|When|Stated on|Statement date|Date of statement|Дата|Когда|День|Дата заявления|Дата заяви|Коли|التاريخ|تاريخ|اليوم|تاريخ التصريح',
  stance:
    'Stance|Position type|Agreement|Attitude|Type of position|Отношение|Характер позиции|Тип позиции|Ставлення|Тип позиції|Характер позиції|الموقف من القضية|نوع الموقف|طبيعة الموقف',
  statement:
    'Statement|Position|Summary|Claim|Demand|Paraphrase|Description|Позиция|Заявление|Утверждение|Требование|Содержание|Позиція|Заява|Твердження|Вимога|Зміст|التصريح|الموقف|البيان|المطلب|الملخص|خلاصة الموقف|المضمون',
  quote:
    'Quote|Quotation|Excerpt|Passage|Verbatim|Text|Original|Original text|Цитата|Отрывок|Выдержка|Дословно|Текст|Уривок|Витяг|Дослівно|الاقتباس|اقتباس|النص|المقتطف|نص الاقتباس|النص الأصلي',
  source:
    'Source|Source title|Title|Document|Article|Reference|Источник|Документ|Статья|Название источника|Джерело|Стаття|Назва джерела|المصدر|مصدر|الوثيقة|المقال|عنوان المصدر|المرجع',
  speaker:
    'Speaker|Person|Official|Spokesperson|Who|Said by|Спикер|Кто сказал|Представитель|Лицо|Говорит|Говорящий|Спікер|Хто сказав|Представник|Особа|Промовець|المتحدث|القائل|المسؤول|الشخص|المتكلم',
  firmness: 'Firmness|Strength|Rigidity|Твёрдость|Жёсткость|Твердість|Жорсткість|الحزم|درجة التشدد|الصلابة',
  attribution:
    'Attribution|Kind of evidence|Attribution type|Атрибуция|Вид свидетельства|Атрибуція|Вид свідчення|الإسناد|نوع الإسناد',
  credibility: 'Credibility|Достоверность|Достовірність|المصداقية|الموثوقية',
  scaleValue:
    'On the scale|Scale|Scale value|Score|Шкала|На шкале|Оценка|На шкалі|Оцінка|المقياس|على المقياس',
  notes:
    'Notes|Note|Comment|Comments|Remarks|Примечание|Примечания|Комментарий|Заметки|Примітка|Примітки|Коментар|Нотатки|ملاحظات|ملاحظة|تعليق',
  tags: 'Tags|Tag|Keywords|Labels|Теги|Тег|Метки|Ключевые слова|Мітки|Ключові слова|الوسوم|وسوم|كلمات مفتاحية|الكلمات المفتاحية',
  translation: 'Translation|Translated quote|Перевод|Переклад|الترجمة|ترجمة',
  passageNote: 'Note on the passage|Passage note',
  role: 'Role|Evidence role|Роль|الدور',
  codedShift: 'Shift as coded|Coded shift',
  coder: 'Coder|Coded by|Recorded by|Analyst|Кодировщик|Аналитик|Аналітик|المحلل|المرمز',
  recordedAt: 'Recorded|Recorded at',
  updatedAt: 'Last changed|Updated at',
  quotes: 'Quotes|Quotations|Цитаты|Цитати|الاقتباسات',
  citations: 'Citations|Citation|Ссылки|Посилання',
  passageCount: 'Passages',
  start: 'Start (code points)',
  end: 'End (code points)',
  textHash: 'SHA-256 of the text',
  standing: 'Standing',
};

const FIELD_OF = new Map<string, ImportField>();
for (const [field, names] of Object.entries(NAMES)) {
  for (const name of names.split('|')) FIELD_OF.set(plain(name), field as ImportField);
}

/** What a column of this name holds; null where the name says nothing. */
export function fieldOfHeader(name: string): ImportField | null {
  return FIELD_OF.get(plain(name)) ?? null;
}

/** A name without what people put around it: case, spaces, underscores, a colon or an asterisk. */
function plain(name: string): string {
  return fold(name.replaceAll(/[_*:：؛]+/gu, ' ')).trim();
}
