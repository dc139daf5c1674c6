# الشروط والعوامل والدرجات وما يقال عنها.

gate-open = السجلان مفتوحان
gate-own_offer = الدولة لا تلبّي طلبها بنفسها
gate-coverage = العرض يشمل الدولة
gate-modality = يُعرض شكل من أشكال المساعدة مطلوب أو مقبول
gate-theme = يوجد موضوع مطابق أو متصل
gate-timing = تتيح المواعيد يوما واحدا على الأقل
gate-capacity = يمكن لكل سجل قبول مطابقة أخرى، ولا يزال متاحا شيء مما هو مطلوب
gate-passed = مستوفى
gate-failed = غير مستوفى

factor-theme = الموضوع
factor-geography = الجغرافيا
factor-modality = شكل المساعدة
factor-level_audience = المستوى والفئة المستهدفة
factor-language = اللغة
factor-timing = التوقيت
factor-scale = الحجم
factor-openness = الانفتاح

band-strong = ملاءمة قوية
band-good = ملاءمة جيدة
band-possible = ملاءمة ممكنة
band-weak = ملاءمة ضعيفة

reach-world = العرض يشمل العالم
reach-region = العرض يشمل منطقة الدولة
reach-group = العرض يشمل مجموعة تنتمي إليها الدولة أو منطقتها دون الإقليمية
reach-one_of_many = العرض يسمّي الدولة بين دول كثيرة
reach-named = العرض يسمّي الدولة

affinity-none = لا شيء مشترك
affinity-related = مجموعة متصلة
affinity-same_parent = المجموعة نفسها
affinity-same = الموضوع نفسه

said-theme-same = { $asked } ({ $share } في المائة): معروض بعينه.
said-theme-same-parent = { $asked } ({ $share } في المائة): أقرب المعروض هو { $nearest }، من المجموعة نفسها.
said-theme-related = { $asked } ({ $share } في المائة): أقرب المعروض هو { $nearest }، من مجموعة متصلة.
said-theme-none = { $asked } ({ $share } في المائة): لا يُعرض شيء قريب منه.
said-reach-named = العرض يسمّي { $area }.
said-reach-one-of-many = العرض يسمّي { $area } بين أكثر من اثنتي عشرة دولة.
said-reach-group = العرض يشمل { $area } التي تنتمي إليها الدولة.
said-reach-region = العرض يشمل { $area }، وهي منطقة الدولة.
said-reach-world = العرض يشمل العالم بأسره.
said-reach-none = لا تندرج الدولة في أي من مناطق العرض.
said-modality = المطلوب: { $wanted }. المعروض: { $offered }.
said-modality-acceptable = المطلوب: { $wanted }. المقبول: { $acceptable }. المعروض: { $offered }.
said-level = المستوى المطلوب: { $wanted }. أقرب المعروض: { $nearest }.
said-audience = الفئات المشتركة: { $audiences }.
said-audience-none = لا توجد فئة مشتركة.
said-language-delivered = اللغة المقدَّم بها، كما هو مطلوب: { $language }.
said-language-interpretation = اللغة المتاحة عن طريق الترجمة الشفوية: { $language }.
said-language-materials = لغة المواد فقط: { $language }.
said-language-none = لا تتاح أي من اللغات المطلوبة ({ $asked }).
said-language-masked = لا تُعرض اللغات المطلوبة ما دام اسم الدولة الطالبة محجوبا.
said-timing-free = يمكن تغيير المواعيد، أو لم يُطلب موعد.
said-timing-overlap =
    { $days ->
        [zero] لا أيام مشتركة ({ $days }) من أصل { $of } في الفترة الأقصر.
        [one] يوم واحد مشترك ({ $days }) من أصل { $of } في الفترة الأقصر.
        [two] يومان مشتركان ({ $days }) من أصل { $of } في الفترة الأقصر.
        [few] { $days } أيام مشتركة من أصل { $of } في الفترة الأقصر.
        [many] { $days } يوما مشتركا من أصل { $of } في الفترة الأقصر.
       *[other] { $days } يوم مشترك من أصل { $of } في الفترة الأقصر.
    }
said-scale-nothing = لم تُطلب مقاعد ولا مبلغ.
said-seats = المقاعد: { $asked } مطلوبة، و { $left } متبقية.
said-seats-not-stated = المقاعد: { $asked } مطلوبة، ولم يذكر العرض عددا.
said-amount = بدولارات الولايات المتحدة: { $asked } مطلوبة، و { $left } متبقية.
said-amount-not-stated = بدولارات الولايات المتحدة: { $asked } مطلوبة، ولم يذكر العرض مبلغا.
said-amount-hidden = بدولارات الولايات المتحدة: المبالغ غير معروضة عليك.
said-follow-up = تجري متابعة لاحقة.
said-follow-up-none = لم تُذكر متابعة لاحقة.
said-cost = التكلفة على المستفيد: { $cost }.
said-conditions = توجد شروط، وهي معروضة كاملة مع العرض.
said-conditions-none = لا شروط.
said-local-partner = يشارك شريك محلي.
said-local-partner-none = لم يُذكر شريك محلي.

card-score = { $points } من 100
card-no-score = لا درجة: العرض لا يستوفي جميع الشروط.
card-factors = النقاط بحسب العامل
card-factor = العامل
card-points = النقاط
card-why = السبب
card-points-of = { $points } من { $weight }
card-total = المجموع
card-gates = الشروط
card-gates-passed = الشروط السبعة مستوفاة جميعها.
card-improvement = أكثر ما يرفعها: { $change } (+{ $gain }، لتصبح { $score })
card-weights = مجموعة الأوزان: { $name }

change-add_theme = أن يضيف العرض موضوع ”{ $what }“
change-name_state = أن يسمّي العرض { $what }
change-add_modality = أن يضيف العرض ”{ $what }“
change-add_level = أن يضيف العرض مستوى ”{ $what }“
change-add_audience = أن يضيف العرض فئة ”{ $what }“
change-deliver_language = أن يُقدَّم العرض بلغة ”{ $what }“
change-flexible_dates = أن تصبح مواعيد العرض قابلة للتغيير
change-enough_of_what_is_asked = أن يكفي العرض ما هو مطلوب
change-follow_up = أن يضيف العرض متابعة لاحقة
change-no_cost = ألا يكلّف العرض المستفيد شيئا
change-no_conditions = أن يتخلى العرض عن شروطه
change-local_partner = أن يضيف العرض شريكا محليا
change-flexible_dates_of_request = أن تصبح مواعيد الطلب قابلة للتغيير
change-accept_modality = أن يقبل الطلب أيضا ”{ $what }“
