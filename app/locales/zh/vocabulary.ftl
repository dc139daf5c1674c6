# Names of the codes of the vocabularies, written by hand. Keys: `Code::name_key` in `domain`.
# Names of States are in states.ftl, which is generated.

# Areas of the M49 standard, a grouping for statistics.

area-001 = 世界
area-002 = 非洲
area-202 = 撒哈拉以南非洲
area-015 = 北部非洲
area-014 = 东部非洲
area-017 = 中部非洲
area-018 = 南部非洲
area-011 = 西部非洲
area-019 = 美洲
area-419 = 拉丁美洲和加勒比
area-021 = 北美洲
area-013 = 中美洲
area-029 = 加勒比
area-005 = 南美洲
area-142 = 亚洲
area-143 = 中亚
area-030 = 东亚
area-035 = 东南亚
area-034 = 南亚
area-145 = 西亚
area-150 = 欧洲
area-151 = 东欧
area-154 = 北欧
area-039 = 南欧
area-155 = 西欧
area-009 = 大洋洲
area-053 = 澳大利亚和新西兰
area-054 = 美拉尼西亚
area-057 = 密克罗尼西亚
area-061 = 波利尼西亚

# Organisations.

area-org-AU = 非洲联盟
area-org-ECOWAS = 西非国家经济共同体
area-org-SADC = 南部非洲发展共同体
area-org-EAC = 东非共同体
area-org-IGAD = 政府间发展组织
area-org-ECCAS = 中非国家经济共同体
area-org-COMESA = 东部和南部非洲共同市场
area-org-AMU = 阿拉伯马格里布联盟
area-org-LAS = 阿拉伯国家联盟
area-org-GCC = 海湾阿拉伯国家合作委员会
area-org-OIC = 伊斯兰合作组织
area-org-ASEAN = 东南亚国家联盟
area-org-SAARC = 南亚区域合作联盟
area-org-BIMSTEC = 环孟加拉湾多领域技术经济合作倡议
area-org-SCO = 上海合作组织
area-org-APEC = 亚太经济合作组织
area-org-PIF = 太平洋岛国论坛
area-org-OAS = 美洲国家组织
area-org-CARICOM = 加勒比共同体
area-org-OECS = 东加勒比国家组织
area-org-SICA = 中美洲一体化体系
area-org-CELAC = 拉丁美洲和加勒比国家共同体
area-org-MERCOSUR = 南方共同市场
area-org-CAN = 安第斯共同体
area-org-OSCE = 欧洲安全与合作组织
area-org-EU = 欧洲联盟
area-org-COE = 欧洲委员会
area-org-CIS = 独立国家联合体
area-org-OTS = 突厥国家组织
area-org-BRICS = 金砖国家
area-org-COMMONWEALTH = 英联邦
area-org-OIF = 法语国家国际组织
area-org-CPLP = 葡萄牙语国家共同体

# Special situations.

area-LDC = 最不发达国家
area-LLDC = 内陆发展中国家
area-SIDS = 小岛屿发展中国家

# Themes, both levels.

theme-T01 = 政策、战略与治理
theme-T01-1 = 国家网络安全战略
theme-T01-2 = 协调机构与职责
theme-T01-3 = 评估、调查与指标
theme-T01-4 = 预算与方案管理
theme-T01-5 = 与数字和发展计划的衔接
theme-T02 = 国际法、规范与网络外交
theme-T02-1 = 国际法与国家立场
theme-T02-2 = 落实十一项规范
theme-T02-3 = 外交官培训与参与
theme-T02-4 = 信通技术事件评估与和平解决争端
theme-T02-5 = 术语与词汇表
theme-T03 = 建立信任与联络点
theme-T03-1 = 联络点的指定与运作
theme-T03-2 = 联络核查与模拟演练
theme-T03-3 = 区域建立信任措施
theme-T03-4 = 自愿交流威胁信息与预警
theme-T04 = 事件响应与危机管理
theme-T04-1 = 建立国家计算机安全事件响应小组
theme-T04-2 = 提升计算机安全事件响应小组成熟度
theme-T04-3 = 监测与安全运营
theme-T04-4 = 国家危机预案与严重程度分级
theme-T04-5 = 演练
theme-T04-6 = 勒索软件与恢复
theme-T04-7 = 请求和提供协助
theme-T05 = 关键基础设施保护
theme-T05-1 = 基础设施的识别与测绘
theme-T05-2 = 基本义务与监督
theme-T05-3 = 工业控制系统
theme-T05-4 = 行业工作（能源、卫生、金融、水务、交通、政府）
theme-T05-5 = 电信、海底电缆与空间链路
theme-T05-6 = 跨境依存关系
theme-T06 = 网络犯罪与刑事司法
theme-T06-1 = 实体法与程序法
theme-T06-2 = 侦查
theme-T06-3 = 数字取证与电子证据
theme-T06-4 = 检察官与法官
theme-T06-5 = 司法协助、司法信息与全天候联络网络
theme-T06-6 = 恐怖主义用途、欺诈与儿童保护
theme-T07 = 法律与监管框架（非刑事）
theme-T07-1 = 网络安全法
theme-T07-2 = 数据保护与隐私
theme-T07-3 = 人权保障
theme-T07-4 = 采购与责任
theme-T07-5 = 监管机构能力
theme-T08 = 文化、意识与技能
theme-T08-1 = 公众意识
theme-T08-2 = 学校课程
theme-T08-3 = 大学与研究
theme-T08-4 = 专业培训与认证
theme-T08-5 = 人才队伍与留用
theme-T08-6 = 妇女、青年和残疾人
theme-T08-7 = 领导人与议会
theme-T09 = 标准、产品与供应链
theme-T09-1 = 采用标准
theme-T09-2 = 安全设计
theme-T09-3 = 供应链完整性
theme-T09-4 = 协调披露漏洞
theme-T09-5 = 测试与认证实验室
theme-T09-6 = 密码与身份
theme-T10 = 互联网基础设施与新技术
theme-T10-1 = 域名、路由与交换点
theme-T10-2 = 移动网络与5G
theme-T10-3 = 云与政府网络
theme-T10-4 = 人工智能
theme-T10-5 = 量子技术
theme-T10-6 = 物联网
theme-T11 = 合作与伙伴关系
theme-T11-1 = 公私伙伴关系
theme-T11-2 = 区域机构与中心
theme-T11-3 = 南南合作和三方合作
theme-T11-4 = 民间社会与学术界
theme-T11-5 = 捐助方协调

