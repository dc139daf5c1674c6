# ما ينتظر المراجع، وكيف يقرر.

review-title = المراجعة
review-lead = ما ينتظر قرارا، والأطول انتظارا أولا.
review-filter = عرض
review-all = الكل ({ $count })
review-kind = { $kind } ({ $count })
waiting-authenticate = طلبات تنتظر التوثيق
waiting-verify = عروض تنتظر التحقق
waiting-endorse = مطابقات تنتظر الاعتماد
decide-authenticate = هل يصدر الطلب عن دولته حقا؟
decide-verify = هل المنظمة والشروط مستوفية للأصول؟
decide-endorse = هل يحول دونها أمر يتعلق بالهوية أو الازدواجية أو تضارب المصالح؟
review-what = المطلوب البت فيه
review-record = السجل
review-whose = لمن
review-since = في الانتظار منذ
review-age = المدة
review-deadline = الموعد الأقصى
review-who = من يقرر
review-you = يمكنك البت فيه
review-another = مراجع آخر: يتعلق الأمر بدولتك أو منظمتك
review-none = لا شيء ينتظر قرارا.
review-none-of-kind = لا شيء من هذا النوع ينتظر قرارا.
review-show-all = عرض كل ما ينتظر

review-decision = قرارك بصفتك مراجعا
review-scope = تنظر في الهوية والازدواجية وتضارب المصالح، ولا تنظر أبدا في جدوى التعاون بين دولتين.
review-note = ملاحظة
review-take-up = تولي المراجعة
review-take-up-hint = يرى الآخرون أنها قيد المراجعة؛ وتقررون لاحقًا.
review-endorse = اعتماد
review-dismiss = الاستبعاد مع ذكر السبب
review-dismiss-send = استبعاد هذه المطابقة
