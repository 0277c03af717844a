// The interface in Arabic. Numbers, dates and countries are written by Intl.
import { plural } from "./plural.js";

const count = (n, forms) => plural("ar", n, forms);
const outlets = (n) => count(n, { zero: "لا منبر", one: "منبر واحد", two: "منبران", few: "# منابر", many: "# منبرا", other: "# منبر" });
const reports = (n) => count(n, { zero: "لا تقارير", one: "تقرير واحد", two: "تقريران", few: "# تقارير", many: "# تقريرا", other: "# تقرير" });
const events = (n) => count(n, { zero: "لا أحداث", one: "حدث واحد", two: "حدثان", few: "# أحداث", many: "# حدثا", other: "# حدث" });

export const ar = {
  otherLanguage: "English",
  language: "اللغة",
  theme: { auto: "المظهر: كالنظام", light: "المظهر: فاتح", dark: "المظهر: داكن" },
  skip: "إلى الأعمدة",
  connection: {
    connecting: "جارٍ الاتصال",
    live: "مباشر",
    lost: (since) => `انقطع الاتصال ${since}، تجري إعادة المحاولة`,
  },
  pages: { desk: "المكتب", sources: "المصادر" },
  search: "البحث في الأحداث",
  searchFor: (words) => `بحث: ${words}`,
  all: "كل الأحداث",
  types: {
    AGREE: "اتفاق", CONSULT: "مشاورات", SUPPORT: "تأييد", CONCEDE: "تنازل", COOPERATE: "تعاون",
    AID: "مساعدة", RETREAT: "تراجع", REQUEST: "دعوة", ACCUSE: "اتهام", REJECT: "رفض", THREATEN: "تهديد",
    PROTEST: "احتجاج", SANCTION: "عقوبة", MOBILIZE: "حشد", COERCE: "إكراه", ASSAULT: "هجوم",
    DISASTER: "كارثة", ACCIDENT: "حادث", PERSONNEL: "تعيينات", DISPLACE: "نزوح",
  },
  changes: { created: "جديد", updated: "محدَّث", corrected: "مصحَّح", retracted: "مسحوب", merged: "مدموج" },
  status: {
    "single-source": "مصدر واحد", corroborated: "مؤكد من أكثر من مصدر", disputed: "متنازع عليه", denied: "منفي",
    retracted: "مسحوب",
  },
  severity: (n) => `الخطورة ${n} من 5`,
  toll: { killed: "القتلى", injured: "المصابون", missing: "المفقودون", displaced: "النازحون", detained: "المعتقلون" },
  precision: { country: "في مكان ما من البلد", region: "في مكان ما من المنطقة", city: "المدينة", exact: "الموضع نفسه" },
  denial: "ينفي",
  about: (text) => `نحو ${text}`,
  atLeast: (n) => `${n} على الأقل`,
  atMost: (n) => `${n} على الأكثر`,
  outlets: (n, independent) => (n === independent ? outlets(n) : `${outlets(n)}، المستقل منها ${independent}`),
  reports,
  events,
  own: "المنبر نفسه",
  undated: "لم يُذكر اليوم",
  noPlace: "لم يُذكر المكان",
  fresh: (n) => count(n, { one: "جديد واحد", two: "جديدان", few: "# جديدة", many: "# جديدا", other: "# جديد" }),
  moved: (n) => count(n, { one: "تغيّر واحد", two: "تغيّران", few: "# تغيّرات", many: "# تغيّرا", other: "# تغيّر" }),
  meanwhile: "وصل أثناء الانقطاع",
  seen: "اطلعت عليه",
  sort: { newest: "الأحدث أولا", changed: "آخر ما تغيّر أولا", severe: "الأخطر أولا" },
  column: {
    add: "إضافة عمود", edit: "تعديل القاعدة", close: "إغلاق العمود", alerts: "التنبيهات", export: "تصدير",
    order: "الترتيب", left: "إلى البداية", right: "إلى النهاية", more: "تحميل أحداث أقدم",
    end: "هذا كل ما هو محفوظ.", empty: "لا شيء مطابق بعد. يظهر هنا حال وصوله.",
    loading: "جارٍ التحميل", failed: "تعذر التحميل", retry: "إعادة المحاولة",
    gap: "فاتت تحديثات لم تعد محفوظة؛ أعيد تحميل العمود.",
  },
  export: { csv: "CSV لجداول البيانات", geojson: "GeoJSON للخرائط", atom: "Atom لقارئ الخلاصات", link: "نسخ رابط هذا العرض", copied: "نُسخ الرابط" },
  filter: {
    topic: "الموضوع", type: "النوع", country: "البلد", place: "المكان", actor: "الفاعل", minKilled: "القتلى، على الأقل",
    severity: "الخطورة، على الأقل", status: "الحالة", lang: "اللغة", outlet: "المنبر", q: "كلمات", near: "دائرة (عرض، طول، كم)", bbox: "إطار الخريطة",
    since: "تغيّر منذ", until: "تغيّر قبل", rule: "قاعدة",
  },
  rule: {
    title: "ماذا يعرض العمود؟", name: "الاسم", anyCountry: "أي بلد", save: "عرض", share: "حفظ قاعدة للجميع", saved: "حُفظت",
    cancel: "إلغاء", preview: "آخر 24 ساعة", none: "لا شيء في آخر 24 ساعة.", atLeast: (n) => `${n} على الأقل`,
    useMap: "ما تعرضه الخريطة الآن فقط", pick: "اختر دائرة على الخريطة", radius: (km) => `نصف القطر: ${km} كم`, topics: "المواضيع", named: "القواعد المحفوظة", hint: "يجب أن تتحقق الشروط كلها؛ وتكفي أي قيمة من القيم المتعددة للشرط الواحد.",
  },
  languages: { ar: "العربية", en: "الإنجليزية", fr: "الفرنسية" },
  event: {
    close: "إغلاق", history: "التسلسل", claims: "من قال ماذا", evidence: "الأدلة", related: "أحداث قريبة", story: "القصة", raw: "JSON الخام",
    original: "الأصل", article: "المقال", supersededBy: "حل محله أحدث منه", noClaims: "لم يُذكر عدد.",
    failed: "تعذر تحميل الحدث", actors: "من", recipients: "على من", topics: "المواضيع", first: "أول ذكر", last: "آخر تغيير",
    copies: "النص نفسه في منبر آخر", sentences: "الجمل التي تثبته", loadArticle: "عرضه في المقال",
    slots: { evidence: "الدليل", place: "المكان", date: "اليوم", actors: "من", recipients: "على من", killed: "القتلى", injured: "المصابون", missing: "المفقودون", displaced: "النازحون", detained: "المعتقلون", attribution: "القائل" },
    version: (n) => `النسخة ${n}`, allReports: (n) => `كل التقارير: ${n}`, allClaims: "كل ما قيل",
  },
  edit: {
    title: "تحرير", verify: "توثيق", unverify: "رفع التوثيق", retract: "سحب", restore: "استعادة", merge: "دمج", split: "فصل", retitle: "تغيير العنوان", undo: "تراجع", by: "اسمك", why: "السبب",
    with: "الحدث الذي يُدمج في هذا", titleAr: "العنوان بالعربية", titleEn: "العنوان بالإنجليزية", chosen: "التقارير التي تُفصل", done: "تم", log: "ما فعله المحررون",
    refused: "رُفض", verified: "موثق",
  },
  diff: {
    raised: (what, from, to) => `${what}: ارتفع العدد من ${from} إلى ${to}`,
    lowered: (what, from, to) => `${what}: انخفض العدد من ${from} إلى ${to}`,
    stated: (what, to) => `${what}: ${to}`,
    withdrawn: (what, from) => `${what}: لم يعد يُذكر عدد (كان ${from})`,
    status: (from, to) => `${from} ← ${to}`,
    severity: (from, to) => `الخطورة ${from} ← ${to}`,
    place: (to) => `المكان: ${to}`,
    date: (to) => `اليوم: ${to}`,
    type: (to) => `النوع: ${to}`,
    title: "تغيّر العنوان",
    outlets: (n) => `صار في ${outlets(n)}`,
    reports: (n) => `صار فيه ${reports(n)}`,
    by: (source) => `، ${source}`,
  },
  map: {
    show: "الخريطة", only: "ما تعرضه الخريطة فقط", legend: "نقطة: مدينة. حلقة متقطعة: منطقة. بلد مظلل: لا يُعرف إلا البلد.",
    label: "خريطة الأحداث المعروضة", loading: "جارٍ تحميل الخريطة", events: (country, n) => `${country}: ${events(n)}`,
  },
  timeline: {
    show: "الخط الزمني", label: "الأحداث المعروضة في كل ساعة", from: "من", to: "إلى", clear: "كل الأوقات", per: (from, n) => `${from}: ${events(n)}`,
    since: (time) => `لم تُحمَّل كل الأحداث التي قبل ${time}.`,
  },
  alerts: {
    title: "التنبيهات", on: "نبهني لهذا العمود", sound: "بصوت", browser: "بإشعار من المتصفح", least: "من خطورة", quiet: "ساعات الهدوء",
    from: "من", to: "إلى", denied: "المتصفح لا يسمح لهذه الصفحة بالإشعارات.",
  },
  sources: {
    title: "المصادر", add: "إضافة مصدر", url: "عنوان خلاصة أو موقع", outlet: "المنبر", health: "الحال", last: "آخر سؤال", next: "السؤال التالي", items: "المواد", age: "عمر الحدث",
    none: "لا مصدر مسجل.", failed: "تعذر تحميل المصادر", refresh: "تحديث", only: "المتعثر فقط", added: "أضيف",
    healths: { new: "جديد", healthy: "سليم", failing: "متعثر", parked: "مركون", retired: "متقاعد", paused: "موقوف" },
    never: "لم يُسأل", why: "السبب", all: "الكل",
  },
  ops: { cursor: "المؤشر", lag: "التأخر", eventAge: "عمر الحدث p50 / p99", deadLetters: "الرسائل الميتة", subscribers: "المشتركون", events: "الأحداث", label: "التشغيل" },
  first: {
    title: "لا أحداث بعد",
    what: "حال قراءة أول مقال يظهر هنا ما حدث: ماذا وأين ومتى، وكم تضرر، ومن يقول ذلك، وأي المنابر تتفق عليه.",
    add: "إضافة مصدر", samples: "تحميل أربعة مقالات للتجربة", loading: "أُرسلت؛ يظهر أول حدث بعد لحظات.", failed: "لم تُقبل",
  },
  help: {
    title: "المفاتيح", close: "إغلاق",
    keys: [
      ["j / k", "الحدث التالي، السابق"], ["[ / ]", "العمود السابق، التالي"], ["o / Enter", "فتح الحدث"], ["Esc", "إغلاق"], ["n", "عرض الجديد"],
      ["/", "بحث"], ["c", "إضافة عمود"], ["e", "تعديل قاعدة العمود"], ["s", "تغيير الترتيب"], ["m", "الخريطة"], ["t", "الخط الزمني"], ["?", "هذه المساعدة"],
    ],
  },
  copy: "نسخ", page: "نبأ: الأحداث مباشرة",
};
