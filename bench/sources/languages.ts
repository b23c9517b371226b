/** What makes a language's texts look like it: its commonest words in order, and what rarer words are put together from. */
export interface Language {
  readonly tag: string;
  /** The commonest first. */
  readonly common: readonly string[];
  readonly beginnings: readonly string[];
  readonly middles: readonly string[];
  readonly endings: readonly string[];
}

/** The four languages of the sources. */
export const LANGUAGES: readonly Language[] = [
  {
    tag: 'ar',
    common: words(
      'في من على إلى أن عن مع التي الذي هذا هذه كما لم لن قد كان كانت بعد قبل بين وقال وأضاف الرئيس الأمريكي الروسي الأوكراني موسكو كييف روسيا أوكرانيا القوات المفاوضات السلام الحرب المناطق دونيتسك لوغانسك خيرسون القرم الناتو ضمانات أمنية عقوبات رسوم جمركية مهلة وزير الخارجية الدفاع البيت الأبيض الكرملين انسحاب وقف إطلاق النار شروط اتفاق مطالب رفض اقتراح وموسكو لموسكو بموسكو',
    ),
    beginnings: words('است ان مت مت مس مع ال ال وال بال لل ت ي أ ن م ا'),
    middles: words(
      'كتب عمل فعل حكم شرط قبل رفض طلب سلم حرب عقب رسم وسط نقش فصل جمع وقع خرج دخل نزع سحب ضمن حدد جدد كشف علن وضح شدد',
    ),
    endings: words('ة ات ون ين ه ها هم نا ي ية ان وا ت'),
  },
  {
    tag: 'ru',
    common: words(
      'в и на что не с по к из за о от для это как его так но же бы или до при мы она они президент России Украины США Москва Киев переговоры мир война войска территории Донецк Луганск Херсон Запорожье Крым НАТО гарантии безопасности санкции пошлины срок министр иностранных дел обороны Кремль вывод прекращение огня условия соглашение требования отказ предложение заявил сообщил подчеркнул ещё объём',
    ),
    beginnings: words('пере при под раз вы на от об до за про пред со у'),
    middles: words(
      'говор ход смотр твержд лож став вод каз реш нес бор мен стро звуч чит пис бер держ прос треб глаш стран гранич крат',
    ),
    endings: words(
      'ный ного ному ным ном ная ной ную ние ния нию нием ют ет ил ила или ать ить ость ости ов ами ах ского',
    ),
  },
  {
    tag: 'uk',
    common: words(
      "у і на що не з до та за як його це від для про але або ми вона вони президент України Росії США Київ Москва переговори мир війна війська території Донецьк Луганськ Херсон Запоріжжя Крим НАТО гарантії безпеки санкції мита термін міністр закордонних справ оборони Кремль виведення припинення вогню умови угода вимоги відмова пропозиція заявив повідомив наголосив п'ять об'єкт зв'язок",
    ),
    beginnings: words('пере при під роз ви на від об до за про перед спів у'),
    middles: words(
      'говор ход глян твердж лож став вод каз ріш нос бор мін буд звуч чит пис бер трим прос вимаг голош країн гранич швидк',
    ),
    endings: words(
      'ний ного ному ним ній на ної ну ння нню нням ють є ив ила или ати ити ість ості ів ами ах ського',
    ),
  },
  {
    tag: 'en',
    common: words(
      'the of to and in a that is for on it with as was by at from be this have not are but had his they which you were their one all president Russia Ukraine Moscow Kyiv talks peace war troops territory Donetsk Luhansk Kherson Crimea NATO security guarantees sanctions tariffs deadline minister foreign defence Kremlin withdrawal ceasefire conditions agreement demands refusal offer said added stressed Ukraine’s',
    ),
    beginnings: words('re un in dis pre over under inter out up con pro sub'),
    middles: words(
      'port form tract press struct side state sign clar mand ject vert cede quest serv view line ward hold set come take move range',
    ),
    endings: words('ing ed s er ers ion ions ation able ment ments ly al ness ity ive or'),
  },
];

function words(list: string): readonly string[] {
  return list.split(' ');
}
