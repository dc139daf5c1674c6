# Names of the codes of the vocabularies, written by hand. Keys: `Code::name_key` in `domain`.
# Names of States are in states.ftl, which is generated.

# Areas of the M49 standard, a grouping for statistics.

area-001 = World
area-002 = Africa
area-202 = Sub-Saharan Africa
area-015 = Northern Africa
area-014 = Eastern Africa
area-017 = Middle Africa
area-018 = Southern Africa
area-011 = Western Africa
area-019 = Americas
area-419 = Latin America and the Caribbean
area-021 = Northern America
area-013 = Central America
area-029 = Caribbean
area-005 = South America
area-142 = Asia
area-143 = Central Asia
area-030 = Eastern Asia
area-035 = South-eastern Asia
area-034 = Southern Asia
area-145 = Western Asia
area-150 = Europe
area-151 = Eastern Europe
area-154 = Northern Europe
area-039 = Southern Europe
area-155 = Western Europe
area-009 = Oceania
area-053 = Australia and New Zealand
area-054 = Melanesia
area-057 = Micronesia
area-061 = Polynesia

# Organisations.

area-org-AU = African Union
area-org-ECOWAS = Economic Community of West African States
area-org-SADC = Southern African Development Community
area-org-EAC = East African Community
area-org-IGAD = Intergovernmental Authority on Development
area-org-ECCAS = Economic Community of Central African States
area-org-COMESA = Common Market for Eastern and Southern Africa
area-org-AMU = Arab Maghreb Union
area-org-LAS = League of Arab States
area-org-GCC = Cooperation Council for the Arab States of the Gulf
area-org-OIC = Organisation of Islamic Cooperation
area-org-ASEAN = Association of Southeast Asian Nations
area-org-SAARC = South Asian Association for Regional Cooperation
area-org-BIMSTEC = Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation
area-org-SCO = Shanghai Cooperation Organization
area-org-APEC = Asia-Pacific Economic Cooperation
area-org-PIF = Pacific Islands Forum
area-org-OAS = Organization of American States
area-org-CARICOM = Caribbean Community
area-org-OECS = Organisation of Eastern Caribbean States
area-org-SICA = Central American Integration System
area-org-CELAC = Community of Latin American and Caribbean States
area-org-MERCOSUR = Southern Common Market
area-org-CAN = Andean Community
area-org-OSCE = Organization for Security and Co-operation in Europe
area-org-EU = European Union
area-org-COE = Council of Europe
area-org-CIS = Commonwealth of Independent States
area-org-OTS = Organization of Turkic States
area-org-BRICS = BRICS
area-org-COMMONWEALTH = The Commonwealth
area-org-OIF = International Organisation of la Francophonie
area-org-CPLP = Community of Portuguese-speaking Countries

# Special situations.

area-LDC = Least developed countries
area-LLDC = Landlocked developing countries
area-SIDS = Small island developing States

# Themes, both levels.

theme-T01 = Policy, strategy and governance
theme-T01-1 = National cybersecurity strategy
theme-T01-2 = Coordinating body and mandates
theme-T01-3 = Assessment, survey and metrics
theme-T01-4 = Budgeting and programme management
theme-T01-5 = Link to digital and development plans
theme-T02 = International law, norms and cyber diplomacy
theme-T02-1 = International law and national positions
theme-T02-2 = Carrying out the eleven norms
theme-T02-3 = Diplomat training and participation
theme-T02-4 = Assessing ICT incidents and peaceful settlement of disputes
theme-T02-5 = Terminology and glossary
theme-T03 = Confidence-building and points of contact
theme-T03-1 = Naming and running points of contact
theme-T03-2 = Contact checks and simulations
theme-T03-3 = Regional confidence-building measures
theme-T03-4 = Voluntary threat and early-warning exchange
theme-T04 = Incident response and crisis management
theme-T04-1 = Setting up a national CSIRT
theme-T04-2 = Raising CSIRT maturity
theme-T04-3 = Monitoring and security operations
theme-T04-4 = National crisis plan and severity scale
theme-T04-5 = Exercises
theme-T04-6 = Ransomware and recovery
theme-T04-7 = Asking for and giving help
theme-T05 = Critical infrastructure protection
theme-T05-1 = Identifying and mapping infrastructure
theme-T05-2 = Baseline duties and supervision
theme-T05-3 = Industrial control systems
theme-T05-4 = Sector work (energy, health, finance, water, transport, government)
theme-T05-5 = Telecommunications, submarine cables and space links
theme-T05-6 = Cross-border dependencies
theme-T06 = Cybercrime and criminal justice
theme-T06-1 = Substantive and procedural law
theme-T06-2 = Investigation
theme-T06-3 = Digital forensics and electronic evidence
theme-T06-4 = Prosecutors and judges
theme-T06-5 = Mutual legal assistance, judicial information and 24/7 networks
theme-T06-6 = Terrorist use, fraud and child protection
theme-T07 = Legal and regulatory frameworks (non-criminal)
theme-T07-1 = Cybersecurity law
theme-T07-2 = Data protection and privacy
theme-T07-3 = Human-rights safeguards
theme-T07-4 = Procurement and liability
theme-T07-5 = Regulator capacity
theme-T08 = Culture, awareness and skills
theme-T08-1 = Public awareness
theme-T08-2 = School curriculum
theme-T08-3 = University and research
theme-T08-4 = Professional training and certification
theme-T08-5 = Workforce and retention
theme-T08-6 = Women, youth and persons with disabilities
theme-T08-7 = Leaders and parliament
theme-T09 = Standards, products and supply chain
theme-T09-1 = Adoption of standards
theme-T09-2 = Secure by design
theme-T09-3 = Supply-chain integrity
theme-T09-4 = Coordinated vulnerability disclosure
theme-T09-5 = Testing and certification laboratories
theme-T09-6 = Cryptography and identity
theme-T10 = Internet infrastructure and new technology
theme-T10-1 = Domain names, routing and exchange points
theme-T10-2 = Mobile networks and 5G
theme-T10-3 = Cloud and government networks
theme-T10-4 = Artificial intelligence
theme-T10-5 = Quantum
theme-T10-6 = Internet of things
theme-T11 = Cooperation and partnership
theme-T11-1 = Public-private partnership
theme-T11-2 = Regional bodies and hubs
theme-T11-3 = South-South and triangular cooperation
theme-T11-4 = Civil society and academia
theme-T11-5 = Donor coordination

