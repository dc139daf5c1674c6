# التقرير عن فترة.

report-title = التقرير
report-lead = ما حملته فترة من الزمن: الطلبات والعروض والمطابقات، وما لم يُلبَّ، ومدة كل خطوة، وما أُنجز ولمن. بالأرقام وحدها، ومن غير تسمية أحد.
report-presets = الفترات
report-from = أول يوم
report-to = آخر يوم
report-area = المنطقة أو الوضع
report-all-areas = الكل
report-regions = المناطق
report-sub-regions = المناطق دون الإقليمية
report-situations = الأوضاع الخاصة
report-theme = الموضوع
report-all-themes = الكل
report-basis = الأساس
report-show = عرض التقرير
report-xlsx = تنزيل مصنف (XLSX)
report-csv = تنزيل جدول (CSV)
report-print = لحفظه بصيغة PDF تكفي طباعة هذه الصفحة، فهي معدّة لورق A4.
report-period = الفترة
report-scope = النطاق
report-scope-all = كل المناطق والمواضيع
report-as-of = حتى
report-internal = للمراجعة الداخلية: تشمل هذه الأرقام ما ليس متاحا للعموم. يُرجى عدم تداولها، فالتقرير العام عن الفترة نفسها معدّ لذلك.
report-contents = المحتويات
report-total = المجموع
report-unplaced = دولة حُجب اسمها
report-group = مجموعة الدول
report-caption = { $measure }، { $dimension }
report-share = { $count } ({ $share })
report-percent = { $whole }.{ $tenths }%
report-nothing-unmet = لا شيء مطلوبا هنا في الوقت الحاضر.
report-pace-link = كل أرباع السنة
report-equity-lead = حصة مجموعة من الدول في الطلبات، إلى جانب حصتها فيما لُبّي. وإذا كانت الثانية أقل من الأولى فقد نالت المجموعة أقل مما طلبت.
report-equity-caption = الحصص بحسب مجموعات الدول

report-fault-day = «{ $given }» ليس يوما. يُكتب اليوم هكذا: 2026-12-31.
report-fault-backwards = آخر يوم، { $given }، يسبق أول يوم.
report-fault-years = «{ $given }» خارج السنوات من { $first } إلى { $last }.
report-fault-area = «{ $given }» ليس منطقة ولا منطقة دون إقليمية ولا وضعا خاصا. يُرجى الاختيار من القائمة.
report-fault-theme = «{ $given }» ليس موضوعا. يُرجى الاختيار من القائمة.
report-fault-basis = «{ $given }» ليس أساسا. فهو إما public وإما reviewers.

report_basis-public = ما يمكن للجميع الاطلاع عليه
report_basis-reviewers = ما تطلع عليه المراجعة

report_part-requests = الطلبات
report_part-offers = العروض
report_part-matches = المطابقات
report_part-unmet = ما لم يُلبَّ
report_part-time = مدة الخطوات
report_part-delivery = الإنجاز
report_part-equity = الإنصاف

report_measure-requests = الطلبات
report_measure-offers = العروض
report_measure-matches = المطابقات
report_measure-unmet = الطلبات التي لم تُلبَّ
report_measure-median_days = الأيام التي أنجز النصف خلالها
report_measure-most_days = الأيام التي أنجز تسعة من كل عشرة خلالها
report_measure-projects = المشاريع المفتوحة
report_measure-participants = المشاركون
report_measure-fulfilment = الطلبات بحسب ما أُنجز
report_measure-agreed = المطابقات المتفق عليها
report_measure-delivered = المشاريع المنجزة

report_dimension-total = في المجموع
report_dimension-area = بحسب المنطقة
report_dimension-situation = بحسب الوضع الخاص
report_dimension-theme = بحسب الموضوع
report_dimension-provider_type = بحسب نوع الجهة المقدمة
report_dimension-outcome = بحسب المآل
report_dimension-theme_by_area = بحسب الموضوع والمنطقة دون الإقليمية
report_dimension-step = بحسب ربع السنة والخطوة
report_dimension-status = بحسب الحالة
report_dimension-gender = بحسب النوع الاجتماعي
report_dimension-fulfilment = بحسب التقدم

