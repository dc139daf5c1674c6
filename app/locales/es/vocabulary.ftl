# Names of the codes of the vocabularies, written by hand. Keys: `Code::name_key` in `domain`.
# Names of States are in states.ftl, which is generated.

# Areas of the M49 standard, a grouping for statistics.

area-001 = Mundo
area-002 = África
area-202 = África Subsahariana
area-015 = África Septentrional
area-014 = África Oriental
area-017 = África Central
area-018 = África Meridional
area-011 = África Occidental
area-019 = Américas
area-419 = América Latina y el Caribe
area-021 = América Septentrional
area-013 = América Central
area-029 = Caribe
area-005 = América del Sur
area-142 = Asia
area-143 = Asia Central
area-030 = Asia Oriental
area-035 = Asia Sudoriental
area-034 = Asia Meridional
area-145 = Asia Occidental
area-150 = Europa
area-151 = Europa Oriental
area-154 = Europa Septentrional
area-039 = Europa Meridional
area-155 = Europa Occidental
area-009 = Oceanía
area-053 = Australia y Nueva Zelandia
area-054 = Melanesia
area-057 = Micronesia
area-061 = Polinesia

# Organisations.

area-org-AU = Unión Africana
area-org-ECOWAS = Comunidad Económica de los Estados de África Occidental
area-org-SADC = Comunidad de África Meridional para el Desarrollo
area-org-EAC = Comunidad de África Oriental
area-org-IGAD = Autoridad Intergubernamental para el Desarrollo
area-org-ECCAS = Comunidad Económica de los Estados de África Central
area-org-COMESA = Mercado Común para África Oriental y Meridional
area-org-AMU = Unión del Magreb Árabe
area-org-LAS = Liga de los Estados Árabes
area-org-GCC = Consejo de Cooperación de los Estados Árabes del Golfo
area-org-OIC = Organización de Cooperación Islámica
area-org-ASEAN = Asociación de Naciones de Asia Sudoriental
area-org-SAARC = Asociación de Asia Meridional para la Cooperación Regional
area-org-BIMSTEC = Iniciativa de la Bahía de Bengala para la Cooperación Técnica y Económica Multisectorial
area-org-SCO = Organización de Cooperación de Shanghái
area-org-APEC = Cooperación Económica de Asia y el Pacífico
area-org-PIF = Foro de las Islas del Pacífico
area-org-OAS = Organización de los Estados Americanos
area-org-CARICOM = Comunidad del Caribe
area-org-OECS = Organización de Estados del Caribe Oriental
area-org-SICA = Sistema de la Integración Centroamericana
area-org-CELAC = Comunidad de Estados Latinoamericanos y Caribeños
area-org-MERCOSUR = Mercado Común del Sur
area-org-CAN = Comunidad Andina
area-org-OSCE = Organización para la Seguridad y la Cooperación en Europa
area-org-EU = Unión Europea
area-org-COE = Consejo de Europa
area-org-CIS = Comunidad de Estados Independientes
area-org-OTS = Organización de los Estados Túrquicos
area-org-BRICS = BRICS
area-org-COMMONWEALTH = Commonwealth
area-org-OIF = Organización Internacional de la Francofonía
area-org-CPLP = Comunidad de Países de Lengua Portuguesa

# Special situations.

area-LDC = Países menos adelantados
area-LLDC = Países en desarrollo sin litoral
area-SIDS = Pequeños Estados insulares en desarrollo

# Themes, both levels.

