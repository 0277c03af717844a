// What the page says, in its two languages.
export const WORDS = {
  ar: {
    other: 'English',
    tagline: 'من النص إلى تقارير الأحداث',
    kind: 'نوع ما يُلصق',
    text: 'نص',
    html: 'صفحة HTML',
    example: 'مثال:',
    body: 'نص المقال',
    paste: 'ألصق هنا نص خبر، أو شيفرة صفحته…',
    title: 'العنوان (اختياري)',
    published: 'تاريخ النشر',
    language: 'لغة النص',
    auto: 'تلقائيا',
    submit: 'استخراج',
    working: 'جار القراءة…',
    done: (n, ms) => `${count(n, 'تقرير واحد', 'تقريران', 'تقارير', 'تقريرا')} في ${ms} مللي ثانية`,
    article: 'المقال',
    reports: 'التقارير',
    none: 'لا يروي هذا النص حدثا.',
    offline: 'تعذر الوصول إلى الخدمة. حاول بعد قليل.',
    background: 'خلفية',
    severity: 'الخطورة',
    confidence: 'الثقة',
    why: 'لماذا؟ وما الذي استُبعد؟',
    rule: 'القاعدة',
    nothingRejected: 'لم يُستبعد شيء.',
    via: 'عبر',
    none_: 'لا أحد',
    approx: 'نحو',
    slots: {
      trigger: 'الحدث', actor: 'الفاعل', recipient: 'المتلقي', place: 'المكان', date: 'الزمان',
      killed: 'قتلى', injured: 'مصابون', missing: 'مفقودون', displaced: 'نازحون',
      detained: 'معتقلون', attribution: 'المصدر', count: 'الأعداد',
    },
    modality: {
      asserted: '', denied: 'منفي', planned: 'مخطط', threatened: 'تهديد', demanded: 'مطلب',
      hypothetical: 'افتراض', unconfirmed: 'غير مؤكد',
    },
    types: {
      AGREE: 'اتفاق', CONSULT: 'تشاور', SUPPORT: 'تأييد', CONCEDE: 'تنازل', COOPERATE: 'تعاون',
      AID: 'مساعدة', RETREAT: 'انسحاب أو إفراج', REQUEST: 'مطالبة', ACCUSE: 'اتهام أو إدانة',
      REJECT: 'رفض أو نفي', THREATEN: 'تهديد', PROTEST: 'احتجاج', SANCTION: 'عقوبات',
      MOBILIZE: 'تعبئة', COERCE: 'إجراء قسري', ASSAULT: 'هجوم', DISASTER: 'كارثة',
      ACCIDENT: 'حادث', PERSONNEL: 'تعيين أو استقالة', DISPLACE: 'نزوح أو إجلاء',
    },
    reasons: {
      'names-an-actor': 'جزء من اسم جهة',
      'names-the-source': 'يسمي من يتحدث',
      'on-the-way': 'طريق لا مكان',
      'only-named': 'بلد ذُكر فقط',
      'another-fits-better': 'غيره أقرب إلى الحدث',
      'other-clause': 'في جملة أخرى',
      'day-of-statement': 'يوم التصريح لا يوم الحدث',
      'day-to-come': 'يوم لم يأت بعد',
      'ordinary-word': 'كلمة عادية هنا',
      'country-not-spoken-of': 'لا يتحدث المقال عن بلده',
      dateline: 'مكان كتابة الخبر',
      'other-kind-stated': 'النص يذكر نوع مكان آخر',
      'other-country-beside': 'بلد آخر مذكور بجانبه',
      'other-country-in-article': 'المقال يتحدث عن بلد آخر',
      'other-country-of-outlet': 'الناشر من بلد آخر',
      'other-better-known': 'سميه أشهر',
      'is-counted': 'من المعدودين',
      'no-part': 'لا دور له في القاعدة',
      'of-another-event': 'يخص حدثا آخر',
    },
  },
  en: {
    other: 'العربية',
    tagline: 'From a text to reports of events',
    kind: 'What is pasted',
    text: 'Text',
    html: 'HTML page',
    example: 'Example:',
    body: 'The article',
    paste: 'Paste a news text here, or the source of its page…',
    title: 'Headline (optional)',
    published: 'Published on',
    language: 'Language',
    auto: 'Detect',
    submit: 'Extract',
    working: 'Reading…',
    done: (n, ms) => `${n === 1 ? 'One report' : `${n} reports`} in ${ms} ms`,
    article: 'Article',
    reports: 'Reports',
    none: 'This text tells no event.',
    offline: 'The service cannot be reached. Try again in a moment.',
    background: 'background',
    severity: 'severity',
    confidence: 'confidence',
    why: 'Why? And what was rejected?',
    rule: 'Rule',
    nothingRejected: 'Nothing was rejected.',
    via: 'via',
    none_: 'none',
    approx: 'about',
    slots: {
      trigger: 'event', actor: 'actor', recipient: 'recipient', place: 'place', date: 'date',
      killed: 'killed', injured: 'injured', missing: 'missing', displaced: 'displaced',
      detained: 'detained', attribution: 'source', count: 'counts',
    },
    modality: {
      asserted: '', denied: 'denied', planned: 'planned', threatened: 'threatened',
      demanded: 'demanded', hypothetical: 'hypothetical', unconfirmed: 'unconfirmed',
    },
    types: {
      AGREE: 'Agreement', CONSULT: 'Consultation', SUPPORT: 'Support', CONCEDE: 'Concession',
      COOPERATE: 'Cooperation', AID: 'Aid', RETREAT: 'Retreat or release', REQUEST: 'Request',
      ACCUSE: 'Accusation', REJECT: 'Rejection or denial', THREATEN: 'Threat', PROTEST: 'Protest',
      SANCTION: 'Sanctions', MOBILIZE: 'Mobilisation', COERCE: 'Coercion', ASSAULT: 'Attack',
      DISASTER: 'Disaster', ACCIDENT: 'Accident', PERSONNEL: 'Appointment or departure',
      DISPLACE: 'Displacement',
    },
    reasons: {
      'names-an-actor': 'part of somebody’s name',
      'names-the-source': 'belongs to who speaks',
      'on-the-way': 'a way, not a place',
      'only-named': 'a country only named',
      'another-fits-better': 'another stands closer',
      'other-clause': 'in another clause',
      'day-of-statement': 'day of the statement',
      'day-to-come': 'a day to come',
      'ordinary-word': 'an ordinary word here',
      'country-not-spoken-of': 'its country is not spoken of',
      dateline: 'where the story is sent from',
      'other-kind-stated': 'another kind of place is stated',
      'other-country-beside': 'another country stands beside it',
      'other-country-in-article': 'the article speaks of another country',
      'other-country-of-outlet': 'the outlet is of another country',
      'other-better-known': 'its namesake is better known',
      'is-counted': 'one of those counted',
      'no-part': 'the rule gives it no part',
      'of-another-event': 'told of another event',
    },
  },
};