match_outcome-proposed = اقتُرحت
match_outcome-agreed = اتُّفق عليها
match_outcome-converted = صارت مشروعا
match_outcome-declined = اعتذر عنها أحد الطرفين
match_outcome-dismissed = صُرف النظر عنها في المراجعة
match_outcome-lapsed = سقطت من غير جواب

report_people-women = النساء
report_people-men = الرجال
report_people-others = غير ذلك أو غير مذكور

report-means-requests = الطلبات المنشورة في الفترة والمتاحة الآن للقراء على هذا الأساس.
report-means-offers = العروض المنشورة في الفترة والمتاحة الآن للقراء على هذا الأساس.
report-means-matches = ما جرى في الفترة للمطابقات التي يكون طلبها وعرضها كلاهما متاحين للقراء على هذا الأساس. وقد تُقترح مطابقة في فترة ويُتفق عليها في أخرى.
report-means-unmet = الطلبات المفتوحة التي ليست لها مطابقة معروضة على الطرفين أو متفق عليها أو قيد التنفيذ، وقت إعداد هذا التقرير، أيًّا كان تاريخ نشرها.
report-means-median = عدد الأيام التي أتمّت نصف المنظمات الخطوة خلالها، بحسب أرباع السنة المنتهية. وهو واحد لكل نطاق.
report-means-most = عدد الأيام التي أتمّت تسع من كل عشر منظمات الخطوة خلالها. وهو واحد لكل نطاق.
report-means-projects = المشاريع المفتوحة في الفترة والمتاحة للقراء على هذا الأساس، بحسب حالتها الآن.
report-means-participants = من أُحصوا في أنشطة المشاريع التي انتهت في الفترة.
report-means-fulfilment = طلبات الفترة بحسب أبعد مشاريعها تقدما مما يمكن للقراء الاطلاع عليه على هذا الأساس: يُعدّ الطلب منجزا متى أكدت الدولة الطالبة النتائج.
report-means-agreed = المطابقات التي وافق عليها الطرفان في الفترة.
report-means-delivered = المشاريع المغلقة في الفترة: أكدت الدولة الطالبة نتائجها.

report_note-whole_only = لا يُذكر مآل المطابقات للجميع إلا لكل المناطق والمواضيع معا، حتى لا يُعرف مصير طلب بطرح تقرير من آخر.
report_note-whole_quarters = تُذكر الأرقام ربعا بعد ربع، لأرباع السنة الكاملة المنتهية في الفترة؛ ولا تُحسب الأيام قبلها وبعدها.
report_note-no_quarter = ليس في الفترة ربع سنة كامل منتهٍ محسوب؛ وأرقام هذا الجزء تُذكر بأرباع السنة.
report_note-not_by_situation = لا تُذكر بحسب الوضع الخاص: فهذه الأرقام بحسب المنطقة دون الإقليمية.
report_note-overlapping = قد يُحسب السجل الواحد في عدة صفوف؛ ولذلك لا تُجمع الصفوف.
report_note-named_only = تُحسب الطلبات التي سُمّيت دولتها، والحصص منسوبة إليها.

report-column-table = الجدول
report-column-row = الصف
report-column-code = الرمز
report-column-value = القيمة
report-column-unit = الوحدة
report-column-note = ملاحظة

report-reading = كيف تُقرأ الأرقام
report-small = يُعرض الواحد والاثنان في صورة «<3»، حتى لا يمكن تمييز سجل بعينه.
report-withheld = تحل «…» محل رقم من شأنه، إذا قورن بغيره، أن يكشف رقما صغيرا أو مآل طلب واحد أو طلبين.
report-days-utc = تبدأ الأيام وتنتهي عند منتصف الليل بالتوقيت العالمي المنسق، ويومَا الفترة داخلان فيها.
report-moves = الأرقام هي أرقام اللحظة المذكورة أعلاه. وما سُحب منذ ذلك الحين لا يُحسب.
report-nobody = لا رقم يخص جهة مسماة.