theme-T01 = Políticas, estrategia y gobernanza
theme-T01-1 = Estrategia nacional de ciberseguridad
theme-T01-2 = Órgano de coordinación y mandatos
theme-T01-3 = Evaluación, encuesta e indicadores
theme-T01-4 = Presupuesto y gestión de programas
theme-T01-5 = Vínculo con los planes digitales y de desarrollo
theme-T02 = Derecho internacional, normas y ciberdiplomacia
theme-T02-1 = Derecho internacional y posiciones nacionales
theme-T02-2 = Aplicación de las once normas
theme-T02-3 = Formación y participación de diplomáticos
theme-T02-4 = Evaluación de incidentes relacionados con las TIC y arreglo pacífico de controversias
theme-T02-5 = Terminología y glosario
theme-T03 = Fomento de la confianza y puntos de contacto
theme-T03-1 = Designación y funcionamiento de los puntos de contacto
theme-T03-2 = Verificación de contactos y simulaciones
theme-T03-3 = Medidas regionales de fomento de la confianza
theme-T03-4 = Intercambio voluntario sobre amenazas y alerta temprana
theme-T04 = Respuesta a incidentes y gestión de crisis
theme-T04-1 = Creación de un CSIRT nacional
theme-T04-2 = Mejora de la madurez del CSIRT
theme-T04-3 = Vigilancia y operaciones de seguridad
theme-T04-4 = Plan nacional de crisis y escala de gravedad
theme-T04-5 = Ejercicios
theme-T04-6 = Programas secuestradores y recuperación
theme-T04-7 = Solicitud y prestación de asistencia
theme-T05 = Protección de infraestructuras críticas
theme-T05-1 = Determinación y cartografía de las infraestructuras
theme-T05-2 = Obligaciones básicas y supervisión
theme-T05-3 = Sistemas de control industrial
theme-T05-4 = Labor sectorial (energía, salud, finanzas, agua, transporte, administración pública)
theme-T05-5 = Telecomunicaciones, cables submarinos y enlaces espaciales
theme-T05-6 = Dependencias transfronterizas
theme-T06 = Ciberdelincuencia y justicia penal
theme-T06-1 = Derecho sustantivo y procesal
theme-T06-2 = Investigación
theme-T06-3 = Análisis forense digital y pruebas electrónicas
theme-T06-4 = Fiscales y jueces
theme-T06-5 = Asistencia judicial recíproca, información judicial y redes 24/7
theme-T06-6 = Uso con fines terroristas, fraude y protección de la infancia
theme-T07 = Marcos jurídicos y reglamentarios (no penales)
theme-T07-1 = Legislación sobre ciberseguridad
theme-T07-2 = Protección de datos y privacidad
theme-T07-3 = Salvaguardias de derechos humanos
theme-T07-4 = Contratación pública y responsabilidad
theme-T07-5 = Capacidad de las autoridades reguladoras
theme-T08 = Cultura, sensibilización y competencias
theme-T08-1 = Sensibilización del público
theme-T08-2 = Planes de estudios escolares
theme-T08-3 = Universidad e investigación
theme-T08-4 = Formación profesional y certificación
theme-T08-5 = Personal y retención del talento
theme-T08-6 = Mujeres, jóvenes y personas con discapacidad
theme-T08-7 = Dirigentes y parlamento
theme-T09 = Normas técnicas, productos y cadena de suministro
theme-T09-1 = Adopción de normas técnicas
theme-T09-2 = Seguridad desde el diseño
theme-T09-3 = Integridad de la cadena de suministro
theme-T09-4 = Divulgación coordinada de vulnerabilidades
theme-T09-5 = Laboratorios de ensayo y certificación
theme-T09-6 = Criptografía e identidad
theme-T10 = Infraestructura de Internet y nuevas tecnologías
theme-T10-1 = Nombres de dominio, encaminamiento y puntos de intercambio
theme-T10-2 = Redes móviles y 5G
theme-T10-3 = Nube y redes gubernamentales
theme-T10-4 = Inteligencia artificial
theme-T10-5 = Tecnologías cuánticas
theme-T10-6 = Internet de las cosas
theme-T11 = Cooperación y asociaciones
theme-T11-1 = Asociación público-privada
theme-T11-2 = Organismos y centros regionales
theme-T11-3 = Cooperación Sur-Sur y triangular
theme-T11-4 = Sociedad civil y círculos académicos
theme-T11-5 = Coordinación de donantes

# Modalities.

modality-training_course = Curso de formación
modality-train_the_trainer = Formación de formadores
modality-workshop = Taller
modality-e_learning = Aprendizaje en línea
modality-exercise = Ejercicio
modality-study_visit = Visita de estudio
modality-fellowship = Beca de perfeccionamiento
modality-mentorship = Mentoría
modality-secondment = Adscripción
modality-advisory_mission = Misión de asesoramiento
modality-legal_drafting = Redacción legislativa
modality-policy_review = Examen de políticas
modality-assessment = Evaluación
modality-technical_assistance = Asistencia técnica
modality-equipment = Equipo
modality-software_licence = Licencia de programas informáticos
modality-lab_access = Acceso a un laboratorio
modality-information_access = Acceso a información
modality-funding = Financiación
modality-scholarship = Beca de estudios
modality-research = Investigación
modality-translation = Traducción
modality-conference_participation = Participación en conferencias
modality-institution_building = Fortalecimiento institucional
modality-peer_review = Examen por pares

