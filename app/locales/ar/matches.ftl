# ما يلائم سجلا، ومطابقات القارئ، ومطابقة واحدة، وما حدث.

ranking-title-request = العروض الملائمة لهذا الطلب
ranking-lead-request = العروض التي يمكنك الاطلاع عليها، والأنسب أولا. وتبيّن الدرجة مدى ملاءمة العرض للاحتياج، ولا شيء سوى ذلك.
ranking-title-offer = الطلبات التي يلائمها هذا العرض
ranking-lead-offer = الطلبات التي يمكنك الاطلاع عليها، والأنسب أولا. وتبيّن الدرجة مدى ملاءمة العرض لكل احتياج، ولا شيء سوى ذلك.
ranking-not-open = هذا السجل غير مفتوح للمطابقة: لم يُنشر، أو لم يعد منشورا. ولا يُرتَّب شيء إلى ذلك الحين.
ranking-open-record = اطلع على وضع السجل
ranking-best = ما يلائم
ranking-which = من { $first } إلى { $last } من أصل { $total }، والأفضل ملاءمة أولا.
ranking-none = لا شيء يستوفي جميع الشروط بعد. وتجد أدناه السبب وأقرب ما يوجد. وتُحدَّث الصفحة كلما فُتحت.
ranking-open-match = جُمع بين الاثنين في مطابقة بالفعل: افتحها

propose-requester = اقتراح هذا العرض
propose-requester-hint = هذه موافقة دولتكم. ينظر مراجع في المطابقة، ثم تُسأل الجهة المقدِّمة.
propose-provider = اقتراح عرضكم
propose-provider-hint = هذه موافقة منظمتكم. ينظر مراجع في المطابقة، ثم تُسأل الدولة.
propose-reviewer = عرض المطابقة على الطرفين
propose-reviewer-hint = لم يوافق أحد بعد. وبعد الاعتماد تُسأل الدولة أولا، ثم الجهة المقدِّمة.

funnel-title = لماذا لا يوجد المزيد
funnel-summary-request =
    { $considered ->
        [zero] لم يُقارَن أي عرض.
        [one] قورن عرض واحد.
        [two] قورن عرضان.
        [few] قورنت { $considered } عروض.
        [many] قورن { $considered } عرضا.
       *[other] قورن { $considered } عرض.
    } { $passed ->
        [zero] ولا شيء منها يستوفي جميع الشروط.
        [one] ويستوفي واحد جميع الشروط.
        [two] ويستوفي اثنان جميع الشروط.
        [few] وتستوفي { $passed } منها جميع الشروط.
        [many] ويستوفي { $passed } منها جميع الشروط.
       *[other] ويستوفي { $passed } منها جميع الشروط.
    }
funnel-summary-offer =
    { $considered ->
        [zero] لم يُقارَن أي طلب.
        [one] قورن طلب واحد.
        [two] قورن طلبان.
        [few] قورنت { $considered } طلبات.
        [many] قورن { $considered } طلبا.
       *[other] قورن { $considered } طلب.
    } { $passed ->
        [zero] ولا شيء منها يستوفي جميع الشروط.
        [one] ويستوفي واحد جميع الشروط.
        [two] ويستوفي اثنان جميع الشروط.
        [few] وتستوفي { $passed } منها جميع الشروط.
        [many] ويستوفي { $passed } منها جميع الشروط.
       *[other] ويستوفي { $passed } منها جميع الشروط.
    }
funnel-caption = الشرط الذي لم تستوفه السجلات الأخرى أولا
funnel-gate = الشرط
funnel-remedy = ما يساعد
funnel-fallen = توقفت هنا
funnel-open = تُفتح السجلات المغلقة أو المنقضية حين يقرر أصحابها ذلك.
funnel-own-offer = لا شيء: لا تلبّي الدولة طلبها بنفسها.
funnel-coverage = جهة مقدِّمة توسّع نطاق تغطيتها.
funnel-modality = قبول شكل آخر من المساعدة أو عرضه.
funnel-theme = موضوع من المجموعة نفسها أو من مجموعة متصلة.
funnel-timing = مواعيد يمكن تغييرها، أو فترة أطول.
funnel-capacity = بقاء أماكن أو أموال أو مطابقة أخرى متاحة.

nearest-title = أقرب ما يوجد
nearest-lead = هذه أقل السجلات إخلالا بالشروط، ويبيّن كل منها أيها.
nearest-fails = الشروط غير المستوفاة

my-matches-title = المطابقات
my-matches-lead = الطلبات والعروض التي جُمع بينها ولكم فيها دور.
my-matches-waiting = في انتظار جوابكم
my-matches-none-waiting = لا يُنتظر منكم أي جواب.
my-matches-others = سائر المطابقات
my-matches-none = لا توجد مطابقات أخرى. تبدأ المطابقة من صفحة ما يلائم أحد سجلاتكم.
my-matches-since = في الانتظار منذ { $date }
match-column = المطابقة
match-score = الدرجة
match-status = أين وصلت
match-since = منذ
match-awaited = الجواب منتظر من
match-deadline = حتى

