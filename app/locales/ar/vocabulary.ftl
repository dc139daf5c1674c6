# Names of the codes of the vocabularies, written by hand. Keys: `Code::name_key` in `domain`.
# Names of States are in states.ftl, which is generated.

# Areas of the M49 standard, a grouping for statistics.

area-001 = العالم
area-002 = أفريقيا
area-202 = أفريقيا جنوب الصحراء الكبرى
area-015 = شمال أفريقيا
area-014 = شرق أفريقيا
area-017 = وسط أفريقيا
area-018 = الجنوب الأفريقي
area-011 = غرب أفريقيا
area-019 = الأمريكتان
area-419 = أمريكا اللاتينية ومنطقة البحر الكاريبي
area-021 = أمريكا الشمالية
area-013 = أمريكا الوسطى
area-029 = منطقة البحر الكاريبي
area-005 = أمريكا الجنوبية
area-142 = آسيا
area-143 = آسيا الوسطى
area-030 = شرق آسيا
area-035 = جنوب شرق آسيا
area-034 = جنوب آسيا
area-145 = غرب آسيا
area-150 = أوروبا
area-151 = أوروبا الشرقية
area-154 = شمال أوروبا
area-039 = جنوب أوروبا
area-155 = أوروبا الغربية
area-009 = أوقيانوسيا
area-053 = أستراليا ونيوزيلندا
area-054 = ميلانيزيا
area-057 = ميكرونيزيا
area-061 = بولينيزيا

# Organisations.

area-org-AU = الاتحاد الأفريقي
area-org-ECOWAS = الجماعة الاقتصادية لدول غرب أفريقيا
area-org-SADC = الجماعة الإنمائية للجنوب الأفريقي
area-org-EAC = جماعة شرق أفريقيا
area-org-IGAD = الهيئة الحكومية الدولية المعنية بالتنمية
area-org-ECCAS = الجماعة الاقتصادية لدول وسط أفريقيا
area-org-COMESA = السوق المشتركة لشرق أفريقيا والجنوب الأفريقي
area-org-AMU = اتحاد المغرب العربي
area-org-LAS = جامعة الدول العربية
area-org-GCC = مجلس التعاون لدول الخليج العربية
area-org-OIC = منظمة التعاون الإسلامي
area-org-ASEAN = رابطة أمم جنوب شرق آسيا
area-org-SAARC = رابطة جنوب آسيا للتعاون الإقليمي
area-org-BIMSTEC = مبادرة خليج البنغال للتعاون التقني والاقتصادي المتعدد القطاعات
area-org-SCO = منظمة شنغهاي للتعاون
area-org-APEC = التعاون الاقتصادي لآسيا والمحيط الهادئ
area-org-PIF = منتدى جزر المحيط الهادئ
area-org-OAS = منظمة الدول الأمريكية
area-org-CARICOM = الجماعة الكاريبية
area-org-OECS = منظمة دول شرق البحر الكاريبي
area-org-SICA = منظومة التكامل لأمريكا الوسطى
area-org-CELAC = جماعة دول أمريكا اللاتينية ومنطقة البحر الكاريبي
area-org-MERCOSUR = السوق المشتركة لبلدان المخروط الجنوبي
area-org-CAN = جماعة دول الأنديز
area-org-OSCE = منظمة الأمن والتعاون في أوروبا
area-org-EU = الاتحاد الأوروبي
area-org-COE = مجلس أوروبا
area-org-CIS = رابطة الدول المستقلة
area-org-OTS = منظمة الدول التركية
area-org-BRICS = مجموعة بريكس
area-org-COMMONWEALTH = الكومنولث
area-org-OIF = المنظمة الدولية للفرانكفونية
area-org-CPLP = جماعة البلدان الناطقة بالبرتغالية

# Special situations.

area-LDC = أقل البلدان نموا
area-LLDC = البلدان النامية غير الساحلية
area-SIDS = الدول الجزرية الصغيرة النامية

# Themes, both levels.

