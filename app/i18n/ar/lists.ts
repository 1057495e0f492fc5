import type { lists as english } from "../en/lists.ts";

export const lists: Record<keyof typeof english, string> = {
  "list.filters": "التصفية والترتيب",
  "list.any": "الكل",
  "list.show": "عرض",
  "list.sortBy": "الترتيب حسب",
  "list.ownOrder": "الترتيب المعتاد",
  "list.up": "{column}، تصاعدياً",
  "list.down": "{column}، تنازلياً",
  "list.found":
    "{count, plural, zero {لا عناصر} one {عنصر واحد} two {عنصران} few {# عناصر} many {# عنصراً} other {# عنصر}}",
  "list.foundOf":
    "{count, plural, zero {لا عناصر من أصل {all}} one {عنصر واحد من أصل {all}} two {عنصران من أصل {all}} few {# عناصر من أصل {all}} many {# عنصراً من أصل {all}} other {# عنصر من أصل {all}}}",
  "list.narrowedTo": "عوامل التصفية المطبقة",
  "list.lift": "إزالة عامل التصفية هذا",
  "list.liftAll": "إزالة كل عوامل التصفية",
  "list.none": "لا شيء يوافق عوامل التصفية هذه.",
  "list.export":
    "{count, plural, zero {تصدير:} one {تصدير سطر واحد:} two {تصدير سطرين:} few {تصدير # أسطر:} many {تصدير # سطراً:} other {تصدير # سطر:}}",
  "list.csv": "‎CSV‎",
  "list.xlsx": "‎XLSX‎",
  "list.views": "طرق العرض المحفوظة",
  "list.views.intro":
    "القوائم كما تفضل عرضها، لك وحدك؛ {most, plural, zero {لا شيء} one {واحدة على الأكثر} two {اثنتان على الأكثر} few {# على الأكثر} many {# على الأكثر} other {# على الأكثر}}.",
  "list.views.name": "اسم طريقة العرض",
  "list.views.keep": "حفظ طريقة العرض هذه",
  "list.views.whoSees": "أنت وحدك.",
  "list.views.all": "كل طرق العرض المحفوظة لك",
  "list.views.none": "لا طرق عرض محفوظة",
  "list.views.noneText": "عند تصفية قائمة أو ترتيبها يمكن حفظها هناك ضمن «طرق العرض المحفوظة».",
  "list.views.list": "القائمة",
  "list.views.act": "الإجراء",
  "list.views.drop": "إزالة",
  "list.views.dropOf": "إزالة طريقة العرض {name}",
  "list.views.full":
    "{most, plural, zero {لا مكان لطريقة عرض أخرى.} one {لديك طريقة عرض محفوظة واحدة بالفعل؛ تلزم إزالتها أولاً.} two {لديك طريقتا عرض محفوظتان بالفعل؛ تلزم إزالة واحدة أولاً.} few {لديك # طرق عرض محفوظة بالفعل؛ تلزم إزالة واحدة أولاً.} many {لديك # طريقة عرض محفوظة بالفعل؛ تلزم إزالة واحدة أولاً.} other {لديك # طريقة عرض محفوظة بالفعل؛ تلزم إزالة واحدة أولاً.}}",
  "list.from": "من",
  "list.to": "إلى",
  "flash.viewKept": "حُفظت طريقة العرض.",
  "flash.viewDropped": "أُزيلت طريقة العرض.",
  "trail.on.export": "تصدير",
  "list.review": "المراجعة",
  "list.before": "قبل القيد رقم",
  "candidates.rank": "الرتبة",
  "bulk.choose": "اختيار",
  "bulk.chooseOne": "اختيار {name}",
  "bulk.chosen": "ما جرى اختياره",
  "bulk.all":
    "{count, plural, zero {لا شيء} one {العنصر الموافق} two {العنصران الموافقان} few {العناصر الموافقة وعددها #} many {العناصر الموافقة وعددها #} other {العناصر الموافقة وعددها #}}",
  "bulk.reached":
    "{count, plural, zero {لا يشمل أحداً} one {يشمل شخصاً واحداً} two {يشمل شخصين} few {يشمل # أشخاص} many {يشمل # شخصاً} other {يشمل # شخص}}",
  "bulk.left":
    "{count, plural, zero {لا يُستثنى أحد} one {يُستثنى شخص واحد} two {يُستثنى شخصان} few {يُستثنى # أشخاص} many {يُستثنى # شخصاً} other {يُستثنى # شخص}}",
  "bulk.why": "السبب",
  "bulk.more":
    "{most, plural, zero {لا يُعالج شيء.} one {يُعالج عنصر واحد في كل مرة؛ ويُستكمل الباقي بعد ذلك.} two {يُعالج عنصران على الأكثر في كل مرة؛ ويُستكمل الباقي بعد ذلك.} few {تُعالج # عناصر على الأكثر في كل مرة؛ ويُستكمل الباقي بعد ذلك.} many {يُعالج # عنصراً على الأكثر في كل مرة؛ ويُستكمل الباقي بعد ذلك.} other {يُعالج # عنصر على الأكثر في كل مرة؛ ويُستكمل الباقي بعد ذلك.}}",
  "bulk.nobody": "لم يُختر أحد",
  "bulk.nobodyText": "تلزم العودة إلى القائمة واختيار بعض العناصر أو جميع الموافقة منها.",
  "bulk.back": "العودة إلى القائمة",
  "bulk.undo": "تراجع",
  "bulk.recordOnly": "قيد واحد في السجل لكل منهم.",
  "bulk.longlist.title": "إدراج في القائمة الأولية",
  "bulk.longlist.do":
    "{count, plural, zero {إدراج} one {إدراج شخص واحد في القائمة الأولية} two {إدراج شخصين في القائمة الأولية} few {إدراج # أشخاص في القائمة الأولية} many {إدراج # شخصاً في القائمة الأولية} other {إدراج # شخص في القائمة الأولية}}",
  "bulk.longlist.whoSees": "مكتب هذه العملية؛ ويطّلع الفريق على القائمة الأولية بعد إغلاقها.",
  "bulk.longlist.undoTitle": "الشطب من القائمة الأولية",
  "bulk.longlist.undo":
    "{count, plural, zero {شطب} one {شطب شخص واحد من القائمة الأولية} two {شطب شخصين من القائمة الأولية} few {شطب # أشخاص من القائمة الأولية} many {شطب # شخصاً من القائمة الأولية} other {شطب # شخص من القائمة الأولية}}",
  "bulk.longlist.notOn": "غير مدرج في القائمة الأولية",
  "bulk.longlist.onAlready": "مدرج في القائمة الأولية بالفعل",
  "bulk.longlist.notEligible": "لم تثبت أهليته",
  "bulk.longlist.takenBack": "سُحب الترشيح",
  "bulk.renew.title": "تجديد العضويات",
  "bulk.renew.reason": "السبب، وهو واحد للجميع",
  "bulk.renew.do":
    "{count, plural, zero {تجديد} one {تجديد عضوية واحدة} two {تجديد عضويتين} few {تجديد # عضويات} many {تجديد # عضوية} other {تجديد # عضوية}}",
  "bulk.renew.show": "عرض المشمولين",
  "bulk.renew.whoSees": "مديرو كوادر القيادة.",
  "bulk.renew.notIn": "ليس عضواً في هذه المجموعة",
  "bulk.withdraw.title": "سحب الدعوات",
  "bulk.withdraw.do":
    "{count, plural, zero {سحب} one {سحب دعوة واحدة} two {سحب دعوتين} few {سحب # دعوات} many {سحب # دعوة} other {سحب # دعوة}}",
  "bulk.withdraw.whoSees": "المديرون. تتوقف الروابط عن العمل، وتمكن دعوة الحساب مجدداً.",
  "bulk.withdraw.joined": "انضم بالفعل",
  "bulk.withdraw.ended": "انتهى الحساب",
  "bulk.withdraw.noLink": "لا دعوة سارية",
  "flash.bulkLonglisted":
    "{count, plural, zero {لم يُدرج أحد.} one {أُدرج شخص واحد في القائمة الأولية.} two {أُدرج شخصان في القائمة الأولية.} few {أُدرج # أشخاص في القائمة الأولية.} many {أُدرج # شخصاً في القائمة الأولية.} other {أُدرج # شخص في القائمة الأولية.}}",
  "flash.bulkUnlisted":
    "{count, plural, zero {لم يُشطب أحد.} one {شُطب شخص واحد من القائمة الأولية.} two {شُطب شخصان من القائمة الأولية.} few {شُطب # أشخاص من القائمة الأولية.} many {شُطب # شخصاً من القائمة الأولية.} other {شُطب # شخص من القائمة الأولية.}}",
  "flash.bulkRenewed":
    "{count, plural, zero {لم تُجدد عضوية.} one {جُددت عضوية واحدة.} two {جُددت عضويتان.} few {جُددت # عضويات.} many {جُددت # عضوية.} other {جُددت # عضوية.}}",
  "flash.bulkWithdrawn":
    "{count, plural, zero {لم تُسحب دعوة.} one {سُحبت دعوة واحدة.} two {سُحبت دعوتان.} few {سُحبت # دعوات.} many {سُحبت # دعوة.} other {سُحبت # دعوة.}}",
  "list.words": "كلمات",
  "list.reference": "الرقم المرجعي",
  "list.oversight.with": "مع",
  "list.forecast.stage": "المرحلة",
  "list.forecast.waits": "قيد الانتظار",
  "list.forecast.launched": "أُطلقت العملية",
  "list.forecast.withdrawn": "مسحوب",
  "list.forecast.holder": "شاغل المنصب",
  "list.vetting.part": "الجزء من القائمة",
  "list.calls.state": "حالة الدعوة",
  "list.calls.open": "مفتوحة",
  "list.calls.shut": "مغلقة",
  "list.calls.memberState": "الدولة العضو",
};
