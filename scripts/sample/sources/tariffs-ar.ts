import type { SampleSource } from '../content';

export const tariffsAr = {
  title: 'واشنطن تلوح بالرسوم والكرملين يرد',
  author: 'Parley',
  publishedOn: '2025-08-05',
  language: 'ar',
  reliability: 'B',
  paragraphs: [
    'أوضح الرئيس الأميركي دونالد ترمب، الثلاثاء، أنه لم يلتزم رقماً معيناً للرسوم التي قد تطال الدول المتاجرة مع روسيا، وأنه سيتخذ قراره بعد اجتماع اليوم التالي في موسكو.',
    'لكنه أبقى على تهديده: إن لم تُنهِ روسيا الحرب قبل الثامن من أغسطس (آب) فستُفرض عليها عقوبات إضافية.',
    'ووصف المتحدث باسم الكرملين دميتري بيسكوف هذه التهديدات بأنها محاولات غير شرعية لإرغام دول أخرى على قطع تجارتها مع روسيا، وقال إن من حق كل دولة ذات سيادة أن تختار شركاءها.',
    'وفي كييف، أعلن الرئيس فولوديمير زيلينسكي أنه ناقش العقوبات مع ترمب في اتصال هاتفي، وطالب بتشديدها لأن موسكو لا تستجيب، في رأيه، إلا للضغط.',
    'وكان الاتحاد الأوروبي قد أقر في يوليو (تموز) حزمته الثامنة عشرة من العقوبات على روسيا.',
  ],
  passages: {
    noFigure: {
      quote:
        'لم يلتزم رقماً معيناً للرسوم التي قد تطال الدول المتاجرة مع روسيا، وأنه سيتخذ قراره بعد اجتماع اليوم التالي في موسكو',
      translation:
        'he had not committed himself to any figure for the tariffs that may hit countries trading with Russia, and would decide after the next day’s meeting in Moscow',
    },
    deadline: {
      quote: 'إن لم تُنهِ روسيا الحرب قبل الثامن من أغسطس (آب) فستُفرض عليها عقوبات إضافية',
      translation:
        'if Russia does not end the war before 8 August, additional sanctions will be imposed on it',
    },
    illegitimate: {
      quote:
        'هذه التهديدات بأنها محاولات غير شرعية لإرغام دول أخرى على قطع تجارتها مع روسيا، وقال إن من حق كل دولة ذات سيادة أن تختار شركاءها',
      translation:
        'these threats as illegitimate attempts to force other countries to break off their trade with Russia, and said that every sovereign state has the right to choose its partners',
    },
    pressure: {
      quote: 'وطالب بتشديدها لأن موسكو لا تستجيب، في رأيه، إلا للضغط',
      translation:
        'and demanded that they be tightened because Moscow, in his view, responds to nothing but pressure',
    },
    union: {
      quote: 'وكان الاتحاد الأوروبي قد أقر في يوليو (تموز) حزمته الثامنة عشرة من العقوبات على روسيا.',
      translation:
        'In July the European Union had adopted its eighteenth package of sanctions against Russia.',
    },
  },
} as const satisfies SampleSource;