# Modalities.

modality-training_course = Training course
modality-train_the_trainer = Training of trainers
modality-workshop = Workshop
modality-e_learning = E-learning
modality-exercise = Exercise
modality-study_visit = Study visit
modality-fellowship = Fellowship
modality-mentorship = Mentorship
modality-secondment = Secondment
modality-advisory_mission = Advisory mission
modality-legal_drafting = Legal drafting
modality-policy_review = Policy review
modality-assessment = Assessment
modality-technical_assistance = Technical assistance
modality-equipment = Equipment
modality-software_licence = Software licence
modality-lab_access = Access to a laboratory
modality-information_access = Access to information
modality-funding = Funding
modality-scholarship = Scholarship
modality-research = Research
modality-translation = Translation
modality-conference_participation = Participation in conferences
modality-institution_building = Institution building
modality-peer_review = Peer review

# Levels.

level-awareness = Awareness
level-basic = Basic
level-intermediate = Intermediate
level-advanced = Advanced
level-trainer = Trainer

# Audiences.

audience-policy = Policy makers
audience-diplomat = Diplomats
audience-legal = Legal practitioners
audience-law_enforcement = Law enforcement
audience-technical = Technical staff
audience-operator = Infrastructure operators
audience-educator = Educators
audience-public = General public

# How a language is provided.

provision-delivered = Delivered in this language
provision-interpretation = Interpretation into this language
provision-materials = Materials in this language

# Delivery.

delivery-in_person = In person
delivery-online = Online
delivery-hybrid = Hybrid

# The eleven norms, each in a short neutral paraphrase.

norm-a = Cooperation among States for stability and security in the use of ICTs
norm-b = Consideration of all relevant information in case of an ICT incident
norm-c = Not knowingly allowing one's territory to be used for internationally wrongful acts using ICTs
norm-d = Cooperation to exchange information, assist each other and prosecute terrorist and criminal use of ICTs
norm-e = Respect for human rights, including privacy and freedom of expression, in the use of ICTs
norm-f = Not damaging critical infrastructure that serves the public
norm-g = Protection of one's own critical infrastructure from ICT threats
norm-h = Response to appropriate requests for assistance
norm-i = Integrity of the supply chain and prevention of the spread of malicious tools
norm-j = Responsible reporting of ICT vulnerabilities
norm-k = Not harming authorized emergency response teams, nor using them for malicious activity

# Capability axes.

axis-policy = Policies and regulations
axis-process_structure = Processes and structures
axis-partnership = Partnerships and networks
axis-people_skills = People and skills
axis-technology = Technology

# Cross-cutting tags.

tag-gender = Gender
tag-human_rights = Human rights
tag-youth = Youth
tag-disability = Persons with disabilities
tag-climate = Climate
tag-elections = Elections
tag-health = Health
tag-post_conflict = Post-conflict situations

# Threats.

threat-ransomware = Ransomware
threat-critical_infrastructure = Threats to critical infrastructure
threat-supply_chain = Supply chain threats
threat-intrusive_software = Commercially available intrusive software
threat-hate_speech = Hate speech
threat-terrorist_use = Use of ICTs for terrorist purposes
threat-data_theft = Data theft
threat-fraud = Fraud
threat-other = Other

# Sources of a need.

source-survey_gap = Gap shown by the national survey
source-national_strategy = National strategy
source-maturity_review = Maturity review
source-incident = Incident
source-other = Other

# Cost to the recipient.

cost-none = No cost
cost-travel = Own travel
cost-shared = Shared cost
cost-full = Full cost

# Kinds of provider.

provider_type-state = State
provider_type-un_entity = United Nations entity
provider_type-regional_body = Regional body
provider_type-private = Private sector
provider_type-ngo = Non-governmental organization
provider_type-academia = Academia
provider_type-technical_community = Technical community
provider_type-foundation = Foundation

# Languages that forms list first.

language-ar = Arabic
language-zh = Chinese
language-en = English
language-fr = French
language-ru = Russian
language-es = Spanish
language-am = Amharic
language-bn = Bangla
language-de = German
language-fa = Persian
language-ha = Hausa
language-hi = Hindi
language-id = Indonesian
language-ja = Japanese
language-ko = Korean
language-ms = Malay
language-ne = Nepali
language-pt = Portuguese
language-so = Somali
language-sw = Swahili
language-th = Thai
language-tr = Turkish
language-ur = Urdu
language-vi = Vietnamese
