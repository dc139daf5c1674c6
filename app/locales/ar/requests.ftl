# الطلبات والعروض: قوائمها وصفحاتها وكيفية بدئها وتعديلها.

requests-title = الطلبات
requests-lead = ما تحتاج إليه الدول، بعباراتها هي. وأنتم ترون ما هو متاح لكم.
requests-found =
    { $count ->
        [zero] لا طلبات
        [one] طلب واحد
        [two] طلبان
        [few] { $count } طلبات
        [many] { $count } طلبا
       *[other] { $count } طلب
    }
search-requests = البحث في الطلبات
request-new = تقديم طلب
offers-title = العروض
offers-lead = ما يمكن أن تقدمه الدول والمنظمات والشركات والجامعات والمؤسسات.
offers-found =
    { $count ->
        [zero] لا عروض
        [one] عرض واحد
        [two] عرضان
        [few] { $count } عروض
        [many] { $count } عرضا
       *[other] { $count } عرض
    }
search-offers = البحث في العروض
offer-new = تقديم عرض

list-search = بحث
list-part = إظهار
list-sort = الترتيب
list-narrow = تضييق القائمة
facet-more =
    { $count ->
        [zero] لا شيء آخر
        [one] واحد آخر
        [two] اثنان آخران
        [few] { $count } أخرى
        [many] { $count } أخرى
       *[other] { $count } أخرى
    }
list-clear = إزالة البحث وجميع عوامل التصفية
mine-open = المفتوح حاليا
mine-own = ما يخص منظماتي
mine-all = كل ما يجوز لي الاطلاع عليه
sort-newest = الأحدث أولا
sort-closing = الأقرب إلى الإغلاق أولا
sort-title = حسب العنوان

list-empty = لا يوجد هنا شيء مفتوح يجوز لكم الاطلاع عليه.
list-empty-narrowed = لا شيء مما يجوز لكم الاطلاع عليه يستوفي هذا البحث وعوامل التصفية هذه معا.
list-empty-own = لم تقدم منظماتكم شيئا من هذا النوع بعد.
list-empty-stranger = لا يوجد هنا حاليا ما هو متاح للجمهور. والكثير منه متاح فقط للدول والجهات المقدمة للمساعدة بعد تسجيل الدخول.

record-untitled = بلا عنوان حتى الآن
record-published = نُشر في { $date }
record-closes = مفتوح حتى { $date }
record-draft-only = هذه مسودة. لا يراها سوى منظمتكم إلى أن تُقدَّم.
record-draft-waits = هناك تعديلات لم تُقدَّم. ويرى القراء النسخة الواردة أدناه.
record-continue = مواصلة الكتابة
record-edit = تعديل
record-actions = من هنا
record-offers-that-fit = العروض الملائمة
record-requests-that-fit = الطلبات التي يلائمها
record-matches = مطابقاته المفتوحة
record-projects = مشاريعه
record-cite = للاستشهاد: { $kind } { $reference }

life-title = المرحلة الحالية
life-reviewer = أحد المراجعين

acts-title = ما يمكنكم القيام به
act-unmask = إظهار اسم دولتنا للجميع
act-unmask-hint = يُعرض الطلب عندئذ باسم دولتكم على كل من يجوز له الاطلاع عليه. ولا يمكن التراجع عن ذلك.
preview-title = عرض السجل كما يراه
preview-public = الجمهور
preview-provider = جهة مقدمة للمساعدة
preview-state = دولة أخرى
preview-party = الطرف الآخر في مطابقة
preview-reviewer = مراجع
preview-as = بصفة: { $who }. هذا ما يُقرأ منه بعد نشره.
preview-unseen = بصفة: { $who }. لا يظهر له شيء من هذا السجل.
preview-leave = العودة إلى عرضكم
act-note = ملاحظة
act-question = سؤالكم
act-question-hint = يراه أصحاب السجل، ويمكنهم تعديل السجل وتقديمه من جديد.
act-review-hint = يرى أصحاب السجل السبب والملاحظة.
act-withdraw-hint = يُسحب السجل من جميع القوائم ولا يُطابَق بعد ذلك. ويبقى محفوظا لدى منظمتكم والمراجعين. ولا يمكن التراجع عن ذلك.

yes = نعم
no = لا
amount-usd = { $amount } دولار أمريكي
field-hidden = غير متاح لكم
window-any-time = في أي وقت
window-always = دائما
language-provided = { $language } ({ $how })
theme-share = { $theme }: { $share }٪
conditions-none = لم تُذكر أي شروط.

visibility-title = من يرى ماذا
field-visibility = من يرى ماذا
visibility-record = السجل، من دون الحقول التي تُعرض على عدد أقل
visibility-contact = جهات الاتصال
visibility-contact-shown = الطرف الآخر، بعد أن يوافق الجانبان على مطابقة
visibility-asker = صاحب الطلب
visibility-asker-kept-back = محجوب إلى أن تفصح دولتكم عن اسمها: تراه منظمتكم والمراجعون ومن أفصحتم له عنه في مطابقة. ولا ترى الجهات المقدمة للمساعدة ولا الجمهور الطلب قبل موافقتكم.
circle-own = منظمتكم وحدها
circle-reviewers = منظمتكم والمراجعون
circle-parties = وكذلك الطرف الآخر في مطابقة عُرضت على الطرفين
circle-states = وكذلك جميع حسابات الدول
circle-verified = وكذلك جميع الحسابات المتحقَّق منها للدول والجهات المقدمة للمساعدة
circle-public = الجميع

