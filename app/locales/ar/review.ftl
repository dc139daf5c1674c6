# ما ينتظر المراجع، وكيف يقرر.

review-title = المراجعة
review-lead = ما ينتظر قرارا، والأطول انتظارا أولا.
review-filter = عرض
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
review-who = من يقرر
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

waiting-confirm = تفويضات تنتظر التأكيد
queue_part-all = الكل
queue_part-mine = ما لديكم
queue_part-free = غير مأخوذ
queue_part-late = متأخر
decide-confirm = هل الوثائق هي ما سُجّل عنها؟
review-everything = الكل
review-filter-part = عرض من هذه
review-deadline = آخر موعد للبت
review-late =
    { $count ->
        [zero] متأخر { $count } يوم
        [one] متأخر يوما واحدا ({ $count })
        [two] متأخر يومين ({ $count })
        [few] متأخر { $count } أيام
        [many] متأخر { $count } يوما
       *[other] متأخر { $count } يوم
    }
review-mandate = تفويض { $name }
review-tick = اختيار { $title }
review-ticked = ما وُضعت عليه علامة:
review-free = لا أحد يتولاه
review-yours = أنتم، منذ { $date }
review-theirs = { $name }، منذ { $date }
review-take = أخذ
review-release = ترك
review-take-over = تولي الأمر بدلا منه
review-take-over-hint = اسألوا أولا إن أمكن: لا يُبلَّغ أحد بذلك. ولا يبت في الأمر إلا من يتولاه.
review-hand-on = إحالة
review-hand-on-to = إلى من
review-fewest = إلى من لديه أقل عدد
review-pass-on = الإحالة إلى مراجع آخر
review-held-by-another = يتولى مراجع آخر هذا الأمر. تولّوه بدلا منه لتبتّوا فيه بأنفسكم.
review-hold = من يتولاه

done-taken = صار الأمر لديكم.
done-taken-some = صار بعضها لديكم. أما غيرها فقد أُخذ أو بُتّ فيه في هذه الأثناء، أو يتعلق بدولتكم أو منظمتكم.
done-released = لم يعد مأخوذا.
done-released-some = لم يعد بعضها مأخوذا. ولم تكن الأخرى لديكم.
done-handed-on = أُحيل الأمر، واسم من يتولاه الآن مذكور معه.
error-conflict-taken-title = يتولاه مراجع آخر
error-conflict-taken = سبقكم غيركم إليه، واسمه مذكور معه. يمكنكم الاطلاع، أو اختيار ما لم يؤخذ، أو تولي الأمر بدلا منه.
error-conflict-not-yours-title = لم يعد لديكم
error-conflict-not-yours = أُحيل أو تولاه غيركم أو بُتّ فيه في هذه الأثناء. وتبين القائمة موضعه إن كان لا يزال ينتظر.
error-conflict-no-reviewer-title = لا يستطيع أحد غيركم البت فيه
error-conflict-no-reviewer = لا يوجد مراجع آخر بلا مصلحة فيه. يبقى الأمر في مكانه، وتحتاج الأمانة إلى مراجع إضافي.

review-keys-list = المفاتيح: j للتالي، وk للسابق، وEnter للفتح؛ وa للفتح عند القبول، وd للفتح عند الرفض. ولا يُبتّ في شيء قبل الضغط على الزر هناك.
review-keys-page = المفاتيح: a للانتقال إلى القبول، وd إلى الرفض. ولا يُبتّ في شيء قبل الضغط على الزر هناك.

overlaps-title = هل يمكن أن يُنجَز هذا مرة واحدة؟
overlaps-lead = تتناول هذه الأنشطة المواضيع نفسها في المكان نفسه، وربما في الوقت نفسه. لا شيء يمنعكم؛ انظروا هل يمكن أن ينضم أحدها إلى الآخر.
overlaps-project = مشروع
overlaps-why = { $themes }؛ { $nearness }.
overlaps-from = اعتبارا من { $date }.
overlaps-any-time = بلا موعد محدد.
overlaps-join = الانضمام بدلا من ذلك: انظروا العرض المفتوح { $reference }
nearness-same = المنطقة نفسها
nearness-region = المنطقة دون الإقليمية نفسها

match-losses = ما يكلف نقاطا
match-others = عروض أخرى ملائمة
match-no-others = لا يلائم هذا الطلبَ اليوم أي عرض آخر.
match-all-that-fit =
    { $count ->
        [zero] الترتيب كاملا: لا عروض ملائمة ({ $count })
        [one] الترتيب كاملا: عرض واحد ملائم ({ $count })
        [two] الترتيب كاملا: عرضان ملائمان ({ $count })
        [few] الترتيب كاملا: { $count } عروض ملائمة
        [many] الترتيب كاملا: { $count } عرضا ملائما
       *[other] الترتيب كاملا: { $count } عرض ملائم
    }
match-points =
    { $points ->
        [zero] { $points } نقطة
        [one] نقطة واحدة ({ $points })
        [two] نقطتان ({ $points })
        [few] { $points } نقاط
        [many] { $points } نقطة
       *[other] { $points } نقطة
    }
match-changed-since = تغيّر هذا السجل منذ اقتراح المطابقة. وهذا ما اقتُرح.
card-no-losses = لا شيء يكلف نقاطا.
card-lost =
    { $points ->
        [zero] { $factor }: { $points } نقطة مفقودة
        [one] { $factor }: نقطة واحدة مفقودة ({ $points })
        [two] { $factor }: نقطتان مفقودتان ({ $points })
        [few] { $factor }: { $points } نقاط مفقودة
        [many] { $factor }: { $points } نقطة مفقودة
       *[other] { $factor }: { $points } نقطة مفقودة
    }

meanwhile-title = ما حدث في هذه الأثناء
meanwhile-possible = يمكن أن يصير بعد هذا: { $states }.
meanwhile-final = هذا نهائي.
