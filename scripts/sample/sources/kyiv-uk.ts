import type { SampleSource } from '../content';

export const kyivUk = {
  title: 'Київ: тиша на фронті, обмін і зустріч президентів',
  author: 'Parley',
  publishedOn: '2025-08-03',
  language: 'uk',
  reliability: 'B',
  paragraphs: [
    'Україна не визнає територіальних вимог Москви і не обговорюватиме передання своїх областей, наголошують у Києві.',
    'Володимир Зеленський повідомив 3 серпня, що триває підготовка до обміну 1200 полоненими, про який делегації домовилися в Стамбулі.',
    'Київ і далі наполягає на повному припиненні вогню без попередніх умов. На таку пропозицію Сполучених Штатів він пристав ще в березні.',
    'Головні питання, переконані в українській столиці, мають вирішувати президенти, бо делегаціям у Стамбулі це не до снаги. Рустем Умєров, який очолював українську групу, запропонував провести таку зустріч до кінця серпня.',
    'Курс на членство в НАТО закріплено в Конституції, і відмовлятися від нього Україна не збирається.',
  ],
  passages: {
    territory: {
      quote: 'Україна не визнає територіальних вимог Москви і не обговорюватиме передання своїх областей',
      translation:
        'Ukraine does not recognise Moscow’s territorial demands and will not discuss handing over its regions',
    },
    prisoners: {
      quote: 'триває підготовка до обміну 1200 полоненими, про який делегації домовилися в Стамбулі',
      translation:
        'preparations are under way for the exchange of 1,200 prisoners on which the delegations agreed in Istanbul',
    },
    ceasefire: {
      quote: 'Київ і далі наполягає на повному припиненні вогню без попередніх умов.',
      translation: 'Kyiv continues to insist on a full ceasefire without preconditions.',
    },
    agreed: {
      quote: 'На таку пропозицію Сполучених Штатів він пристав ще в березні.',
      translation: 'It agreed to such a proposal by the United States as early as March.',
    },
    presidents: {
      quote:
        'Головні питання, переконані в українській столиці, мають вирішувати президенти, бо делегаціям у Стамбулі це не до снаги.',
      translation:
        'The main questions, the Ukrainian capital is convinced, are for the presidents to decide, because they are beyond the delegations in Istanbul.',
    },
    august: {
      quote: 'запропонував провести таку зустріч до кінця серпня',
      translation: 'proposed to hold such a meeting before the end of August',
    },
    membership: {
      quote:
        'Курс на членство в НАТО закріплено в Конституції, і відмовлятися від нього Україна не збирається.',
      translation:
        'The course towards NATO membership is laid down in the constitution, and Ukraine has no intention of giving it up.',
    },
  },
} as const satisfies SampleSource;