request-new-lead = لا تُقدَّم الطلبات إلا من الدول، كل دولة عن نفسها. وتبدؤون بمسودة لا يراها سوى منظمتكم.
offer-new-lead = تبدؤون بمسودة لا يراها سوى منظمتكم.
record-begin = بدء مسودة
record-organisation = باسم
record-language = لغة النص
record-language-hint = اللغة التي ستكتبون بها. وتُبيَّن للقراء.

request-edit = كتابة الطلب
offer-edit = كتابة العرض
edit-save = حفظ المسودة
edit-submit = تقديم للمراجعة
edit-submit-changes = تقديم التعديلات
edit-discard = التخلي عن التعديلات
edit-withdraw = مغادرة الاستمارة أو سحب السجل
draft-panel = حالة المسودة
draft-kept = حُفظت المسودة في { $when }
draft-complete = جميع البيانات المطلوبة مستوفاة.
draft-incomplete =
    { $count ->
        [zero] لا إجابات ناقصة أو بحاجة إلى تصحيح قبل التقديم.
        [one] إجابة واحدة ناقصة أو بحاجة إلى تصحيح قبل التقديم.
        [two] إجابتان ناقصتان أو بحاجة إلى تصحيح قبل التقديم.
        [few] { $count } إجابات ناقصة أو بحاجة إلى تصحيح قبل التقديم.
        [many] { $count } إجابة ناقصة أو بحاجة إلى تصحيح قبل التقديم.
       *[other] { $count } إجابة ناقصة أو بحاجة إلى تصحيح قبل التقديم.
    }
reach =
    { $count ->
        [zero] بصيغته الحالية لا يصل الطلب إلى أي عرض يجوز لكم الاطلاع عليه.
        [one] بصيغته الحالية يصل الطلب إلى عرض واحد يجوز لكم الاطلاع عليه.
        [two] بصيغته الحالية يصل الطلب إلى عرضين يجوز لكم الاطلاع عليهما.
        [few] بصيغته الحالية يصل الطلب إلى { $count } عروض يجوز لكم الاطلاع عليها.
        [many] بصيغته الحالية يصل الطلب إلى { $count } عرضا يجوز لكم الاطلاع عليه.
       *[other] بصيغته الحالية يصل الطلب إلى { $count } عرض يجوز لكم الاطلاع عليه.
    }
reach-unknown = يظهر هنا عدد العروض التي قد يصل إليها الطلب متى استوفيت جميع البيانات المطلوبة.

visibility-hint = لا يُعرض شيء على أحد قبل التقديم. والتقديم تأكيد لما اختير هنا.
own-circle = يراه
own-circle-field = الحقل: { $field }
own-circle-of = من يرى «{ $field }»
own-circle-as-request = كل من يرى الطلب
own-circle-as-offer = كل من يرى العرض
own-circle-at-first = { $circle } (مقترح)
visibility-own-request = إلى جانب كل حقل يمكن عرضه على عدد أقل تختارون من يراه. ولا يُعرض أي حقل على أكثر ممن يرون الطلب. وما لا تراه جميع الحسابات المتحقَّق منها التي ترى الطلب لا يدخل في البحث ولا في الدرجة: فهو يُعدّ غير مذكور.
visibility-own-offer = إلى جانب كل حقل يمكن عرضه على عدد أقل تختارون من يراه. ولا يُعرض أي حقل على أكثر ممن يرون العرض، وتُعرض الشروط معه دائما. وما لا تراه جميع الدول التي ترى العرض لا يدخل في البحث ولا في الدرجة: فهو يُعدّ غير مذكور.
visibility-contact-hint = لا تُعرض جهات الاتصال إلا على الطرف الآخر، بعد أن يوافق الجانبان على مطابقة.
visibility-masked = حجب اسم دولتنا
visibility-masked-shown = يرى الآخرون بدلا من الاسم: «{ $shown }».
visibility-masked-hint = يجب ألا يذكر النص اسم دولتكم أو منظمتكم. ولا تُعرض اللغات. وترى الدول الأخرى الطلب بهذه الصيغة، ولا ترى الجهات المقدمة للمساعدة ولا الجمهور شيئا منه قبل أن توافقوا على مطابقة. وبعد موافقة الطرفين ترى الجهة المقدمة للمساعدة صاحب الطلب. ويمكنكم الإفصاح عن الاسم قبل ذلك، ولا يمكن التراجع عن الإفصاح.

compare-title = نسختان
compare-hint = حفظ شخص آخر هذه المسودة قبلكم. وقد احتُفظ بما كتبتموه في { $when } وهو وارد في الاستمارة أدناه. احفظوه ليحل محل النسخة المخزَّنة، أو أبقوا على المخزَّنة.
compare-field = الحقل
compare-stored = النسخة المخزَّنة
compare-mine = ما كتبتموه
compare-drop = الإبقاء على النسخة المخزَّنة والتخلي عن نسختي