theme-T01 = السياسات والاستراتيجية والحوكمة
theme-T01-1 = الاستراتيجية الوطنية للأمن السيبراني
theme-T01-2 = هيئة التنسيق والولايات
theme-T01-3 = التقييم والاستقصاء والمؤشرات
theme-T01-4 = الميزنة وإدارة البرامج
theme-T01-5 = الصلة بالخطط الرقمية والإنمائية
theme-T02 = القانون الدولي والقواعد والدبلوماسية السيبرانية
theme-T02-1 = القانون الدولي والمواقف الوطنية
theme-T02-2 = تنفيذ القواعد الإحدى عشرة
theme-T02-3 = تدريب الدبلوماسيين ومشاركتهم
theme-T02-4 = تقييم حوادث تكنولوجيات المعلومات والاتصالات وتسوية المنازعات بالوسائل السلمية
theme-T02-5 = المصطلحات والمسرد
theme-T03 = بناء الثقة وجهات الاتصال
theme-T03-1 = تعيين جهات الاتصال وتشغيلها
theme-T03-2 = التحقق من الاتصال وتمارين المحاكاة
theme-T03-3 = التدابير الإقليمية لبناء الثقة
theme-T03-4 = التبادل الطوعي للمعلومات عن التهديدات والإنذار المبكر
theme-T04 = الاستجابة للحوادث وإدارة الأزمات
theme-T04-1 = إنشاء فريق وطني للاستجابة للحوادث الحاسوبية
theme-T04-2 = رفع مستوى نضج فريق الاستجابة للحوادث الحاسوبية
theme-T04-3 = الرصد والعمليات الأمنية
theme-T04-4 = الخطة الوطنية للأزمات ومقياس الخطورة
theme-T04-5 = التمارين
theme-T04-6 = برامجيات الفدية والتعافي
theme-T04-7 = طلب المساعدة وتقديمها
theme-T05 = حماية الهياكل الأساسية الحيوية
theme-T05-1 = تحديد الهياكل الأساسية ورسم خرائطها
theme-T05-2 = الواجبات الأساسية والإشراف
theme-T05-3 = نظم التحكم الصناعية
theme-T05-4 = العمل القطاعي (الطاقة والصحة والمالية والمياه والنقل والحكومة)
theme-T05-5 = الاتصالات والكابلات البحرية والوصلات الفضائية
theme-T05-6 = أوجه الترابط عبر الحدود
theme-T06 = الجريمة السيبرانية والعدالة الجنائية
theme-T06-1 = القانون الموضوعي والإجرائي
theme-T06-2 = التحقيق
theme-T06-3 = الأدلة الجنائية الرقمية والأدلة الإلكترونية
theme-T06-4 = المدعون العامون والقضاة
theme-T06-5 = المساعدة القانونية المتبادلة والمعلومات القضائية والشبكات العاملة على مدار الساعة
theme-T06-6 = الاستخدام لأغراض إرهابية والاحتيال وحماية الأطفال
theme-T07 = الأطر القانونية والتنظيمية (غير الجنائية)
theme-T07-1 = قانون الأمن السيبراني
theme-T07-2 = حماية البيانات والخصوصية
theme-T07-3 = ضمانات حقوق الإنسان
theme-T07-4 = المشتريات والمسؤولية
theme-T07-5 = قدرات الهيئات التنظيمية
theme-T08 = الثقافة والتوعية والمهارات
theme-T08-1 = توعية الجمهور
theme-T08-2 = المناهج المدرسية
theme-T08-3 = الجامعات والبحوث
theme-T08-4 = التدريب المهني ومنح الشهادات
theme-T08-5 = القوى العاملة واستبقاؤها
theme-T08-6 = النساء والشباب والأشخاص ذوو الإعاقة
theme-T08-7 = القيادات والبرلمان
theme-T09 = المعايير والمنتجات وسلسلة الإمداد
theme-T09-1 = اعتماد المعايير
theme-T09-2 = مراعاة الأمن في التصميم
theme-T09-3 = سلامة سلسلة الإمداد
theme-T09-4 = الكشف المنسق عن مواطن الضعف
theme-T09-5 = مختبرات الاختبار ومنح الشهادات
theme-T09-6 = التشفير والهوية
theme-T10 = الهياكل الأساسية للإنترنت والتكنولوجيات الجديدة
theme-T10-1 = أسماء النطاقات والتوجيه ونقاط التبادل
theme-T10-2 = شبكات الهاتف المحمول والجيل الخامس
theme-T10-3 = الحوسبة السحابية والشبكات الحكومية
theme-T10-4 = الذكاء الاصطناعي
theme-T10-5 = تكنولوجيا الكم
theme-T10-6 = إنترنت الأشياء
theme-T11 = التعاون والشراكة
theme-T11-1 = الشراكة بين القطاعين العام والخاص
theme-T11-2 = الهيئات والمراكز الإقليمية
theme-T11-3 = التعاون فيما بين بلدان الجنوب والتعاون الثلاثي
theme-T11-4 = المجتمع المدني والأوساط الأكاديمية
theme-T11-5 = تنسيق الجهات المانحة

# Modalities.

modality-training_course = دورة تدريبية
modality-train_the_trainer = تدريب المدربين
modality-workshop = حلقة عمل
modality-e_learning = التعلم الإلكتروني
modality-exercise = تمرين
modality-study_visit = زيارة دراسية
modality-fellowship = زمالة
modality-mentorship = توجيه
modality-secondment = إعارة
modality-advisory_mission = بعثة استشارية
modality-legal_drafting = صياغة التشريعات
modality-policy_review = استعراض السياسات
modality-assessment = تقييم
modality-technical_assistance = مساعدة تقنية
modality-equipment = معدات
modality-software_licence = رخصة برامجيات
modality-lab_access = إتاحة استخدام مختبر
modality-information_access = إتاحة المعلومات
modality-funding = تمويل
modality-scholarship = منحة دراسية
modality-research = بحوث
modality-translation = ترجمة تحريرية
modality-conference_participation = المشاركة في المؤتمرات
modality-institution_building = بناء المؤسسات
modality-peer_review = استعراض الأقران

