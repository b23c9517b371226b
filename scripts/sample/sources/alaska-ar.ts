import type { SampleSource } from '../content';

export const alaskaAr = {
  title: 'المهلة تنقضي والقمة في ألاسكا',
  author: 'Parley',
  publishedOn: '2025-08-08',
  language: 'ar',
  reliability: 'C',
  paragraphs: [
    'انقضت المهلة الأميركية، الجمعة، من دون أن تعلن واشنطن عقوبات جديدة على موسكو.',
    'وبدلاً من ذلك أعلن الرئيس دونالد ترمب أنه سيستقبل نظيره الروسي في ألاسكا في الخامس عشر من أغسطس (آب)، وتحدث عن مبادلة بعض الأراضي بما يفيد الطرفين.',
    'وتتمسك كييف بأن يسبق أي تسوية وقف كامل لإطلاق النار، وبألا يُتخذ قرار بشأن أوكرانيا في غيابها.',
  ],
  passages: {
    passed: {
      quote: 'انقضت المهلة الأميركية، الجمعة، من دون أن تعلن واشنطن عقوبات جديدة على موسكو.',
      translation:
        'The American deadline expired on Friday without Washington announcing new sanctions against Moscow.',
    },
    alaska: {
      quote: 'سيستقبل نظيره الروسي في ألاسكا في الخامس عشر من أغسطس (آب)',
      translation: 'he would receive his Russian counterpart in Alaska on 15 August',
    },
    exchange: {
      quote: 'وتحدث عن مبادلة بعض الأراضي بما يفيد الطرفين',
      translation: 'and spoke of exchanging some territory to the benefit of both sides',
    },
    notWithout: {
      quote: 'وبألا يُتخذ قرار بشأن أوكرانيا في غيابها',
      translation: 'and that no decision about Ukraine be taken in its absence',
    },
    ceasefireFirst: {
      quote: 'بأن يسبق أي تسوية وقف كامل لإطلاق النار',
      translation: 'that a full ceasefire precede any settlement',
    },
  },
} as const satisfies SampleSource;
