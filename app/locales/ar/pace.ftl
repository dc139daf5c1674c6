# ما تستغرقه خطوات المطابقات.

pace-title = مدة كل خطوة
pace-lead = كم يومًا استغرقت خطوات المطابقة، ربعًا بعد ربع. ولا يمكن أن تُقرأ منها وتيرة أي جهة بعينها.
pace-none = لم ينته أي ربع سنة بعد.
pace-caption = الأيام بحسب ربع السنة والخطوة
pace-quarter = ربع السنة
pace-quarter-of = { $year }، الربع { $quarter }
pace_step-review = المراجعة
pace_step-acknowledge = أول إشارة
pace_step-answer = الجواب
pace_step-open = فتح المشروع
pace-meaning-review = من اقتراح المطابقة إلى قرار المراجعة
pace-meaning-acknowledge = من سؤال الطرف إلى أول ما يقوله
pace-meaning-answer = من سؤال الطرف إلى موافقته أو اعتذاره أو اقتراحه أمرًا آخر، وإذا انقضت مهلته فالمهلة كلها
pace-meaning-open = من الموافقة الثانية إلى المشروع
pace-days =
    { $count ->
        [zero] { $count } يوم
        [one] يوم واحد ({ $count })
        [two] يومان ({ $count })
        [few] { $count } أيام
        [many] { $count } يوما
       *[other] { $count } يوم
    }
pace-half-and-most = النصف خلال { $half }، وتسعة من كل عشرة خلال { $most }
pace-half = النصف خلال { $half }
pace-too-few = عدد قليل
pace-reading = كيف تُقرأ الأرقام
pace-few = لا يُذكر رقم إلا لعدد { $few } من المنظمات أو أكثر، ولا رقم التسعة من كل عشرة إلا لعدد { $most } أو أكثر، وإلا كُتب «عدد قليل».
pace-once = تُحسب المنظمة مرة واحدة في ربع السنة، بوسيط مددها، مهما كثر ما فعلته.
pace-fixed = يُذكر ربع السنة بعد انتهائه، ولا يُذكر بعد ذلك على نحو آخر أبدًا.
