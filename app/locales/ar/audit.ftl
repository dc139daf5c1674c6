# كل ما حدث، للمراجعين.

audit-title = سجل التدقيق
audit-lead = كل ما حدث، الأحدث أولاً. لا يمكن تغيير أي شيء هنا أو حذفه.
audit-head = { $count ->
    [zero] السجل فارغ. البصمة:
    [one] في السجل حدث واحد. بصمته:
    [two] في السجل حدثان. بصمة آخرهما:
    [few] في السجل { $count } أحداث. بصمة آخرها:
    [many] في السجل { $count } حدثاً. بصمة آخرها:
   *[other] في السجل { $count } حدث. بصمة آخرها:
}
audit-head-download = احتفظ بنهاية السجل في ملف
audit-head-hint = إذا حُفظ هذا الملف في مكان آخر فإنه يثبت لاحقاً أن ما قبله لم يتغير: counterpart verify-log --head FILE.
audit-place = الرقم
audit-subject = الموضوع
audit-about = بخصوص
audit-about-all = كل شيء
audit-of = الرقم المرجعي
audit-from = من (بالتوقيت العالمي)
audit-until = إلى (بالتوقيت العالمي)
audit-filter = عرض
audit-none = لم يحدث شيء من هذا النوع، أو لم يحدث لما يمكنك رؤيته.
audit-show-all = عرض الكل
