# تسجيل الدخول، والحساب الشخصي.

sign-in-title = تسجيل الدخول
sign-in-lead = لا تحتاج القراءة إلى حساب، أما تقديم الطلبات والعروض والرد عليها ومراجعتها فتحتاج إليه، ويكون الدخول بدعوة من المنظمة أو من الأمانة.
sign-in-already = لقد سجلتم الدخول بالفعل.
sign-in-email = عنوان البريد الإلكتروني
sign-in-password = كلمة المرور
sign-in-submit = سجّل الدخول
sign-in-demonstration = حسابات العرض التوضيحي
sign-in-demonstration-password = كلمة مرور جميع هذه الحسابات هي:
sign-in-demonstration-role = يعمل بصفة
sign-in-demonstration-organisation = باسم
sign-in-demonstration-others = جميع الحسابات الأخرى

account-title = الحساب
account-signed-in = سُجل الدخول بالعنوان { $email }.
account-matches = ما ينتظر ردكم، ومطابقاتكم
account-own-requests = طلباتكم
account-own-offers = عروضكم
account-projects = المشاريع
account-organisations = تتصرفون باسم
account-no-organisation = لا يتصرف هذا الحساب اليوم باسم أي منظمة. ويمكن لمن يتصرف باسم منظمتكم أن يدعو هذا العنوان.

ways-in-title = كيف تسجلون الدخول
password-own = كلمة مروركم
code-app = رمز تطبيقكم
code-app-hint = الأرقام الستة التي يعرضها تطبيق المصادقة لهذا الموقع الآن.
code-recovery = رمز الاسترداد
code-recovery-hint = واحد من الرموز العشرة التي طبعتموها أو دوّنتموها. يصلح كل رمز مرة واحدة.
second-step-title = خطوة أخرى
second-step-lead = كلمة المرور صحيحة. ويطلب حسابكم رمزا أيضا، كي لا تكفي كلمة مرور رآها شخص آخر.
second-step-again = البدء من جديد
second-step-lost = تطبيقي ليس في متناول يدي
authenticator-title = تطبيق المصادقة
authenticator-lead = يعرض تطبيق على هاتفكم أو حاسوبكم رمزا جديدا كل نصف دقيقة. وبذلك لا يدخل من يعرف كلمة مروركم وحدها.
authenticator-none = تكفي كلمة مروركم وحدها للدخول. وتطبيق المصادقة يجعل ذلك أكثر أمانا.
authenticator-begin = إعداد تطبيق
authenticator-scan = افتحوا تطبيق المصادقة ودعوه يقرأ هذه الصورة.
authenticator-qr = مفتاح تطبيق المصادقة في صورة رمز QR؛ وهو مكتوب أدناه أيضا.
authenticator-type = أو اكتبوا فيه هذا المفتاح: يعتمد على الوقت، ستة أرقام.
authenticator-prove = اكتبوا الرمز الذي يعرضه التطبيق. ومن ثم يُطلب كلما سجلتم الدخول بكلمة مروركم.
authenticator-confirm = استعمال هذا التطبيق
authenticator-waits = يُعرض المفتاح ربع ساعة. ولا يتغير شيء قبل أن تكتبوا رمزا صحيحا؛ وتستمر جلستكم هنا، وتُنهى جلساتكم في كل مكان آخر.
authenticator-since = تُطلب رموز تطبيق المصادقة منذ { $day }.
authenticator-remove = التوقف عن طلب الرموز
authenticator-remove-lead = تكفي كلمة مروركم وحدها للدخول من جديد، وتفقد رموز الاسترداد قيمتها. وتُنهى جلساتكم في كل مكان آخر.
recovery-codes-title = رموز الاسترداد
recovery-codes-lead = يدخلكم كل رمز منها مرة واحدة بدلا من تطبيقكم. اطبعوا هذه الصفحة أو دوّنوا الرموز، واحفظوها بعيدا عن هاتفكم: فلن تُعرض مرة أخرى.
recovery-codes-shown = تُعرض رموز الاسترداد مرة واحدة عند إنشائها، ولا يوجد منها ما يُعرض الآن. ويمكنكم إنشاء رموز جديدة في صفحة تطبيق المصادقة.
recovery-codes-done = لقد حفظتها
recovery-codes-make = إنشاء رموز استرداد جديدة
recovery-codes-make-lead = تحل عشرة رموز جديدة محل ما بقي منها.
recovery-codes-left =
    { $count ->
        [zero] لم يبق أي رمز استرداد.
        [one] بقي رمز استرداد واحد.
        [two] بقي رمزا استرداد.
        [few] بقيت { $count } رموز استرداد.
        [many] بقي { $count } رمز استرداد.
       *[other] بقي { $count } رمز استرداد.
    }