match-title = { $requester } و { $provider }
match-eyebrow = المطابقة { $reference }
match-state = أين وصلت المطابقة
status-since = منذ { $date }
match-by-reviewer = أحد المراجعين
match-by-either = أي من الطرفين
turn-acknowledge = الإفادة بوصول السؤال مطلوبة من: { $who }، في موعد أقصاه { $date }.
turn-answer = الجواب مطلوب من: { $who }، في موعد أقصاه { $date }؛ وتسقط المطابقة بعده إن لم يرد جواب.
turn-take-up = تولي المراجعة مطلوب من: { $who }، في موعد أقصاه { $date }.
turn-decide = البت مطلوب من: { $who }، في موعد أقصاه { $date }.
match-project = انتقل إلى المشروع
match-records = ما جُمع بينه
match-card = بطاقة الدرجة
match-frozen = كما حُسبت في { $date }، حين اقتُرحت المطابقة. وتبقى على حالها مهما طرأ على السجلين.
match-contacts = جهات الاتصال
match-contacts-hint = وافق الطرفان، فأصبح كل منهما يرى من يراسل. ويرجى عدم إطلاع الغير على ذلك.

match-your-answer = جوابكم
match-accept-requester = موافقتكم هي موافقة دولتكم. وبعد موافقة الطرفين يرى كل منهما جهة الاتصال لدى الآخر.
match-accept-requester-masked = موافقتكم هي موافقة دولتكم. وعندئذ تعلم الجهة المقدمة للمساعدة بالطلب دون اسم دولتكم. وبعد موافقة الطرفين يرى كل منهما جهة الاتصال لدى الآخر، وترى الجهة المقدمة للمساعدة صاحب الطلب.
match-accept-provider = موافقتكم هي موافقة منظمتكم. وبعد موافقة الطرفين يرى كل منهما جهة الاتصال لدى الآخر.
match-accept = قبول
match-acknowledge = الإفادة بالوصول
match-acknowledge-hint = يعلم الطرف الآخر عندئذ أنكم تنظرون في الأمر. ولا يلزمكم ذلك بشيء ولا يمدد المهلة.
proposals-title = المقترح
proposals-first = هذا ما يتفق عليه السجلان. ويمكن للطرف المسؤول عن الجواب أن يقترح أيامًا أخرى أو عدد مقاعد آخر أو شكلًا آخر.
proposals-records = وفق السجلين
proposals-by = المقترح { $number }، من { $who }، { $date }
proposals-point = البند
proposals-before = سابقًا
proposals-now = الآن
proposals-changed = تغيّر
proposals-same = كما كان
proposals-unsaid = غير محدد
proposals-earlier = المقترحات السابقة
counter-propose = اقتراح أمر آخر
counter-hint-requester = ما ترسلونه هو موافقة دولتكم عليه. ثم تُسأل الجهة المقدمة للمساعدة وترى ما تغيّر. ولا يُعتد بعد ذلك بموافقة سابقة منها.
counter-hint-provider = ما ترسلونه هو موافقة منظمتكم عليه. ثم تُسأل الدولة وترى ما تغيّر. ولا يُعتد بعد ذلك بموافقتها السابقة.
counter-send = إرسال هذا المقترح
point-first_day = اليوم الأول
point-last_day = اليوم الأخير
point-seats = المقاعد
point-modality = شكل المساعدة
field-first_day = اليوم الأول
field-last_day = اليوم الأخير
field-modality = شكل المساعدة
match-decline = الاعتذار مع ذكر السبب
match-decline-note = ملاحظة إلى الطرف الآخر
match-decline-send = الاعتذار عن هذه المطابقة
match-convert-hint = وافق الطرفان. وللمشروع مواعيد ومراحل وتقارير مرحلية، ويؤكد الطرفان بدءه.
match-release = الإفصاح عن اسم دولتنا لهذه الجهة
match-release-hint = ترى الجهة المقدمة للمساعدة في هذه المطابقة عندئذ صاحب الطلب، هنا وفي الطلب. ولا يراه غيرها. ولا يمكن التراجع عن ذلك.
match-convert = فتح المشروع
field-reason = السبب
field-note = ملاحظة

thread-title = أسئلة وأجوبة
thread-say = طرح سؤال أو الجواب
thread-text = السؤال أو الجواب
thread-hint = نص عادي. يقرؤه كل من يرى هذه المطابقة: الطرفان، كل منهما بعد أن تُعرض عليه، والمراجعون. وهو محفوظ.
thread-send = إرسال
thread-erased = مُحي ما قيل هنا.

reply-title = الرد الموحد
reply-so-far = تُنتظر الأجوبة حتى { $day }. وهذه هي الحال في { $now }.
reply-closed = انتهت مهلة الجواب في { $day }. وهذه هي الحال في { $now }.
reply-unpublished = لم يُنشر الطلب قط. وهذه هي الحال في { $now }.
reply-none = لم يُجمع بعد بين هذا الطلب وأي عرض.
reply-overview = جميع العروض
reply-from = من
reply-open = النقاط المفتوحة
reply-nothing-open = لا شيء مفتوح.
reply-awaited = { $match }: الجواب منتظر من { $who } حتى { $day }.
reply-to-open = { $match }: يمكن لـ { $who } فتح المشروع.
reply-asked = { $match }: سؤال بتاريخ { $day } لم يُجب عنه.
reply-answers = العروض والأجوبة

history-title = ما حدث
history-when = متى
history-what = ماذا
history-who = من قام به
history-why = السبب والملاحظة
history-system = النظام