# Levels.

level-awareness = Sensibilización
level-basic = Básico
level-intermediate = Intermedio
level-advanced = Avanzado
level-trainer = Formador

# Audiences.

audience-policy = Responsables de políticas
audience-diplomat = Diplomáticos
audience-legal = Juristas
audience-law_enforcement = Fuerzas del orden
audience-technical = Personal técnico
audience-operator = Operadores de infraestructuras
audience-educator = Educadores
audience-public = Público en general

# How a language is provided.

provision-delivered = Se imparte en este idioma
provision-interpretation = Interpretación a este idioma
provision-materials = Materiales en este idioma

# Delivery.

delivery-in_person = Presencial
delivery-online = En línea
delivery-hybrid = Híbrida

# The eleven norms, each in a short neutral paraphrase.

norm-a = Cooperación entre los Estados para la estabilidad y la seguridad en el uso de las TIC
norm-b = Consideración de toda la información pertinente en caso de incidente relacionado con las TIC
norm-c = No permitir a sabiendas que el territorio se utilice para hechos internacionalmente ilícitos mediante las TIC
norm-d = Cooperación para intercambiar información, prestarse asistencia y enjuiciar el uso terrorista y delictivo de las TIC
norm-e = Respeto de los derechos humanos, incluidas la privacidad y la libertad de expresión, en el uso de las TIC
norm-f = No dañar infraestructuras críticas que prestan servicio al público
norm-g = Protección de las propias infraestructuras críticas frente a las amenazas relacionadas con las TIC
norm-h = Respuesta a las solicitudes apropiadas de asistencia
norm-i = Integridad de la cadena de suministro y prevención de la proliferación de herramientas maliciosas
norm-j = Notificación responsable de las vulnerabilidades de las TIC
norm-k = No perjudicar a los equipos autorizados de respuesta a emergencias ni utilizarlos para actividades maliciosas

# Capability axes.

axis-policy = Políticas y reglamentación
axis-process_structure = Procesos y estructuras
axis-partnership = Alianzas y redes
axis-people_skills = Personas y competencias
axis-technology = Tecnología

# Cross-cutting tags.

tag-gender = Género
tag-human_rights = Derechos humanos
tag-youth = Juventud
tag-disability = Personas con discapacidad
tag-climate = Clima
tag-elections = Elecciones
tag-health = Salud
tag-post_conflict = Situaciones posteriores a conflictos

# Threats.

threat-ransomware = Programas secuestradores
threat-critical_infrastructure = Amenazas a infraestructuras críticas
threat-supply_chain = Amenazas a la cadena de suministro
threat-intrusive_software = Programas intrusivos disponibles en el mercado
threat-hate_speech = Discurso de odio
threat-terrorist_use = Uso de las TIC con fines terroristas
threat-data_theft = Robo de datos
threat-fraud = Fraude
threat-other = Otra

# Sources of a need.

source-survey_gap = Carencia señalada por la encuesta nacional
source-national_strategy = Estrategia nacional
source-maturity_review = Examen de madurez
source-incident = Incidente
source-other = Otra

# Cost to the recipient.

cost-none = Sin costo
cost-travel = Viaje propio
cost-shared = Costo compartido
cost-full = Costo íntegro

# Kinds of provider.

provider_type-state = Estado
provider_type-un_entity = Entidad de las Naciones Unidas
provider_type-regional_body = Organismo regional
provider_type-private = Sector privado
provider_type-ngo = Organización no gubernamental
provider_type-academia = Círculos académicos
provider_type-technical_community = Comunidad técnica
provider_type-foundation = Fundación

# Languages that forms list first.

language-ar = Árabe
language-zh = Chino
language-en = Inglés
language-fr = Francés
language-ru = Ruso
language-es = Español
language-am = Amárico
language-bn = Bengalí
language-de = Alemán
language-fa = Persa
language-ha = Hausa
language-hi = Hindi
language-id = Indonesio
language-ja = Japonés
language-ko = Coreano
language-ms = Malayo
language-ne = Nepalí
language-pt = Portugués
language-so = Somalí
language-sw = Suajili
language-th = Tailandés
language-tr = Turco
language-ur = Urdu
language-vi = Vietnamita