done-authenticator-added = تطبيقكم قيد الاستعمال، وانتهت كل الجلسات الأخرى.
done-authenticator-removed = لم تعد الرموز تُطلب، وانتهت كل الجلسات الأخرى.
error-conflict-wrong-code-title = هذا الرمز غير صحيح
error-conflict-wrong-code = يصلح كل رمز مرة واحدة ونحو دقيقة: انتظروا الرمز التالي، وتحققوا من صحة ساعة هاتفكم.
error-conflict-step-gone-title = يرجى تسجيل الدخول من جديد
error-conflict-step-gone = لم يكتمل تسجيل الدخول في الوقت المناسب، أو اكتمل من قبل. ابدؤوا من جديد في صفحة تسجيل الدخول.
error-conflict-has-authenticator-title = لديكم تطبيق مستعمل
error-conflict-has-authenticator = توقفوا أولا عن طلب رموزه، ثم أعدّوا تطبيقا آخر.
error-conflict-no-authenticator-title = لا تطبيق يُسأل
error-conflict-no-authenticator = لم يُعدّ أي تطبيق، أو عُرض مفتاحه قبل أكثر من ربع ساعة. ابدؤوا من جديد.

sign-in-passkey-title = بمفتاح مرور
sign-in-passkey-lead = يطلب جهازكم رمزه أو إصبعكم أو وجهكم، ولا حاجة إلى كتابة أي شيء.
sign-in-passkey = تسجيل الدخول بمفتاح مرور
sign-in-password-title = بكلمة مرور
passkeys-title = مفاتيح المرور
passkeys-lead = يحفظ جهازكم أو مفتاح أمان مفتاح المرور، وهو يعمل في هذا الموقع وحده. ولا يستطيع أحد الحصول عليه بالنظر من فوق كتفكم أو باستدراجكم إلى صفحة مزيفة، ولا يُطلب معه أي رمز.
passkeys-none = لم يُضف أي مفتاح مرور بعد.
passkeys-count =
    { $count ->
        [zero] ليس لديكم مفتاح مرور.
        [one] لديكم مفتاح مرور واحد.
        [two] لديكم مفتاحا مرور.
        [few] لديكم { $count } مفاتيح مرور.
        [many] لديكم { $count } مفتاح مرور.
       *[other] لديكم { $count } مفتاح مرور.
    }
