import type { SampleSource } from '../content';

export const prioritiesUk = {
  title: 'Три пріоритети Зеленського',
  author: 'Parley',
  publishedOn: '2025-08-07',
  language: 'uk',
  reliability: 'B',
  paragraphs: [
    'Володимир Зеленський 7 серпня назвав три першочергові завдання: зупинити вбивства, визначити формат зустрічі лідерів і забезпечити тривалу безпеку.',
    'Погодитися на припинення вогню, наголосив він, має саме Росія: Україна до цього готова.',
    'Щодо формату Київ лишає простір для вибору: обговорювалися двосторонні зустрічі та одна тристороння, і Україна не боїться жодної з них.',
    'Довготривалі гарантії безпеки, вважає президент, можливі лише спільно зі Сполученими Штатами та Європою.',
    'Європа, за його словами, мусить сидіти за столом, адже йдеться і про її власну безпеку.',
  ],
  passages: {
    ceasefire: {
      quote: 'Погодитися на припинення вогню, наголосив він, має саме Росія: Україна до цього готова.',
      translation: 'It is Russia, he stressed, that has to agree to a ceasefire: Ukraine is ready for it.',
    },
    formats: {
      quote: 'обговорювалися двосторонні зустрічі та одна тристороння, і Україна не боїться жодної з них',
      translation:
        'bilateral meetings and a trilateral one were discussed, and Ukraine is afraid of none of them',
    },
    guarantees: {
      quote:
        'Довготривалі гарантії безпеки, вважає президент, можливі лише спільно зі Сполученими Штатами та Європою.',
      translation:
        'Lasting security guarantees, the president holds, are possible only jointly with the United States and Europe.',
    },
    europe: {
      quote: 'Європа, за його словами, мусить сидіти за столом, адже йдеться і про її власну безпеку.',
      translation: 'Europe, he says, must sit at the table, since its own security is at stake as well.',
    },
  },
} as const satisfies SampleSource;
