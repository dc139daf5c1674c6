# ما يُبلَّغ به المرء، ومتى.

inbox-title = الوارد
inbox-lead = ما أُبلغتم به عن الطلبات والعروض والمطابقات والمشاريع التي يمكنكم الاطلاع عليها، والأحدث أولا.
inbox-none = لا شيء بعد. وهنا تُبلَّغون بكل ما يحدث في طلباتكم وعروضكم ومطابقاتكم ومشاريعكم.
inbox-unread =
    { $count ->
        [zero] كل شيء مقروء.
        [one] واحد غير مقروء.
        [two] اثنان غير مقروءين.
        [few] { $count } غير مقروءة.
        [many] { $count } غير مقروء.
       *[other] { $count } غير مقروء.
    }
inbox-new = جديد
inbox-read-all = وسم الكل بأنه مقروء
inbox-read = وسم بأنه مقروء
inbox-open = فتح { $reference }
inbox-moved-on = تغير وضع { $reference } منذ ذلك الحين.
inbox-choose = اختيار ما يصل بالبريد الإلكتروني، ومتى

notice_kind-review = ما ينتظر المراجعة
notice_kind-record = سؤال عن طلبكم أو عرضكم، أو قرار بشأنه
notice_kind-turn = دوركم في مطابقة
notice_kind-outcome = اتُّفق على مطابقة، أو انتهت
notice_kind-message = سؤال أو جواب في مطابقة
notice_kind-deadline = مهلتكم في مطابقة تنتهي قريبا
notice_kind-project = جديد في مشروع: تقرير أو اقتراح أو جواب
notice_kind-follow_up = ما بقي من مشروع
notice_pace-at_once = فورا
notice_pace-daily = مرة في اليوم، معا
notice_pace-weekly = يوم الاثنين، معا
notice_pace-never = أبدا

told-title = ما يصل بالبريد الإلكتروني
told-lead = كل شيء موجود على أي حال في صفحة الوارد:
told-when = ما يصل معا يُرسل بعد الساعة 5:00 بالتوقيت العالمي المنسق. والرسائل عن تسجيل الدخول وعن تفويضكم تصل دائما فورا.
told-keep = حفظ هذا الاختيار

unsubscribe-title = إيقاف هذه الرسائل
unsubscribe-kind = لن تصلكم بعد ذلك رسائل من هذا النوع: { $kind }.
unsubscribe-digest = لن تصلكم بعد ذلك رسائل تجمع عدة أمور، يومية كانت أو أسبوعية.
unsubscribe-rest = ما تُبلَّغون به يبقى في صفحة الوارد. ويمكنكم تشغيلها من جديد في صفحة حسابكم.
unsubscribe-button = إيقافها