passkeys-unable = لا يستطيع هذا المتصفح إضافة مفتاح مرور: فهو يحتاج إلى JavaScript واتصال آمن.
passkey-name = بم تسمونه
passkey-name-hint = كي تتعرفوا عليه، كاسم الجهاز الذي يحفظه.
passkey-added = أُضيف في
passkey-used = آخر استعمال
passkey-never = لم يُستعمل قط
passkey-add = إضافة مفتاح مرور
passkey-remove = إزالة
passkey-cancelled = لم يكتمل الأمر: فقد أُلغي أو استغرق وقتا طويلا، أو ليس في جهازكم مفتاح مرور مناسب. حاولوا من جديد، أو سجّلوا الدخول بكلمة مروركم.
done-passkey-added = أُضيف مفتاح المرور، وانتهت كل الجلسات الأخرى.
done-passkey-removed = أُزيل مفتاح المرور، وانتهت كل الجلسات الأخرى.
error-conflict-needs-script-title = يحتاج هذا إلى JavaScript
error-conflict-needs-script = لا يستطيع طلب مفتاح مرور إلا متصفح يشغّل البرامج النصية. سجّلوا الدخول بكلمة مروركم.
error-conflict-no-passkeys-title = لا يقبل هذا الموقع مفاتيح المرور
error-conflict-no-passkeys = ترتبط مفاتيح المرور باسم الموقع، وليس لهذا الموقع سوى رقم.
error-conflict-passkey-refused-title = لم يُقبل مفتاح المرور هذا
error-conflict-passkey-refused = لم يعد معروفا هنا، أو لم يتحقق جهازكم من هويتكم. جرّبوا مفتاحا آخر، أو سجّلوا الدخول بكلمة مروركم.
error-conflict-passkey-taken-title = مفتاح المرور هذا مستعمل بالفعل
error-conflict-passkey-taken = أضيفوا مفتاحا آخر.
error-conflict-passkeys-full-title = لديكم عشرة مفاتيح مرور
error-conflict-passkeys-full = أزيلوا أولا مفتاحا لم تعودوا تستعملونه.
own-data-title = بياناتكم
own-data-lead = كل ما يحفظه هذا الموقع عنكم في ملف واحد: الاسم والعنوان، والجهات التي تتصرفون باسمها، والتفويضات، والجلسات والأجهزة، والرسائل، وما فعلتموه وما كتبتموه.
own-data-download = تنزيل الملف بصيغة JSON

erase-title = محو حسابكم
erase-goes = يُمحى فوراً ونهائياً اسمكم وعنوانكم وكلمة مروركم وجلساتكم وأجهزتكم ورسائلكم وملاحظاتكم ومراجع تفويضاتكم. ويُسجَّل خروجكم من كل مكان وتنتهي صفاتكم.
erase-stays = ما فعلتموه يبقى في السجل باسم مستعار لا يقود إليكم. وما كتبتموه لمنظمة هو لها ويبقى. خذوا بياناتكم معكم أولاً.
erase-first = إن لم يكن غيركم يستطيع التصرف باسم منظمتكم ولديها أمر جارٍ فادعوا شخصاً أولاً.
erase-send = محو نهائي
done-erased = مُحي حسابكم وسُجّل خروجكم.
error-conflict-last-reviewer-title = لن يبقى من يراجع
error-conflict-last-reviewer = لم يتغير شيء لأنه لن يبقى أي مراجع. اطلبوا من المشغّل إضافة مراجع آخر أولاً.
error-conflict-last-manager-title = لن يستطيع أحد غيركم التصرف باسم منظمتكم
error-conflict-last-manager = لم يُمحَ شيء: لدى منظمتكم طلب أو عرض أو مشروع جارٍ لا يستطيع غيركم أن يجيب عنه. ادعوا شخصاً إلى صفتكم أولاً، أو اسحبوا ما هو مفتوح أو أغلقوه.

sign-in-identity-title = بحساب منظمتكم
sign-in-identity = تسجيل الدخول بواسطة { $name }
error-conflict-identity-refused-title = لا يتيح لكم حساب منظمتكم الدخول
error-conflict-identity-refused = لم يكن جواب موفر الهوية لهذا الدخول، أو لم يُتحقق من العنوان، أو لا يتصرف هذا العنوان هنا باسم أحد. ابدؤوا من جديد، أو سجّلوا الدخول بطريقة أخرى، أو اطلبوا من منظمتكم دعوة.
error-conflict-identity-away-title = موفر الهوية لا يجيب
error-conflict-identity-away = حاولوا من جديد بعد بضع دقائق، أو سجّلوا الدخول بطريقة أخرى.
