# Names of the codes of the vocabularies, written by hand. Keys: `Code::name_key` in `domain`.
# Names of States are in states.ftl, which is generated.

# Areas of the M49 standard, a grouping for statistics.

area-001 = Monde
area-002 = Afrique
area-202 = Afrique subsaharienne
area-015 = Afrique septentrionale
area-014 = Afrique orientale
area-017 = Afrique centrale
area-018 = Afrique australe
area-011 = Afrique occidentale
area-019 = Amériques
area-419 = Amérique latine et Caraïbes
area-021 = Amérique septentrionale
area-013 = Amérique centrale
area-029 = Caraïbes
area-005 = Amérique du Sud
area-142 = Asie
area-143 = Asie centrale
area-030 = Asie orientale
area-035 = Asie du Sud-Est
area-034 = Asie du Sud
area-145 = Asie occidentale
area-150 = Europe
area-151 = Europe orientale
area-154 = Europe septentrionale
area-039 = Europe méridionale
area-155 = Europe occidentale
area-009 = Océanie
area-053 = Australie et Nouvelle-Zélande
area-054 = Mélanésie
area-057 = Micronésie
area-061 = Polynésie

# Organisations.

area-org-AU = Union africaine
area-org-ECOWAS = Communauté économique des États de l'Afrique de l'Ouest
area-org-SADC = Communauté de développement de l'Afrique australe
area-org-EAC = Communauté d'Afrique de l'Est
area-org-IGAD = Autorité intergouvernementale pour le développement
area-org-ECCAS = Communauté économique des États de l'Afrique centrale
area-org-COMESA = Marché commun de l'Afrique de l'Est et de l'Afrique australe
area-org-AMU = Union du Maghreb arabe
area-org-LAS = Ligue des États arabes
area-org-GCC = Conseil de coopération des États arabes du Golfe
area-org-OIC = Organisation de la coopération islamique
area-org-ASEAN = Association des nations de l'Asie du Sud-Est
area-org-SAARC = Association sud-asiatique de coopération régionale
area-org-BIMSTEC = Initiative du golfe du Bengale pour la coopération technique et économique multisectorielle
area-org-SCO = Organisation de Shanghai pour la coopération
area-org-APEC = Coopération économique Asie-Pacifique
area-org-PIF = Forum des îles du Pacifique
area-org-OAS = Organisation des États américains
area-org-CARICOM = Communauté des Caraïbes
area-org-OECS = Organisation des États des Caraïbes orientales
area-org-SICA = Système d'intégration de l'Amérique centrale
area-org-CELAC = Communauté des États d'Amérique latine et des Caraïbes
area-org-MERCOSUR = Marché commun du Sud
area-org-CAN = Communauté andine
area-org-OSCE = Organisation pour la sécurité et la coopération en Europe
area-org-EU = Union européenne
area-org-COE = Conseil de l'Europe
area-org-CIS = Communauté d'États indépendants
area-org-OTS = Organisation des États turciques
area-org-BRICS = BRICS
area-org-COMMONWEALTH = Commonwealth
area-org-OIF = Organisation internationale de la Francophonie
area-org-CPLP = Communauté des pays de langue portugaise

# Special situations.

area-LDC = Pays les moins avancés
area-LLDC = Pays en développement sans littoral
area-SIDS = Petits États insulaires en développement

# Themes, both levels.