# Levels.

level-awareness = توعية
level-basic = أساسي
level-intermediate = متوسط
level-advanced = متقدم
level-trainer = مدرب

# Audiences.

audience-policy = واضعو السياسات
audience-diplomat = الدبلوماسيون
audience-legal = الممارسون القانونيون
audience-law_enforcement = أجهزة إنفاذ القانون
audience-technical = الموظفون التقنيون
audience-operator = مشغلو الهياكل الأساسية
audience-educator = المربون
audience-public = عامة الجمهور

# How a language is provided.

provision-delivered = تقدم بهذه اللغة
provision-interpretation = ترجمة شفوية إلى هذه اللغة
provision-materials = مواد بهذه اللغة

# Delivery.

delivery-in_person = حضوريا
delivery-online = عبر الإنترنت
delivery-hybrid = مختلط

# The eleven norms, each in a short neutral paraphrase.

norm-a = التعاون بين الدول من أجل الاستقرار والأمن في استخدام تكنولوجيات المعلومات والاتصالات
norm-b = مراعاة جميع المعلومات ذات الصلة عند وقوع حادث متصل بتكنولوجيات المعلومات والاتصالات
norm-c = عدم السماح عن علم باستخدام الإقليم لارتكاب أفعال غير مشروعة دوليا باستخدام تكنولوجيات المعلومات والاتصالات
norm-d = التعاون على تبادل المعلومات والمساعدة المتبادلة والملاحقة القضائية لاستخدام تكنولوجيات المعلومات والاتصالات لأغراض إرهابية وإجرامية
norm-e = احترام حقوق الإنسان، بما فيها الخصوصية وحرية التعبير، في استخدام تكنولوجيات المعلومات والاتصالات
norm-f = عدم الإضرار بالهياكل الأساسية الحيوية التي تخدم الجمهور
norm-g = حماية الدولة لهياكلها الأساسية الحيوية من تهديدات تكنولوجيات المعلومات والاتصالات
norm-h = الاستجابة لطلبات المساعدة المناسبة
norm-i = سلامة سلسلة الإمداد ومنع انتشار الأدوات الخبيثة
norm-j = الإبلاغ المسؤول عن مواطن الضعف في تكنولوجيات المعلومات والاتصالات
norm-k = عدم الإضرار بالأفرقة المأذون لها بالاستجابة للطوارئ وعدم استخدامها في أنشطة خبيثة

# Capability axes.

axis-policy = السياسات واللوائح
axis-process_structure = العمليات والهياكل
axis-partnership = الشراكات والشبكات
axis-people_skills = الأفراد والمهارات
axis-technology = التكنولوجيا

# Cross-cutting tags.

tag-gender = المنظور الجنساني
tag-human_rights = حقوق الإنسان
tag-youth = الشباب
tag-disability = الأشخاص ذوو الإعاقة
tag-climate = المناخ
tag-elections = الانتخابات
tag-health = الصحة
tag-post_conflict = حالات ما بعد النزاع

# Threats.

threat-ransomware = برامجيات الفدية
threat-critical_infrastructure = تهديدات الهياكل الأساسية الحيوية
threat-supply_chain = تهديدات سلسلة الإمداد
threat-intrusive_software = البرامجيات التطفلية المتاحة تجاريا
threat-hate_speech = خطاب الكراهية
threat-terrorist_use = استخدام تكنولوجيات المعلومات والاتصالات لأغراض إرهابية
threat-data_theft = سرقة البيانات
threat-fraud = الاحتيال
threat-other = تهديد آخر

# Sources of a need.

source-survey_gap = ثغرة كشف عنها الاستقصاء الوطني
source-national_strategy = الاستراتيجية الوطنية
source-maturity_review = استعراض النضج
source-incident = حادث
source-other = مصدر آخر

# Cost to the recipient.

cost-none = بلا تكلفة
cost-travel = تكاليف السفر
cost-shared = تكلفة مشتركة
cost-full = التكلفة كاملة

# Kinds of provider.

provider_type-state = دولة
provider_type-un_entity = كيان تابع للأمم المتحدة
provider_type-regional_body = هيئة إقليمية
provider_type-private = القطاع الخاص
provider_type-ngo = منظمة غير حكومية
provider_type-academia = الأوساط الأكاديمية
provider_type-technical_community = الأوساط التقنية
provider_type-foundation = مؤسسة خيرية

# Languages that forms list first.

language-ar = العربية
language-zh = الصينية
language-en = الإنكليزية
language-fr = الفرنسية
language-ru = الروسية
language-es = الإسبانية
language-am = الأمهرية
language-bn = البنغالية
language-de = الألمانية
language-fa = الفارسية
language-ha = الهوسا
language-hi = الهندية
language-id = الإندونيسية
language-ja = اليابانية
language-ko = الكورية
language-ms = الملايوية
language-ne = النيبالية
language-pt = البرتغالية
language-so = الصومالية
language-sw = السواحيلية
language-th = التايلندية
language-tr = التركية
language-ur = الأردية
language-vi = الفييتنامية