/** Arabic counts: one, two, three to ten, more. */
function count(n, one, two, few, many) {
  if (n === 0) return 'لا تقارير';
  if (n === 1) return one;
  if (n === 2) return two;
  return `${n} ${n <= 10 ? few : many}`;
}

// Invented news.
export const EXAMPLES = {
  ar: {
    title: 'تسعة قتلى في غارة على سوق بمدينة الباب',
    published: '2026-03-09',
    text:
      'قُتل 9 أشخاص على الأقل وأصيب 26 آخرون في غارة جوية استهدفت سوقا شعبية في مدينة الباب شمالي سوريا أمس الأحد، بحسب الخوذ البيضاء.\n\n' +
      'ونفت وزارة الدفاع السورية اليوم الاثنين قصف السوق. وأدانت الأمم المتحدة الهجوم ودعت إلى تحقيق مستقل.\n\n' +
      'وفي طرابلس شمالي لبنان، تظاهر مئات الأشخاص مساء الأحد احتجاجا على الغارة.',
  },
  en: {
    title: 'Ferry capsizes near Barisal',
    published: '2026-03-09',
    text:
      'At least 17 people were killed and 30 others were missing after a ferry capsized on a river near Barisal in southern Bangladesh on Sunday, police said on Monday.\n\n' +
      'In Tripoli, Lebanon, two soldiers were wounded in clashes with gunmen on Saturday. The Lebanese army arrested five suspects.\n\n' +
      'The United Nations called for an end to the fighting.',
  },
};