theme-T01 = Politiques, stratégie et gouvernance
theme-T01-1 = Stratégie nationale de cybersécurité
theme-T01-2 = Organe de coordination et mandats
theme-T01-3 = Évaluation, enquête et indicateurs
theme-T01-4 = Budget et gestion de programmes
theme-T01-5 = Lien avec les plans numériques et de développement
theme-T02 = Droit international, normes et cyberdiplomatie
theme-T02-1 = Droit international et positions nationales
theme-T02-2 = Mise en œuvre des onze normes
theme-T02-3 = Formation et participation des diplomates
theme-T02-4 = Évaluation des incidents informatiques et règlement pacifique des différends
theme-T02-5 = Terminologie et glossaire
theme-T03 = Mesures de confiance et points de contact
theme-T03-1 = Désignation et fonctionnement des points de contact
theme-T03-2 = Vérifications des contacts et simulations
theme-T03-3 = Mesures de confiance régionales
theme-T03-4 = Échange volontaire sur les menaces et alerte rapide
theme-T04 = Réponse aux incidents et gestion de crise
theme-T04-1 = Création d'un CSIRT national
theme-T04-2 = Renforcement de la maturité du CSIRT
theme-T04-3 = Surveillance et opérations de sécurité
theme-T04-4 = Plan national de crise et échelle de gravité
theme-T04-5 = Exercices
theme-T04-6 = Rançongiciels et rétablissement
theme-T04-7 = Demande et fourniture d'assistance
theme-T05 = Protection des infrastructures critiques
theme-T05-1 = Recensement et cartographie des infrastructures
theme-T05-2 = Obligations de base et supervision
theme-T05-3 = Systèmes de contrôle industriel
theme-T05-4 = Travaux sectoriels (énergie, santé, finance, eau, transports, administration)
theme-T05-5 = Télécommunications, câbles sous-marins et liaisons spatiales
theme-T05-6 = Interdépendances transfrontières
theme-T06 = Cybercriminalité et justice pénale
theme-T06-1 = Droit pénal matériel et procédural
theme-T06-2 = Enquêtes
theme-T06-3 = Criminalistique numérique et preuves électroniques
theme-T06-4 = Procureurs et juges
theme-T06-5 = Entraide judiciaire, information judiciaire et réseaux 24/7
theme-T06-6 = Utilisation à des fins terroristes, fraude et protection de l'enfance
theme-T07 = Cadres juridiques et réglementaires (hors droit pénal)
theme-T07-1 = Droit de la cybersécurité
theme-T07-2 = Protection des données et vie privée
theme-T07-3 = Garanties en matière de droits humains
theme-T07-4 = Marchés publics et responsabilité
theme-T07-5 = Capacités des autorités de régulation
theme-T08 = Culture, sensibilisation et compétences
theme-T08-1 = Sensibilisation du public
theme-T08-2 = Programmes scolaires
theme-T08-3 = Université et recherche
theme-T08-4 = Formation professionnelle et certification
theme-T08-5 = Main-d'œuvre et fidélisation du personnel
theme-T08-6 = Femmes, jeunes et personnes handicapées
theme-T08-7 = Dirigeants et parlement
theme-T09 = Normes techniques, produits et chaîne d'approvisionnement
theme-T09-1 = Adoption de normes techniques
theme-T09-2 = Sécurité dès la conception
theme-T09-3 = Intégrité de la chaîne d'approvisionnement
theme-T09-4 = Divulgation coordonnée des vulnérabilités
theme-T09-5 = Laboratoires d'essai et de certification
theme-T09-6 = Cryptographie et identité
theme-T10 = Infrastructure d'Internet et nouvelles technologies
theme-T10-1 = Noms de domaine, routage et points d'échange
theme-T10-2 = Réseaux mobiles et 5G
theme-T10-3 = Informatique en nuage et réseaux de l'État
theme-T10-4 = Intelligence artificielle
theme-T10-5 = Technologies quantiques
theme-T10-6 = Internet des objets
theme-T11 = Coopération et partenariats
theme-T11-1 = Partenariat public-privé
theme-T11-2 = Organismes et pôles régionaux
theme-T11-3 = Coopération Sud-Sud et triangulaire
theme-T11-4 = Société civile et milieux universitaires
theme-T11-5 = Coordination des donateurs

# Modalities.

modality-training_course = Cours de formation
modality-train_the_trainer = Formation de formateurs
modality-workshop = Atelier
modality-e_learning = Apprentissage en ligne
modality-exercise = Exercice
modality-study_visit = Visite d'étude
modality-fellowship = Programme de bourses de perfectionnement
modality-mentorship = Mentorat
modality-secondment = Détachement
modality-advisory_mission = Mission consultative
modality-legal_drafting = Rédaction législative
modality-policy_review = Examen de politiques
modality-assessment = Évaluation
modality-technical_assistance = Assistance technique
modality-equipment = Matériel
modality-software_licence = Licence de logiciel
modality-lab_access = Accès à un laboratoire
modality-information_access = Accès à l'information
modality-funding = Financement
modality-scholarship = Bourse d'études
modality-research = Recherche
modality-translation = Traduction
modality-conference_participation = Participation à des conférences
modality-institution_building = Renforcement des institutions
modality-peer_review = Examen par les pairs

