# ما يقال حين يتعذر أمر، وأي قاعدة يخالفها حقل من الحقول.

error-not-found-title = الصفحة غير موجودة
error-not-found = لا يمكن عرض شيء في هذا العنوان. ربما كُتب خطأً، أو كان يخص سجلا غير متاح لك. وإن كنت تتصرف باسم دولة أو جهة مقدِّمة، فسجّل الدخول ثم حاول مرة أخرى.
error-not-signed-in-title = يرجى تسجيل الدخول
error-not-signed-in = يتطلب هذا حسابا. وما حفظته لا يزال موجودا.
error-not-allowed-title = غير متاح لهذا الحساب
error-not-allowed = لا يتيح لك حسابك هذه الصفحة أو الإجراء المطلوب. وإن كان ينبغي أن يتاح لك، فاتصل بالمسؤول عن حسابات منظمتك.
error-own-interest-title = القرار لمراجع آخر
error-own-interest = يخص هذا دولتكم أو منظمتكم أو ما سجلتموه بأنفسكم. يبتّ فيه مراجع ثانٍ.
error-wrong-state-title = غير ممكن في هذه المرحلة
error-wrong-state = تجاوز السجل هذه المرحلة، أو لم يبلغها بعد. افتحه من جديد لترى وضعه الحالي.
error-stale-title = سبقك غيرك إلى الحفظ
error-stale = لم يُمحَ شيء. قارن بين النسختين، ثم احفظ نسختك مرة أخرى إن ظلت صالحة.
error-faulty-title = بعض الإجابات بحاجة إلى تصويب
error-faulty = لم يضِع شيء: ما كتبتموه لا يزال أدناه. صحّحوا ما ذُكر هنا ثم أرسلوا من جديد.
error-unreadable-title = تعذرت القراءة
error-unreadable = ما أُرسل ناقص أو تالف. ارجع وأرسل الاستمارة من جديد.
error-from-elsewhere-title = إرسال من موقع آخر
error-from-elsewhere = لم يأت ما أُرسل من صفحة في هذا الموقع، ولذلك لم يُنفَّذ شيء. افتح الصفحة هنا وأرسلها من جديد.
error-too-large-title = حجم كبير جدا
error-too-large = يتجاوز ما أُرسل الحجم الذي يقبله الموقع، ولم يُنفَّذ شيء. ارجع واختصره ثم أرسله من جديد.
error-too-many-title = محاولات كثيرة جدا
error-too-many = انتظر بضع دقائق، ثم حاول مرة أخرى.
error-too-many-minutes =
    { $count ->
        [zero] انتظر { $count } دقيقة، ثم حاول مرة أخرى.
        [one] انتظر دقيقة واحدة ({ $count })، ثم حاول مرة أخرى.
        [two] انتظر دقيقتين ({ $count })، ثم حاول مرة أخرى.
        [few] انتظر { $count } دقائق، ثم حاول مرة أخرى.
        [many] انتظر { $count } دقيقة، ثم حاول مرة أخرى.
       *[other] انتظر { $count } دقيقة، ثم حاول مرة أخرى.
    }
error-unavailable-title = غير متاح مؤقتا
error-unavailable = قاعدة البيانات لا تستجيب. لم يضِع شيء مما حُفظ. حاولوا مجددًا بعد نصف دقيقة؛ وإن كنتم قد أرسلتم استمارة للتو فأعيدوا تحميل هذه الصفحة ليرسلها متصفحكم مرة أخرى.
error-internal-title = حدث خطأ
error-internal = الخطأ من جانبنا وقد سُجّل. حاول مرة أخرى؛ وإن تكرر، فأبلغ القائم على تشغيل الموقع بوقت حدوثه.
error-retry = حاول مرة أخرى
error-back = ارجع
error-home = انتقل إلى الصفحة الرئيسية

summary-title =
    { $count ->
        [zero] { $count } إجابة بحاجة إلى تصويب
        [one] إجابة واحدة ({ $count }) بحاجة إلى تصويب
        [two] إجابتان ({ $count }) بحاجة إلى تصويب
        [few] { $count } إجابات بحاجة إلى تصويب
        [many] { $count } إجابة بحاجة إلى تصويب
       *[other] { $count } إجابة بحاجة إلى تصويب
    }
fault-at = { $field }: { $message }

rule-required = أدخل قيمة.
rule-characters = اكتب ما بين { $min } و { $max } من الأحرف.
rule-characters-most = لا تتجاوز { $max } من الأحرف.
rule-code = اختر إحدى القيم المعروضة.
rule-count = اختر ما بين { $min } و { $max } من العناصر.
rule-different = لا تذكر أي عنصر أكثر من مرة.
rule-not-in = احذف ما سبق أن اخترته في خانة ”{ $other }“.
rule-number = أدخل عددا صحيحا من { $min } إلى { $max }، دون مسافات أو نقاط.
rule-shares = اجعل مجموع الحصص 100.
rule-date = أدخل تاريخا صحيحا، على غرار 2027-02-01.
rule-yes-or-no = أجب بنعم أو لا.
rule-email = أدخل عنوان بريد إلكتروني، على غرار name@example.org.
rule-window = أدخل نهاية لا تسبق البداية.
rule-names-nobody = يسمي هذا النص الدولة: { $found }. أعد صياغته أو أظهر اسم الدولة.
rule-language-of-enough = قليل من الدول التي ينطبق عليها هذا الوصف يكتب بهذه اللغة. اكتب الطلب بالإنكليزية أو الفرنسية، أو أظهر اسم الدولة.
rule-masked-from-the-start = نُشر هذا الطلب باسم دولته، ولم يعد من الممكن حجب الاسم.
rule-form = املأ هذا الجزء من جديد، فقد تعذرت قراءته.

