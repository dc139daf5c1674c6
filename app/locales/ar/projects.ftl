# المشاريع ومراحلها.

milestone = المرحلة
milestone-planned = موعدها المقرر
milestone-reached = تاريخ بلوغها
milestone-late = متأخرة
milestone-to-come = لم تُبلغ بعد

projects-title = المشاريع
projects-lead = ما آلت إليه المطابقات التي وافق عليها الطرفان، والأحدث أخبارا أولا.
projects-none = لا يوجد بعد مشروع متاح لك. يبدأ المشروع حين يوافق طرفا المطابقة.
project-column = المشروع
project-eyebrow = المشروع { $reference }
project-days = المواعيد
project-milestones = المراحل
project-milestones-of = { $reached } من { $all }
project-heard = آخر الأخبار

project-state = أين وصل المشروع
project-starts = اليوم الأول
project-ends = اليوم الأخير
project-confirmed = أكد البدءَ
project-confirmed-nobody = لا أحد بعد
project-no-milestones = لم تُحدَّد أي مرحلة بعد. ويمكن لأي من الطرفين تحديد مرحلة.
project-updates = سير العمل
project-no-updates = لم يرد أي تقرير بعد.

project-actions = ما يمكنك فعله
project-start = تأكيد البدء
project-start-hint = يؤكد الطرفان اليوم الأول نفسه. وإذا ذُكر يوم غير الذي أكده الطرف الآخر سُئل من جديد.
project-start-send = تأكيد هذا اليوم
project-report = الإبلاغ عن سير العمل
project-report-hint = ما أُنجز ومن شارك وما يلي ذلك. ويراه الطرفان وقراء هذا المشروع.
project-report-send = إضافة التقرير
project-reach = تسجيل بلوغ مرحلة
project-reach-send = تسجيل بلوغها
project-plan = تحديد مرحلة
project-plan-hint = ما سيكون قائما في ذلك اليوم: شيء يُرى أو يُعدّ.
project-plan-send = تحديد المرحلة
project-finalise-hint = سُلّم كل شيء. ويبقى تدوين النتائج وتأكيدها.
project-close-hint = تؤكد النتائج باسم دولتك. ولا يقبل المشروع المغلق تقارير أخرى.
project-hold-hint = يتوقف العمل في الوقت الراهن. ويمكن لأي من الطرفين استئنافه.
project-resume-hint = يستمر العمل.
project-cancel-hint = يُتخلى عن المشروع نهائيا.
project-result = ما نتج عنه
field-text = التقرير
field-language = لغة التقرير
field-starts_on = اليوم الأول
field-reached_on = تاريخ البلوغ
field-planned_on = الموعد المخطط
