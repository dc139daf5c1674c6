# Messages by e-mail, and the outbox of a demonstration.

mail-footer = { $site }، { $address }. أرسل هذه الرسالة برنامج، ولا يقرأ أحد الردود عليها.

mail-trial-subject = رسالة تجريبية
mail-trial = أرسل مشغّل هذا الموقع هذه الرسالة ليتأكد من وصول بريده. ليس عليكم فعل شيء.

outbox-title = البريد الصادر
outbox-lead = ما كتبته هذه النسخة التجريبية بالبريد الإلكتروني، الأحدث أولاً. العناوين مخترعة فلا يقرؤها أحد غيركم، ولا وجود لهذه الصفحة في تثبيت حقيقي.
outbox-none = لم تُكتب أي رسالة بعد.
outbox-to = إلى
outbox-subject = الموضوع
outbox-written = كُتبت في
outbox-state = الحالة
outbox-sent = أُرسلت
outbox-waiting = تنتظر الإرسال
outbox-failed = لم تُرسل
outbox-show = إظهار الرسالة

mail-link-until = يعمل الرابط مرة واحدة حتى { $day }.
mail-not-you = إن لم يعنِ لكم هذا شيئاً فليس عليكم فعل شيء: لا يحدث شيء دون الرابط.
mail-invitation-subject = أنتم مدعوون
mail-invitation = أنتم مدعوون للتصرف باسم { $organisation } في { $site } بصفة { $role }.
mail-invitation-link = قبول الدعوة
