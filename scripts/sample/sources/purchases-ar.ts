import type { SampleSource } from '../content';

export const purchasesAr = {
  title: 'سلاح أميركي لكييف بأموال هولندية وشمالية',
  author: 'Parley',
  publishedOn: '2025-08-05',
  language: 'ar',
  reliability: 'B',
  paragraphs: [
    'قررت هولندا، الاثنين الرابع من أغسطس (آب)، دفع 500 مليون يورو ثمناً لأسلحة أميركية تُنقل إلى أوكرانيا، لتصبح أول دولة تمول حزمة ضمن الآلية الجديدة لحلف شمال الأطلسي.',
    'وفي اليوم التالي حذت حذوها الدنمارك والنروج والسويد بمساهمة مشتركة تناهز 500 مليون دولار، تُخصص للدفاع الجوي والأسلحة المضادة للدروع والذخائر.',
    'ورحب الأمين العام للحلف مارك روته بالقرارين، وحث سائر الأعضاء على تقديم ما يستطيعون.',
    'أما موسكو فتعارض هذه الصفقات، وترى أن كل شحنة جديدة إنما تطيل أمد الحرب.',
  ],
  passages: {
    dutch: {
      quote:
        'قررت هولندا، الاثنين الرابع من أغسطس (آب)، دفع 500 مليون يورو ثمناً لأسلحة أميركية تُنقل إلى أوكرانيا',
      translation:
        'On Monday, 4 August, the Netherlands decided to pay 500 million euros for American weapons to be sent to Ukraine',
    },
    nordic: {
      quote:
        'حذت حذوها الدنمارك والنروج والسويد بمساهمة مشتركة تناهز 500 مليون دولار، تُخصص للدفاع الجوي والأسلحة المضادة للدروع والذخائر',
      translation:
        'Denmark, Norway and Sweden followed suit with a joint contribution of close to 500 million dollars for air defence, anti-armour weapons and ammunition',
    },
    rutte: {
      quote: 'ورحب الأمين العام للحلف مارك روته بالقرارين، وحث سائر الأعضاء على تقديم ما يستطيعون.',
      translation:
        'The secretary general of the alliance, Mark Rutte, welcomed both decisions and urged all other members to give what they can.',
    },
    moscow: {
      quote: 'أما موسكو فتعارض هذه الصفقات، وترى أن كل شحنة جديدة إنما تطيل أمد الحرب.',
      translation: 'Moscow opposes these deals and holds that every new shipment only prolongs the war.',
    },
  },
} as const satisfies SampleSource;