# Levels.

level-awareness = Sensibilisation
level-basic = Élémentaire
level-intermediate = Intermédiaire
level-advanced = Avancé
level-trainer = Formateur

# Audiences.

audience-policy = Responsables politiques
audience-diplomat = Diplomates
audience-legal = Juristes
audience-law_enforcement = Services de détection et de répression
audience-technical = Personnel technique
audience-operator = Exploitants d'infrastructures
audience-educator = Enseignants et formateurs
audience-public = Grand public

# How a language is provided.

provision-delivered = Assurée dans cette langue
provision-interpretation = Interprétation dans cette langue
provision-materials = Supports dans cette langue

# Delivery.

delivery-in_person = En présentiel
delivery-online = En ligne
delivery-hybrid = Hybride

# The eleven norms, each in a short neutral paraphrase.

norm-a = Coopération entre États pour la stabilité et la sécurité dans l'utilisation du numérique
norm-b = Prise en compte de toutes les informations utiles en cas d'incident informatique
norm-c = Ne pas permettre sciemment l'utilisation du territoire pour des faits internationalement illicites commis au moyen du numérique
norm-d = Coopération pour échanger des informations, s'entraider et poursuivre les utilisations terroristes et criminelles du numérique
norm-e = Respect des droits humains, dont la vie privée et la liberté d'expression, dans l'utilisation du numérique
norm-f = Ne pas endommager les infrastructures critiques au service du public
norm-g = Protection de ses propres infrastructures critiques contre les menaces informatiques
norm-h = Réponse aux demandes d'assistance appropriées
norm-i = Intégrité de la chaîne d'approvisionnement et prévention de la propagation d'outils malveillants
norm-j = Signalement responsable des vulnérabilités informatiques
norm-k = Ne pas nuire aux équipes d'intervention d'urgence autorisées ni les employer à des fins malveillantes

# Capability axes.

axis-policy = Politiques et réglementation
axis-process_structure = Processus et structures
axis-partnership = Partenariats et réseaux
axis-people_skills = Personnes et compétences
axis-technology = Technologie

# Cross-cutting tags.

tag-gender = Égalité des genres
tag-human_rights = Droits humains
tag-youth = Jeunesse
tag-disability = Personnes handicapées
tag-climate = Climat
tag-elections = Élections
tag-health = Santé
tag-post_conflict = Situations d'après conflit

# Threats.

threat-ransomware = Rançongiciels
threat-critical_infrastructure = Menaces visant les infrastructures critiques
threat-supply_chain = Menaces visant la chaîne d'approvisionnement
threat-intrusive_software = Logiciels intrusifs disponibles dans le commerce
threat-hate_speech = Discours de haine
threat-terrorist_use = Utilisation du numérique à des fins terroristes
threat-data_theft = Vol de données
threat-fraud = Fraude
threat-other = Autre

# Sources of a need.

source-survey_gap = Lacune révélée par l'enquête nationale
source-national_strategy = Stratégie nationale
source-maturity_review = Examen de maturité
source-incident = Incident
source-other = Autre

# Cost to the recipient.

cost-none = Aucun coût
cost-travel = Frais de voyage
cost-shared = Coût partagé
cost-full = Coût intégral

# Kinds of provider.

provider_type-state = État
provider_type-un_entity = Entité des Nations Unies
provider_type-regional_body = Organisme régional
provider_type-private = Secteur privé
provider_type-ngo = Organisation non gouvernementale
provider_type-academia = Milieux universitaires
provider_type-technical_community = Communauté technique
provider_type-foundation = Fondation

# Languages that forms list first.

language-ar = Arabe
language-zh = Chinois
language-en = Anglais
language-fr = Français
language-ru = Russe
language-es = Espagnol
language-am = Amharique
language-bn = Bengali
language-de = Allemand
language-fa = Persan
language-ha = Haoussa
language-hi = Hindi
language-id = Indonésien
language-ja = Japonais
language-ko = Coréen
language-ms = Malais
language-ne = Népalais
language-pt = Portugais
language-so = Somali
language-sw = Swahili
language-th = Thaï
language-tr = Turc
language-ur = Ourdou
language-vi = Vietnamien
