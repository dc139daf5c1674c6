# What is said once something was done.

done-step = تم ذلك. الوضع الحالي مبيّن أدناه.
done-discarded = أُلغيت التعديلات. تبقى آخر نسخة مقدَّمة سارية.
done-name-released = أُفصح عن اسم الدولة.
done-proposed = اقتُرحت المطابقة. ينظر فيها أحد المراجعين بعد ذلك.
done-plan-proposed = عُرضت الأزواج المختارة. ينتظر كل منها المراجعة.
done-accepted = سُجّلت موافقتكم.
done-acknowledged = يرى الطرف الآخر الآن أن السؤال قد وصل.
done-counter-proposed = أُرسل مقترحكم. ويُسأل الطرف الآخر الآن ويرى ما تغيّر.
done-said = حُفظ ما قيل، وأُبلغ به الآخرون.
done-declined = سُجّل رفضكم مع سببه.
done-taken-up = توليتم مراجعة هذه المطابقة. وهي الآن قيد المراجعة.
done-endorsed = اعتُمدت المطابقة. يُسأل الآن من لم يوافق بعد.
done-dismissed = استُبعدت المطابقة مع ذكر السبب.
done-project-opened = فُتح المشروع. يؤكد الطرفان بدءه.
done-reported = أُضيف التقرير.
done-start-confirmed = سُجّل تأكيد طرفكم للبدء.
done-milestone-reached = سُجّل بلوغ المرحلة.
done-milestone-set = حُدّدت المرحلة.
done-all-read = وُسم كل شيء بأنه مقروء.
done-told-chosen = حُفظ اختياركم.
done-turned-off = لن تصلكم هذه الرسائل بعد الآن. وما تُبلَّغون به يبقى في صفحة الوارد.