# Modalities.

modality-training_course = 培训课程
modality-train_the_trainer = 师资培训
modality-workshop = 研讨会
modality-e_learning = 在线学习
modality-exercise = 演练
modality-study_visit = 考察访问
modality-fellowship = 研究金
modality-mentorship = 辅导
modality-secondment = 借调
modality-advisory_mission = 咨询团
modality-legal_drafting = 法律起草
modality-policy_review = 政策审查
modality-assessment = 评估
modality-technical_assistance = 技术援助
modality-equipment = 设备
modality-software_licence = 软件许可
modality-lab_access = 使用实验室
modality-information_access = 获取信息
modality-funding = 供资
modality-scholarship = 奖学金
modality-research = 研究
modality-translation = 翻译
modality-conference_participation = 参加会议
modality-institution_building = 机构建设
modality-peer_review = 同行审议

# Levels.

level-awareness = 认知
level-basic = 基础
level-intermediate = 中级
level-advanced = 高级
level-trainer = 培训师

# Audiences.

audience-policy = 决策者
audience-diplomat = 外交官
audience-legal = 法律从业人员
audience-law_enforcement = 执法人员
audience-technical = 技术人员
audience-operator = 基础设施运营方
audience-educator = 教育工作者
audience-public = 公众

# How a language is provided.

provision-delivered = 以该语言提供
provision-interpretation = 提供该语言口译
provision-materials = 提供该语言材料

# Delivery.

delivery-in_person = 现场
delivery-online = 线上
delivery-hybrid = 混合

# The eleven norms, each in a short neutral paraphrase.

norm-a = 各国合作促进使用信通技术的稳定与安全
norm-b = 发生信通技术事件时考虑所有相关信息
norm-c = 不蓄意允许他人利用本国领土使用信通技术实施国际不法行为
norm-d = 合作交流信息、互相协助并起诉恐怖主义和犯罪使用信通技术的行为
norm-e = 在使用信通技术时尊重人权，包括隐私权和表达自由
norm-f = 不损害为公众服务的关键基础设施
norm-g = 保护本国关键基础设施免受信通技术威胁
norm-h = 回应适当的援助请求
norm-i = 确保供应链完整性并防止恶意工具扩散
norm-j = 负责任地报告信通技术漏洞
norm-k = 不损害经授权的应急响应小组，也不利用其从事恶意活动

# Capability axes.

axis-policy = 政策与法规
axis-process_structure = 流程与架构
axis-partnership = 伙伴关系与网络
axis-people_skills = 人员与技能
axis-technology = 技术

# Cross-cutting tags.

tag-gender = 性别
tag-human_rights = 人权
tag-youth = 青年
tag-disability = 残疾人
tag-climate = 气候
tag-elections = 选举
tag-health = 卫生
tag-post_conflict = 冲突后局势

# Threats.

threat-ransomware = 勒索软件
threat-critical_infrastructure = 对关键基础设施的威胁
threat-supply_chain = 供应链威胁
threat-intrusive_software = 市售入侵软件
threat-hate_speech = 仇恨言论
threat-terrorist_use = 将信通技术用于恐怖主义目的
threat-data_theft = 数据窃取
threat-fraud = 欺诈
threat-other = 其他

# Sources of a need.

source-survey_gap = 国家调查显示的差距
source-national_strategy = 国家战略
source-maturity_review = 成熟度审查
source-incident = 事件
source-other = 其他

# Cost to the recipient.

cost-none = 免费
cost-travel = 自付差旅费
cost-shared = 分担费用
cost-full = 全部费用

# Kinds of provider.

provider_type-state = 国家
provider_type-un_entity = 联合国实体
provider_type-regional_body = 区域机构
provider_type-private = 私营部门
provider_type-ngo = 非政府组织
provider_type-academia = 学术界
provider_type-technical_community = 技术界
provider_type-foundation = 基金会

# Languages that forms list first.

language-ar = 阿拉伯文
language-zh = 中文
language-en = 英文
language-fr = 法文
language-ru = 俄文
language-es = 西班牙文
language-am = 阿姆哈拉文
language-bn = 孟加拉文
language-de = 德文
language-fa = 波斯文
language-ha = 豪萨文
language-hi = 印地文
language-id = 印度尼西亚文
language-ja = 日文
language-ko = 韩文
language-ms = 马来文
language-ne = 尼泊尔文
language-pt = 葡萄牙文
language-so = 索马里文
language-sw = 斯瓦希里文
language-th = 泰文
language-tr = 土耳其文
language-ur = 乌尔都文
language-vi = 越南文
