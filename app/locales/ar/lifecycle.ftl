# أسماء الحالات والخطوات والأسباب. المفاتيح: `Code::name_key` في `domain`.

record_kind-request = طلب
record_kind-offer = عرض

role-focal_point = جهة التنسيق الوطنية
role-provider_editor = محرر لدى جهة مقدِّمة
role-reviewer = مراجع
role-observer = مراقب

request_status-draft = مسودة
request_status-submitted = مقدَّم
request_status-clarification_asked = مطلوب توضيحه
request_status-authenticated = موثَّق
request_status-published = منشور
request_status-declined = مرفوض
request_status-withdrawn = مسحوب
request_status-dormant = خامل
request_status-merged = مدمج
request_status-closed = مغلق

request_act-submit = تقديم
request_act-ask_clarification = طلب توضيح
request_act-authenticate = توثيق
request_act-publish = نشر
request_act-decline = رفض
request_act-withdraw = سحب
request_act-lapse = تحويل إلى حالة الخمول
request_act-revive = إعادة تفعيل
request_act-merge = دمج
request_act-close = إغلاق

offer_status-draft = مسودة
offer_status-submitted = مقدَّم
offer_status-verified = متحقَّق منه
offer_status-published = منشور
offer_status-paused = معلَّق
offer_status-withdrawn = مسحوب

offer_act-submit = تقديم
offer_act-return = إعادة إلى مقدِّمه
offer_act-verify = تحقق
offer_act-publish = نشر
offer_act-pause = تعليق
offer_act-resume = استئناف
offer_act-amend = إعادة تقديم للموافقة
offer_act-withdraw = سحب

computed-in_matching = قيد المطابقة
computed-matched_partly = مطابَق جزئيا
computed-matched_fully = مطابَق بالكامل
computed-in_delivery = قيد التنفيذ
computed-fulfilled = مستوفى
computed-exhausted = مستنفد
computed-expired = انتهت مدته

match_status-suggested = مقترحة آليا
match_status-proposed = مقترحة
match_status-under_review = قيد المراجعة
match_status-endorsed = معتمدة
match_status-dismissed = مستبعدة
match_status-offered = معروضة على الطرفين
match_status-agreed = متفق عليها
match_status-converted = أصبحت مشروعا
match_status-declined_requester = اعتذر عنها مقدم الطلب
match_status-declined_provider = اعتذرت عنها الجهة المقدِّمة
match_status-lapsed = انقضت مدتها
match_status-superseded = حلت محلها أخرى

match_act-propose = اقتراح
match_act-review = بدء المراجعة
match_act-endorse = اعتماد
match_act-dismiss = استبعاد
match_act-offer = عرض على الطرفين
match_act-agree = موافقة
match_act-convert = فتح مشروع
match_act-decline_as_requester = اعتذار بصفة مقدم الطلب
match_act-decline_as_provider = اعتذار بصفة الجهة المقدِّمة
match_act-lapse = ترك المدة تنقضي
match_act-supersede = إحلال مطابقة أخرى محلها

project_status-pipeline = قيد الإعداد
project_status-active = جارٍ
project_status-finalising = في طور الإنجاز
project_status-closed = مغلق
project_status-on_hold = موقوف مؤقتا
project_status-cancelled = ملغى

project_act-start = بدء
project_act-finalise = إنجاز
project_act-close = إغلاق
project_act-hold = وقف مؤقت
project_act-resume = استئناف
project_act-cancel = إلغاء

freshness-green = وردت أخباره خلال ستة أشهر
freshness-amber = لا أخبار عنه منذ ستة أشهر
freshness-red = لا أخبار عنه منذ سنة

decline_reason-timing = المواعيد غير مناسبة
decline_reason-scope = ليس هذا هو المطلوب، أو ليس ما يمكن تقديمه
decline_reason-already_met = يُلبى الاحتياج من جهة أخرى
decline_reason-capacity = لا تتوافر القدرة على ذلك حاليا
decline_reason-conditions = لا يمكن قبول الشروط
decline_reason-language = اللغة غير مناسبة
decline_reason-other = سبب آخر مبيّن في الملاحظة

dismiss_reason-identity_unconfirmed = تعذر تأكيد هوية أحد الطرفين
dismiss_reason-duplicate = توجد مطابقة بالفعل لنفس الغرض
dismiss_reason-conflict_of_interest = لأحد من شاركوا في القرار مصلحة فيه

review_reason-identity_unconfirmed = تعذر تأكيد مصدره
review_reason-out_of_scope = لا يتعلق بأمن تكنولوجيا المعلومات والاتصالات
review_reason-duplicate = يوجد السجل نفسه بالفعل
review_reason-unclear = تنقصه معلومة يحتاج إليها القارئ

withdraw_reason-met_elsewhere = جرت تلبيته أو استخدامه من جهة أخرى
withdraw_reason-priorities = تغيرت الأولويات
withdraw_reason-mistake = قُدّم خطأً
withdraw_reason-other = سبب آخر مبيّن في الملاحظة

subject-account = حساب
subject-organisation = منظمة
subject-request = طلب
subject-offer = عرض
subject-match = مطابقة
subject-project = مشروع

occurrence-created = إنشاء
occurrence-saved = حفظ
occurrence-requester_agreed = موافقة مقدم الطلب
occurrence-provider_agreed = موافقة الجهة المقدِّمة
occurrence-acknowledged = أُفيد بالوصول
occurrence-counter_proposed = اقتُرح أمر آخر
occurrence-asked = طُرح سؤال
occurrence-answered = ورد جواب
occurrence-start_confirmed = تأكيد أحد الطرفين للبدء
occurrence-milestone_set = تحديد مرحلة
occurrence-milestone_reached = بلوغ مرحلة
occurrence-updated = تقرير مرحلي
occurrence-name_released = الإفصاح عن اسم الدولة
occurrence-membership_given = منح عضوية
occurrence-membership_ended = إنهاء عضوية
occurrence-erased = محو بيانات شخصية
occurrence-password_changed = غُيّرت كلمة مروره
occurrence-authenticator_added = تُطلب رموز تطبيق مصادقة عند تسجيل الدخول إليه
occurrence-authenticator_removed = لم تعد تُطلب رموز تطبيق مصادقة عند تسجيل الدخول إليه
occurrence-recovery_codes_made = أُعطي رموز استرداد جديدة
occurrence-ways_in_reset = أزيلت مفاتيح مروره وتطبيق المصادقة ورموز الاسترداد، ولا يُطلب سوى كلمة المرور
occurrence-recovery_code_used = استُعمل رمز استرداد عند تسجيل الدخول إليه
occurrence-passkey_added = أُضيف إليه مفتاح مرور
occurrence-passkey_removed = أُزيل منه مفتاح مرور
occurrence-passkey_doubted = عدّ أحد مفاتيح مروره إلى الوراء، كما تفعل نسخة منه، فرُفض
occurrence-invited = دُعي شخص
occurrence-invitation_revoked = سُحبت دعوة
occurrence-invitation_accepted = قُبلت دعوة
occurrence-mandate_recorded = سُجّل تفويض
occurrence-mandate_confirmed = تأكد تفويض
occurrence-review_taken = أخذه مراجع للبت فيه
occurrence-review_released = تركه المراجع الذي كان لديه
occurrence-review_handed_on = أُحيل إلى مراجع آخر
