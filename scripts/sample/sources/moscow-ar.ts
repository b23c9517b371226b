import type { SampleSource } from '../content';

export const moscowAr = {
  title: 'بوتين يريد السلام ولا يتنازل عن شروطه',
  author: 'Parley',
  publishedOn: '2025-08-01',
  language: 'ar',
  reliability: 'B',
  paragraphs: [
    'أكد الرئيس الروسي فلاديمير بوتين، الجمعة الأول من أغسطس (آب)، رغبة بلاده في السلام، لكنه شدد على أن شروطها هي نفسها التي طرحتها قبل عام.',
    'وتتلخص تلك الشروط في أن تتنازل كييف عن مناطق دونيتسك ولوغانسك وزابوريجيا وخيرسون وعن القرم، وأن تبقى خارج حلف شمال الأطلسي، وألا يصلها بعد اليوم سلاح غربي.',
    'وجددت كييف رفضها التام لهذه الشروط. وقال الرئيس فولوديمير زيلينسكي إن بلاده تقترح الانتقال من تبادل التصريحات إلى لقاء بين القادة، وإنها مستعدة له في أي وقت.',
    'ويأتي السجال قبل أسبوع من انقضاء المهلة التي منحها الرئيس الأميركي دونالد ترمب لموسكو، وموعدها الثامن من أغسطس.',
  ],
  passages: {
    unchanged: {
      quote: 'شدد على أن شروطها هي نفسها التي طرحتها قبل عام',
      translation: 'stressed that its terms are the same that it put forward a year ago',
    },
    terms: {
      quote:
        'أن تتنازل كييف عن مناطق دونيتسك ولوغانسك وزابوريجيا وخيرسون وعن القرم، وأن تبقى خارج حلف شمال الأطلسي، وألا يصلها بعد اليوم سلاح غربي',
      translation:
        'that Kyiv cede the regions of Donetsk, Luhansk, Zaporizhzhia and Kherson as well as Crimea, stay outside the North Atlantic alliance, and receive no Western weapons from now on',
    },
    rejection: {
      quote: 'وجددت كييف رفضها التام لهذه الشروط.',
      translation: 'Kyiv repeated its complete rejection of these terms.',
    },
    leaders: {
      quote: 'بلاده تقترح الانتقال من تبادل التصريحات إلى لقاء بين القادة، وإنها مستعدة له في أي وقت',
      translation:
        'his country proposes to move from an exchange of statements to a meeting of the leaders, and is ready for it at any time',
    },
    deadline: {
      quote: 'المهلة التي منحها الرئيس الأميركي دونالد ترمب لموسكو، وموعدها الثامن من أغسطس',
      translation: 'the time that US President Donald Trump gave Moscow, which ends on 8 August',
    },
  },
} as const satisfies SampleSource;
