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

mail-recovery-subject = وضع كلمة مرور أخرى
mail-recovery = طلب شخص، وهو أنتم على الأرجح، وضع كلمة مرور أخرى.
mail-recovery-link = وضع كلمة مرور أخرى
mail-recovery-until = يعمل الرابط مرة واحدة خلال ساعة.
mail-new-device-subject = تسجيل دخول من جهاز آخر
mail-new-device = سُجّل الدخول إلى حسابكم بواسطة { $device } في { $time }، ولم يُسجَّل منه الدخول من قبل.
mail-password-changed-subject = غُيّرت كلمة مروركم
mail-password-changed = غُيّرت كلمة مرور حسابكم في { $time }.
mail-way-in-subject = تغيّرت طريقة الدخول إلى حسابكم
mail-way-in = بشأن حسابكم، في { $time }: { $what }.
mail-was-it-you = إن كنتم أنتم فليس عليكم فعل شيء. وإلا فضعوا كلمة مرور أخرى فوراً، فيُسجَّل خروج الجميع، وأبلغوا مشغّل هذا الموقع.

mail-mandate-ends-subject = ينتهي تفويضكم قريباً
mail-mandate-ends = يسري تفويضكم للتكلم باسم { $organisation } حتى { $day }. بعد ذلك يمكنكم القراءة والاحتفاظ بمسوداتكم، لكن لا يمكن فعل شيء باسم دولتكم.
mail-mandate-renew = للتجديد اطلبوا من وزارتكم أو بعثتكم أن ترسل إلى الأمانة مذكرة شفوية أو رسالة تسميكم وتحدد المدة. يسجلها مراجعان وتتابعون بلا انقطاع.

mail-match-moved-subject = جديد عن مطابقة
mail-match-turn-subject = مطابقة في انتظاركم
mail-match-turn-answer = عُرضت عليكم المطابقة { $reference } وهي تنتظر موافقتكم أو اعتذاركم.
mail-match-turn-review = اقتُرحت المطابقة { $reference } وهي تنتظر المراجعة.
mail-match-countered-subject = مقترح آخر في مطابقة
mail-match-countered = يقترح الطرف الآخر في المطابقة { $reference } أمرًا آخر. وهي تنتظر موافقتكم أو اعتذاركم، وتبين صفحتها ما تغيّر.
mail-match-until = يرجى الجواب في موعد أقصاه { $day }.
mail-match-link = فتح المطابقة
mail-match-agreed-subject = وافق طرفا مطابقة
mail-match-agreed = وافق طرفا المطابقة { $reference }. وتبين صفحتها من تراسلون، بقدر ما يتيحه كل طرف للآخر.
mail-match-message-subject = رسالة في مطابقة
mail-match-asked = طُرح سؤال بشأن المطابقة { $reference }. وتعرضه صفحتها.
mail-match-answered = ورد جواب عن سؤال بشأن المطابقة { $reference }. وتعرضه صفحتها.
mail-match-over-subject = انتهت مطابقة
mail-match-over = لن يأتي جديد من المطابقة { $reference }: { $status }. وتبين صفحتها ما حدث.
mail-match-due-subject = مطابقة ما زالت في انتظاركم
mail-match-due-acknowledge = عُرضت عليكم المطابقة { $reference }. يرجى الإفادة بوصولها في موعد أقصاه { $day } ({ $left }).
mail-match-due-answer = تنتظر المطابقة { $reference } موافقتكم أو اعتذاركم حتى { $day } ({ $left }). وتسقط بعد ذلك إن لم يرد جواب.
mail-match-due-take-up = تنتظر المطابقة { $reference } أن يتولى أحد المراجعين مراجعتها حتى { $day } ({ $left }).
mail-match-due-decide = تنتظر المطابقة { $reference } قرار المراجعة حتى { $day } ({ $left }).
mail-turn-off = إيقاف هذا النوع من الرسائل
mail-digest-subject = الجديد لديكم
mail-digest = ما أُبلغتم به منذ آخر مرة ولم تقرؤوه:
mail-digest-link = فتح صفحة الوارد

mail-record-link = فتح الصفحة
mail-record-review-subject = هناك ما ينتظر المراجعة
mail-record-review = قُدِّم { $reference } وهو ينتظر المراجعة.
mail-record-asked-subject = سؤال عن طلبكم
mail-record-asked = لدى أحد المراجعين سؤال عن { $reference }. تجدونه في صفحته؛ عدِّلوا الطلب ثم قدِّموه من جديد.
mail-record-moved-subject = جديد بشأن طلبكم أو عرضكم
mail-record-published = نُشر { $reference } وهو متاح للمطابقة من الآن.
mail-record-declined = رُفض { $reference }. تبيِّن صفحته السبب.
mail-record-returned = أُعيد إليكم { $reference } لتعديله. تبيِّن صفحته السبب.
mail-record-dormant = لم يؤكد أحد { $reference } منذ اثني عشر شهرًا، فلم يعد متاحًا للمطابقة. يكفي زر واحد في صفحته لإتاحته من جديد.
mail-project-start-subject = اليوم الأول لمشروع
mail-project-start = أكد الطرف الآخر في المشروع { $project } يوم { $day } يومًا أول له. يُرجى منكم تأكيده أو اقتراح يوم آخر.
mail-project-moved-subject = جديد بشأن مشروع
mail-project-moved = تغيَّرت حالة المشروع { $project }: { $status }.
mail-project-updated-subject = تقرير عن مشروع
mail-project-updated = أُضيف تقرير إلى المشروع { $project }.
