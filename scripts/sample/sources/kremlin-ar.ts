import type { SampleSource } from '../content';

/** Kyiv's demands stand in it twice: in the third paragraph in brief, in the sixth in detail. */
export const kremlinAr = {
  title: 'ثلاث ساعات في الكرملين والمواقف متباعدة',
  author: 'Parley',
  publishedOn: '2025-08-06',
  language: 'ar',
  reliability: 'B',
  paragraphs: [
    'التقى المبعوث الأميركي ستيف ويتكوف الرئيس الروسي فلاديمير بوتين نحو ثلاث ساعات، الأربعاء السادس من أغسطس (آب)، ولم يبق من مهلة واشنطن سوى يومين.',
    'ولم يطرأ أي تبدل على ما تريده موسكو: اعتراف كييف بضم دونيتسك ولوغانسك وزابوريجيا وخيرسون والقرم إلى روسيا، ووقف تدفق الأسلحة الغربية على أوكرانيا، وعدولها عن الانضمام إلى حلف شمال الأطلسي.',
    'وفي المقابل ترى كييف أن هذه إملاءات لا يمكن القبول بها، وتطلب خروج القوات الروسية من أراضيها وضمانات غربية لأمنها.',
    'ووصف ترمب اللقاء بأنه مثمر، وقال إنه أطلع عدداً من القادة الأوروبيين على نتائجه.',
    'وتقول موسكو إن لوغانسك باتت كلها في يدها منذ مطلع الصيف، بينما لا تسيطر إلا على أجزاء من دونيتسك وزابوريجيا وخيرسون.',
    'وتفصّل كييف ما تعنيه بالضمانات: أن تستمر شحنات السلاح في الوصول إليها، وأن تنتشر على أرضها قوة أوروبية حين تصمت المدافع.',
  ],
  passages: {
    territory: {
      quote: 'اعتراف كييف بضم دونيتسك ولوغانسك وزابوريجيا وخيرسون والقرم إلى روسيا',
      translation:
        'recognition by Kyiv of the annexation of Donetsk, Luhansk, Zaporizhzhia, Kherson and Crimea to Russia',
    },
    unchanged: {
      quote: 'ولم يطرأ أي تبدل على ما تريده موسكو',
      translation: 'Nothing has changed in what Moscow wants',
    },
    crimea: {
      quote: 'والقرم إلى روسيا',
      translation: 'and Crimea to Russia',
      note: 'The end of the passage on all five territories.',
    },
    arms: {
      quote: 'ووقف تدفق الأسلحة الغربية على أوكرانيا',
      translation: 'an end to the flow of Western weapons to Ukraine',
    },
    membership: {
      quote: 'وعدولها عن الانضمام إلى حلف شمال الأطلسي',
      translation: 'and its renunciation of joining the North Atlantic alliance',
    },
    rejection: {
      quote: 'ترى كييف أن هذه إملاءات لا يمكن القبول بها',
      translation: 'Kyiv regards these as dictates that cannot be accepted',
    },
    withdrawal: {
      quote: 'خروج القوات الروسية من أراضيها',
      translation: 'the departure of Russian forces from its land',
    },
    guarantees: {
      quote: 'وتطلب خروج القوات الروسية من أراضيها وضمانات غربية لأمنها',
      translation:
        'and asks for the departure of Russian forces from its land and Western guarantees for its security',
    },
    detail: {
      quote:
        'وتفصّل كييف ما تعنيه بالضمانات: أن تستمر شحنات السلاح في الوصول إليها، وأن تنتشر على أرضها قوة أوروبية حين تصمت المدافع.',
      translation:
        'Kyiv spells out what it means by guarantees: that shipments of weapons keep reaching it, and that a European force is deployed on its soil when the guns fall silent.',
    },
    shipments: {
      quote: 'أن تستمر شحنات السلاح في الوصول إليها',
      translation: 'that shipments of weapons keep reaching it',
    },
    force: {
      quote: 'أن تنتشر على أرضها قوة أوروبية حين تصمت المدافع',
      translation: 'that a European force is deployed on its soil when the guns fall silent',
    },
    trump: {
      quote: 'ووصف ترمب اللقاء بأنه مثمر، وقال إنه أطلع عدداً من القادة الأوروبيين على نتائجه.',
      translation:
        'Trump described the meeting as fruitful and said that he had informed a number of European leaders of its results.',
    },
    luhansk: {
      quote: 'وتقول موسكو إن لوغانسك باتت كلها في يدها منذ مطلع الصيف',
      translation: 'Moscow says that all of Luhansk has been in its hands since the beginning of summer',
    },
  },
} as const satisfies SampleSource;
