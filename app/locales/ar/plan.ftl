# الخطة على جميع السجلات المفتوحة.

plan-title = خطة على جميع السجلات المفتوحة
plan-lead = أي الطلبات والعروض يُجمع بينها، للجميع دفعة واحدة. الخطة هي الأفضل وفق هذه الشروط، ومعها شهادة يمكن لأي شخص أن يتحقق بها من ذلك. هي تقترح، والناس يقررون.
policy-best_fit = أفضل ملاءمة: أكبر مجموع للدرجات
policy-widest = أوسع نطاق: أكثر الدول، ثم أكثر الطلبات، ثم أكبر مجموع للدرجات

plan-goal = ما ينبغي أن تكون الأفضل فيه
plan-floor = أقل درجة للزوج (من 1 إلى 100)
plan-weights = الأوزان
plan-weights-hint = أعداد صحيحة من 0 إلى 100 مجموعها 100. تُعرض المطابقات وفق الأوزان السارية أيا كان ما يُجرَّب هنا.
plan-pin = أزواج يجب أن تكون في الخطة
plan-pin-hint = طلب وعرض برقميهما المرجعيين؛ أيا كانت درجتهما، على أن يستوفيا الشروط.
plan-exclude = أزواج لا يجوز أن تكون في الخطة
plan-exclude-hint = طلب وعرض برقميهما المرجعيين.
plan-unpin = تركه للخطة
plan-include = السماح به من جديد
plan-make = إعداد الخطة
plan-reset = كما هي القاعدة

plan-fault-goal = ما ينبغي أن تكون الأفضل فيه: اختر أحد الأهداف المذكورة.
plan-fault-floor = أقل درجة: أدخل عددا صحيحا من 1 إلى 100.
plan-fault-weight = الوزن «{ $factor }»: أدخل عددا صحيحا من 0 إلى 100.
plan-fault-sum = مجموع الأوزان { $sum }. اجعل مجموعها 100.
plan-fault-pair = اذكر طلبا واحدا وعرضا واحدا، مثل R-7K4Q-2M O-1B2C-3D.
plan-fault-named = يمكن تثبيت 100 زوج أو استبعادها على الأكثر.

plan-outdated = تغيرت الخطة
plan-unheld = لم يُعرض شيء، لأن هذه الأزواج لم تعد قائمة:
plan-pair-why = { $request } – { $offer }: { $why }
plan-holds-again = عاد قائما الآن
plan-changed = ما حدث منذ إعداد الخطة يتعلق بهذه السجلات. أُعدت الخطة أدناه من جديد.
plan-changed-cut = قد يكون هناك غيرها.
unheld-gone = أحد السجلين غير موجود، أو غير متاح لك
unheld-own_interest = يتعلق بدولتك أو منظمتك؛ يعرضه مراجع آخر
unheld-closed = لم يعد أحد السجلين مفتوحا
unheld-changed = تغير أحد السجلين
unheld-together = الاثنان مجتمعان بالفعل
unheld-gate = لم يعد الزوج يستوفي كل الشروط
unheld-score = صارت درجة الزوج مختلفة
unheld-room = الأزواج المختارة الأخرى، أو المطابقات التي تنتظر المراجعة، لا تترك مكانا

plan-refused = لا يمكن تثبيت هذه الأزواج
plan-pin-not-open = { $record } ليس سجلا مفتوحا يمكنك رؤيته.
plan-pin-excluded = { $request } – { $offer } مثبت ومستبعد معا.
plan-pin-together = { $request } – { $offer }: الاثنان مجتمعان بالفعل.
plan-pin-gates = { $request } – { $offer } لا يستوفي: { $gates }
plan-pin-limit = للسجل { $record } أزواج مثبتة عددها { $pins }، وما يقبله من مطابقات أخرى { $limit }.
plan-unmanageable = عدد الأزواج أكبر مما تتسع له خطة.
plan-too-many = يزيد عدد الطلبات أو العروض المفتوحة على { $most }، وهو أكثر ما تخطط له الصفحة. الأمر «counterpart plan» ليس له هذا الحد.

plan-reached = ما تبلغه الخطة
plan-made = أُعدت في { $moment } من طلبات مفتوحة عددها { $requests } وعروض مفتوحة عددها { $offers } يمكنك رؤيتها، عند الموضع { $place } من سجل الأحداث.
plan-together = أزواج تُركت لأنها مجتمعة بالفعل: { $count }
plan-rule = القاعدة
plan-states = الدول
plan-requests = الطلبات
plan-total = مجموع الدرجات
plan-this = هذه الخطة، وقد ثبت أنها الأفضل
plan-greedy = أفضل زوج أولا، ثم الذي يليه
plan-first-come = الأسبق فالأسبق