# Two requests of one State become one.
merge-title = الحاجة نفسها في طلب آخر
merge-lead = للدولة طلبات مفتوحة أخرى في هذه المواضيع. فإن كان أحدها يطلب الشيء نفسه، فاجعلوا الطلبين طلبًا واحدًا كي يجيب مقدِّمو الدعم مرة واحدة. ولا يتغير شيء قبل موافقة صاحبي الطلبين.
merge-ask = جعل هذا الطلب والطلب { $reference } طلبًا واحدًا
merge-ask-hint = قارنوا بينهما أولا: ما يرد في أحدهما دون الآخر يُكتب في الطلب الباقي. وتنتهي المطابقات المفتوحة للطلب المدمج، وتبقى صفحته وتقود إلى الآخر. ومن يطلب ذلك من أصحاب الطلبين فقد وافق.
merge-keep = إبقاء { $reference }
merge-asks = يُقترح دمج { $merged } في { $kept } (بتاريخ { $date }).
merge-agree = الموافقة على دمجهما
merge-went-into = دُمج هذا الطلب في طلب آخر يشمل الاثنين:
merge-came-in = ما كانت تطلبه هذه الطلبات يُطلب هنا:
merge_party-merged = صاحب الطلب المدمج
merge_party-kept = صاحب الطلب الباقي
merge_outcome-open = ينتظر جوابًا
merge_outcome-merged = صارا طلبًا واحدًا
merge_outcome-refused = مرفوض
merge_outcome-passed = فات أوانه
occurrence-merge_asked = اقتُرح دمجه مع طلب آخر
occurrence-merge_agreed = ووفق على دمجه مع طلب آخر
occurrence-merge_refused = رُفض دمجه مع طلب آخر
occurrence-merged_into = دُمج فيه طلب آخر
error-conflict-merge-not-twins-title = لا يمكن دمج هذين الطلبين
error-conflict-merge-not-twins = لا يُدمج إلا طلبان مختلفان للدولة نفسها. ويمكن لدولة أخرى أن تنضم إلى مشروع بعد أن تتفق مع مقدِّم دعم.
error-conflict-merge-not-open-title = أحد الطلبين غير مفتوح
error-conflict-merge-not-open = يجب أن يكون الطلبان منشورين. وتبيِّن صفحتاهما حالهما.
error-conflict-merge-masked-title = اسم الدولة محجوب
error-conflict-merge-masked = ستدل الصلة بين الطلبين على صاحبهما. اكشفوا الاسم أولا في صفحة الطلب.
error-conflict-merge-under-way-title = للطلب الذي سيُدمج مطابقة متفق عليها
error-conflict-merge-under-way = اتفق الطرفان على إحدى مطابقاته. أبقوا هذا الطلب وادمجوا الآخر فيه.
error-conflict-merge-asked-title = طُلب ذلك من قبل
error-conflict-merge-asked = انتظروا الجواب. وتبيِّن صفحتا الطلبين من لم يُجب بعد.
error-conflict-merge-over-title = لم يعد هذا ينتظر أحدًا
error-conflict-merge-over = رفض أحد صاحبي الطلبين، أو وافق الاثنان، أو لم يعد أحد الطلبين مفتوحًا.
error-conflict-merge-answered-title = لقد أجبتم
error-conflict-merge-answered = ما زال جواب صاحب الطلب الآخر منتظرًا.
mail-merge-subject = طلبان وحاجة واحدة
mail-merge-asked = يُقترح دمج الطلب { $merged } في الطلب { $kept }. ويُطلب منكم بيان موافقتكم.
mail-merge-merged = دُمج الطلب { $merged } في الطلب { $kept }، وهو يشمل الاثنين من الآن.
mail-merge-refused = لا يُدمج الطلب { $merged } في الطلب { $kept }: فقد رُفض ذلك. وتبيِّن صفحتاهما السبب.
done-merge-asked = طُلب ذلك، أو تمَّ إن كنتم تتحدثون باسم الاثنين.
done-merge-answered = حُفظ جوابكم.

# A request that nobody has confirmed for long.
record-sleeps = لم يرد شيء عن هذا الطلب منذ أحد عشر شهرًا. وسيصبح خاملا في { $day } فلا يعود مفتوحًا للمطابقة، ما لم تؤكدوه.
record-confirm = ما زال الطلب قائمًا
done-confirmed = أُكِّد الطلب لاثني عشر شهرًا أخرى.
occurrence-confirmed = أُكِّد كما هو
error-conflict-confirm-not-open-title = لا يؤكَّد إلا طلب مفتوح
error-conflict-confirm-not-open = تبيِّن صفحته حاله. ويُوقَظ الطلب الخامل فيها.
mail-record-sleeps-subject = هل ما زال طلبكم قائمًا؟
mail-record-sleeps = لم يرد شيء عن الطلب { $reference } منذ أحد عشر شهرًا. وسيصبح خاملا في { $day } ما لم تؤكدوا في صفحته أنه ما زال قائمًا.