error-wrong-credentials-title = عنوان البريد الإلكتروني أو كلمة السر غير صحيح
error-wrong-credentials = تحقق منهما ثم أعد المحاولة.
error-conflict-title = لم يعد ذلك ممكنا
error-conflict = تغير الوضع في هذه الأثناء. يرجى مراجعة الصفحة قبل اتخاذ القرار من جديد.
error-conflict-open-match-title = جمعت هذه المطابقة بين الطلب والعرض من قبل
error-conflict-open-match = توجد مطابقة بين هذا الطلب وهذا العرض، وتجدها ضمن مطابقاتك.
error-conflict-gate-title = هذا العرض لا يلائم هذا الطلب
error-conflict-gate = لم يستوف شرط واحد على الأقل. وتبين صفحة العروض الملائمة أي شرط هو.
error-conflict-not-asked-title = لا ينتظر رد من جهتكم
error-conflict-not-asked = يسأل الطرف الآخر أولا، أو سبق الرد على هذه المطابقة.
error-conflict-other-proposal-title = سبقكم مقترح آخر
error-conflict-other-proposal = لم يعد ما أجبتم عنه مطروحًا، فقد اقتُرح أمر آخر في الأثناء. وتبين الصفحة ما هو ومن المسؤول عن الجواب الآن. ولم يُرسل شيء منكم.
error-conflict-nothing-changed-title = لا شيء مختلف
error-conflict-nothing-changed = هذا هو المقترح أصلًا. غيّروا شيئًا أو اقبلوه.
error-conflict-days-over-title = انقضت هذه الأيام
error-conflict-days-over = اقترحوا يومًا أخيرًا لم يحن بعد.
error-conflict-no-more-proposals-title = طُرح ما يكفي من المقترحات
error-conflict-no-more-proposals = تقبل المطابقة 20 مقترحًا على الأكثر. اقبلوا آخرها، أو اعتذروا، أو اسألوا في الأسئلة والأجوبة.
error-conflict-no-more-questions-title = لم يعد هنا ما يُسأل عنه
error-conflict-no-more-questions = وافق الطرفان ويمكنهما التراسل، أو انتهت المطابقة. وتبين صفحتها أيهما.
error-conflict-not-pipeline-title = بدأ المشروع بالفعل
error-conflict-not-pipeline = لم يعد من الممكن تأكيد بدايته.
error-conflict-project-over-title = انتهى المشروع
error-conflict-project-over = لا يقبل المشروع المغلق أو الملغى تقارير أخرى.
error-conflict-milestones-full-title = عدد المراحل كبير جدا
error-conflict-milestones-full = لا يزيد عدد مراحل المشروع على 50 مرحلة.
error-conflict-already-reached-title = سبق بلوغ هذه المرحلة
error-conflict-already-reached = يرد تاريخها في الجدول الزمني.
error-conflict-in-the-future-title = لم يحن ذلك اليوم بعد
error-conflict-in-the-future = تبلغ المرحلة اليوم أو قبله.
error-conflict-circle-title = هذا الاختيار غير موجود
error-conflict-circle = لا يمكن عرض هذا الحقل على تلك الدائرة، أو ليس له اختيار خاص به. اختاروا من القائمة إلى جانب الحقل. لم يُحفظ شيء.
error-conflict-other-party-title = سيُعرض الطرف الآخر أيضا
error-conflict-other-party = وافق الطرفان على مطابقة مع هذا السجل، وسيُعرض المشروع معه على أكثر مما وافق عليه الطرف الآخر. يمكن عرضه على العدد نفسه كما الآن أو على عدد أقل.
error-conflict-no-version-title = لا توجد صيغة سابقة
error-conflict-no-version = لم يقدم هذا السجل قط، ومسودته هي كل ما هو موجود.
error-conflict-nothing-to-release-title = لا يوجد اسم يُفصح عنه
error-conflict-nothing-to-release = تعرف الجهة المقدمة للمساعدة صاحب الطلب، أو لم توافق دولتكم بعد، أو انتهت المطابقة.
error-conflict-plan-outdated-title = لم يُعرض شيء
error-conflict-plan-outdated = بعض الأزواج المختارة لم تعد قائمة. هي مذكورة أدناه، وقد أُعدت الخطة من جديد.
error-conflict-plan-none-chosen-title = لم يُختر أي زوج
error-conflict-plan-none-chosen = اختر الأزواج التي تُعرض، ثم أرسلها من جديد.
error-conflict-plan-too-many-title = أزواج كثيرة دفعة واحدة
error-conflict-plan-too-many = يمكن عرض 100 زوج دفعة واحدة على الأكثر. لم يُفعل شيء.
error-conflict-plan-slow-title = لم تجهز الخطة في الوقت
error-conflict-plan-slow = أُوقفت بعد 20 ثانية. احفظ الخطة: تُعد عندئذ بينما تقوم بعمل آخر.