plan-pairs = الأزواج
plan-none = لم يبق زوج يستوفي الشروط ودرجته كافية.
plan-which = من { $first } إلى { $last } من أصل { $total }، الأعلى درجة أولا
plan-choose = عرض هذا الزوج
plan-own-interest = يتعلق بدولتك أو منظمتك: يعرضه مراجع آخر.
plan-in-force = { $points } من 100 وفق الأوزان السارية
plan-pinned = مثبت
plan-pin-this = تثبيت هذا الزوج
plan-exclude-this = استبعاد هذا الزوج
plan-propose = عرض الأزواج المختارة
plan-propose-hint = يصير كل منها مطابقة تنتظر المراجعة؛ لم يوافق أحد بعد. إن لم يعد أحدها قائما فلا يُعرض شيء منها ويُذكر لك أيها.
plan-to-settle = ما ينبغي تسويته أولا
plan-to-settle-lead = تطلب الأزواج معا من هذه العروض أكثر مما بقي:
plan-short-seats = الأماكن: المطلوب { $asked }، والباقي { $left }.
plan-short-amount = دولارات الولايات المتحدة: المطلوب { $asked }، والباقي { $left }.

plan-regions = المناطق
plan-region = المنطقة
plan-region-requests = الطلبات المخدومة
plan-region-states = الدول المخدومة
plan-part = { $part } من { $whole }
plan-states-served = الدول المخدومة: { $states }

plan-left-out = طلبات بقيت بلا زوج، والسبب
plan-left-out-cut = أول { $shown } من أصل { $all }، الأقرب إلى زوج أولا.
plan-none-left-out = لم يبق طلب بلا زوج.
plan-request = الطلب
plan-state = الدولة
plan-why = السبب
plan-left-full = لا يقبل مطابقات أخرى: ما يطلبه مستوفى، أو هناك مطابقة تنتظر المراجعة.
plan-left-no-offer = لا يوجد عرض مفتوح.
plan-left-gate = لا عرض يستوفي الشروط. يتعثر معظمها عند: { $gate }
plan-left-below = درجة أفضل عرض { $points }، وهي أقل من المطلوب.
plan-left-taken = هناك عرض درجته { $points }؛ وهو في هذه الخطة يخدم غيره، أو مستبعد، أو مجتمع مع الطلب بالفعل.

plan-certificate = الشهادة
plan-certificate-lead = الخطة مع ما يثبت أنه لا خطة أفضل منها، والسجلات التي أُعدت منها. احفظ كل الملفات دفعة واحدة: إن تغير سجل في أثناء ذلك فإن التحقق يقول إنها لا تخص بعضها بعضا.
plan-file-certificate = الخطة والشهادة
plan-file-requests = الطلبات
plan-file-offers = العروض
plan-file-weights = الأوزان

plan-what-if = ماذا لو كانت الشروط مختلفة
plan-what-if-lead = حرّك المؤشرات: يعيد متصفحك التخطيط على السجلات نفسها، بالأزواج المثبتة والمستبعدة نفسها، ويذكر ما سيُضاف وما سيزول مقارنة بالخطة في هذه الصفحة. ولا يغيّر ذلك شيئا.
plan-what-if-needs-script = يحتاج هذا إلى جافا سكريبت. والاستمارة أعلاه تُعد الخطط نفسها بدونها.
plan-what-if-too-many = يزيد عدد الطلبات أو العروض على { $most }، وهو أكثر ما يخطط له المتصفح. والاستمارة أعلاه تُعد الخطط نفسها.
plan-what-if-away = تعذر تحميل المخطط، أو لا يمكن استيفاء هذه الشروط. والاستمارة أعلاه تُعد الخطط نفسها.
plan-what-if-reset = كما في هذه الخطة
plan-what-if-make = إعداد الخطة بهذه الشروط
plan-what-if-region = الطلبات المخدومة: { $region }
plan-what-if-before = هذه الخطة
plan-what-if-after = كما ضُبط هنا
plan-what-if-changes = هذه الخطة والخطة المجرَّبة
plan-what-if-won = أزواج تُكسب
plan-what-if-lost = أزواج تُفقد
plan-weight = الوزن
plan-what-if-sensitivity = ما يتوقف على كل وزن
plan-what-if-sensitivity-hint = ما سيُضاف وما سيزول في الخطة المجرَّبة لو زاد الوزن 5 نقاط وتنازلت عنها الأوزان الأخرى بالتناسب.
