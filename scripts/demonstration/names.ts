/**
 * Names for fictional people, by State. Given names are common ones; family names are invented spellings that sound
 * right and belong to nobody, so that no living person is meant. They include very long names, diacritics,
 * apostrophes, particles, Arabic transliterations and names written family name first, because screens must bear them.
 */

/** How a State's fictional people are called and which languages they grow up with. */
export interface StateNames {
  readonly familyNames: readonly string[];
  readonly women: readonly string[];
  readonly men: readonly string[];
  /** ISO 639 codes of the first language, or two. */
  readonly firstLanguages: readonly string[];
  /** How likely a dossier from this State is written in French. */
  readonly frenchDossiers: number;
  readonly order: "givenFirst" | "familyFirst";
}

function row(
  families: string,
  women: string,
  men: string,
  languages: string,
  frenchDossiers = 0.06,
  order: StateNames["order"] = "givenFirst",
): StateNames {
  return {
    familyNames: families.split("|"),
    women: women.split("|"),
    men: men.split("|"),
    firstLanguages: languages.split("|"),
    frenchDossiers,
    order,
  };
}

/** ISO 3166 alpha-2 code -> names. Covers all five regional groups. */
export const NAMES_BY_STATE: Readonly<Record<string, StateNames>> = {
  // African States
  BF: row(
    "Ouédraogna|Sawadogué|Zongoré|Compaorima|Tapsobani|Kaborindé|Traorékouma|Ilboudogo",
    "Adjaratou|Salimata|Alizèta|Edwige|Rasmata|Mariam",
    "Issouf|Boukary|Rasmané|Paul-Henri|Seydou|Lassina",
    "fr",
    0.95,
  ),
  CM: row(
    "Ngo'ombassi|Fouda-Etamé|Tchoupondo|Njoyambe|Ekwallamo|Atanganou|Bello-Hamidoua|Mbarga-Nsoli",
    "Célestine|Mireille|Solange|Hortense|Bernadette|Aïcha",
    "Achille|Théophile|Hervé|Blaise|Ibrahim|Samuel",
    "fr",
    0.9,
  ),
  EG: row(
    "Abd al-Ghaffarani|El-Shennawiri|Mansourabi|Abou El-Dahabi|Farghalouni|El-Messirani|Khalifouda|Gad al-Karimi",
    "Nahed|Mervat|Sahar|Dalia|Hoda|Amira",
    "Ashraf|Tamer|Khaled|Hazem|Sherif|Mostafa",
    "ar",
    0.2,
  ),
  ET: row(
    "Tesfamelku|Woldegiorra|Haileyesfa|Gebrekidanu|Desalegnow|Bekeleshu|Abebaworki|Alemayohu",
    "Tsehay|Hirut|Almaz|Mekdes|Selamawit|Genet",
    "Dawit|Yohannes|Getachew|Mulugeta|Tadesse|Solomon",
    "am",
  ),
  GH: row(
    "Asantewiah|Boakyemba|Ofosuhena|Quartengba|Ankomahene|Dzifakor|Mensahiru|Adjeikumi",
    "Abena|Efua|Akosua|Adwoa|Esi|Yaa",
    "Kwabena|Kofi|Yaw|Kwesi|Kojo|Nii",
    "tw|en",
  ),
  KE: row(
    "Kiprotaich|Wanjohira|Odhiambre|Mutisoya|Chepkorion|Kamaunga|Njorogethi|Barasandu",
    "Wanjiru|Akinyi|Chebet|Naliaka|Mumbua|Zawadi",
    "Kiplagat|Otieno|Mwangi|Mutua|Juma|Wafula",
    "sw|en",
  ),
  MA: row(
    "El Fassouri|Benchekrani|Aït Ouhammi|Tazirouti|Lahlimouni|Bouzkrane|Alaouikhir|Sebtirani",
    "Zineb|Ghizlane|Naïma|Loubna|Karima|Hind",
    "Driss|Abdelilah|Youssef|Mehdi|Hamid|Rachid",
    "ar",
    0.9,
  ),
  MG: row(
    "Andriamanjatorivelo|Rakotondramboarisoa|Razafimandimbizafy|Ratsimbazakarivo|Ravelomanantsiory|Andrianampoitsivelo|Randriamihajarisoa|Rasolofonirainy",
    "Voahangy|Lalao|Hanitra|Noro|Mialy|Fara",
    "Hery|Solofo|Tahina|Naivo|Rivo|Mamy",
    "mg",
    0.9,
  ),
  NG: row(
    "Okonjebi|Adeyemolu|Balaruwa|Nwachukoru|Olatunjire|Ibrahimaru|Eziokwelu|Danjumaka",
    "Ngozi|Adaeze|Folasade|Hauwa|Amina|Yetunde",
    "Chukwuemeka|Olumide|Sani|Tunde|Ifeanyi|Bello",
    "yo|en",
  ),
  RW: row(
    "Nkurunzibwe|Mukamutara|Habyarugwe|Uwimanzi|Ntagungirana|Bizimanuro|Kayirebwana|Rugambirwa",
    "Immaculée|Claudine|Solange|Vestine|Jeannette|Odette",
    "Innocent|Célestin|Faustin|Emmanuel|Gaspard|Théogène",
    "rw",
    0.7,
  ),
  SN: row(
    "Ndiayeba|Diopsarri|Fayelamba|Sarrdioum|Mbodjienne|Thiamkeba|Gueyelor|Sowdiatta",
    "Aïssatou|Mariama|Khady|Ndeye|Fatou|Rokhaya",
    "Mamadou|Ousmane|Cheikh|Ibrahima|Babacar|Moussa",
    "wo|fr",
    0.9,
  ),
  TN: row(
    "Ben Yousfaoui|Trabelchoui|Bouazizane|Chaâbouni-Rezg|Gharsalloui|Mzoughani|Jebnounia|Khelilfa",
    "Leïla|Saloua|Rim|Amel|Hayet|Nadia",
    "Slim|Mohamed Ali|Hédi|Anis|Tarek|Nabil",
    "ar",
    0.9,
  ),
  TZ: row(
    "Mwakyusambi|Kikwendelo|Masanjigwa|Nyerembuga|Shirimandi|Lyimokesi|Mkapunda|Rutashobanga",
    "Neema|Rehema|Upendo|Anna|Zuhura|Mwanaidi",
    "Juma|Baraka|Hamisi|Elia|Godfrey|Salum",
    "sw|en",
  ),
  ZA: row(
    "Nkosanga|Van der Merweling|Dlaminzi|Mokoenare|Botharust|Mthembulo|Naidooran|Khumalise",
    "Thandiwe|Nomvula|Annelise|Lerato|Priya|Zanele",
    "Sipho|Themba|Johan|Tebogo|Mandla|Rajesh",
    "zu|en",
  ),
  ZM: row(
    "Mutalesha|Bwalyanga|Chilufyemba|Tembozira|Phirinda|Mulengazi|Sakalunda|Hamoongwe",
    "Chipo|Mutinta|Chanda|Thandi|Bupe|Namakau",
    "Mwape|Kapembwa|Joseph|Lubinda|Moses|Chola",
    "ny|en",
  ),
  // Asia-Pacific States
  BD: row(
    "Chowdhurani|Rahmanuri|Hossainul|Siddiquar|Begumzada|Talukdarin|Majumderi|Bhuiyanar",
    "Nurjahan|Shirin|Farhana|Taslima|Rokeya|Sabina",
    "Mahbub|Anisur|Kamrul|Shafiq|Tanvir|Zahid",
    "bn",
  ),
  CN: row(
    "Zhuanli|Oumeng|Shangru|Duanhe|Huangshu|Gongyun|Linghao|Simeng",
    "Wenjing|Xiaolan|Meihua|Yulan|Qiuyan|Lihong",
    "Jianwei|Guoqiang|Zhiyuan|Haitao|Wenbo|Yongsheng",
    "zh",
    0.06,
    "familyFirst",
  ),
  FJ: row(
    "Tuilasova|Naivaluremu|Ratukadavu|Vakaloabure|Waqanivora|Cakobalavu|Serukalou|Bolatagiva",
    "Litia|Mereseini|Salote|Asenaca|Adi Kelera|Vani",
    "Josefa|Ilaisa|Sitiveni|Mosese|Apisai|Waisale",
    "fj|en",
  ),
  ID: row(
    "Wiratmokusuma|Hadisaputran|Simanjuntara|Prawironagarta|Nasutiondra|Kartawijayan|Lumbantobian|Suryadiningtyan",
    "Sri Wahyuni|Dewi|Retno|Ratna|Maria|Indah",
    "Bambang|Agus|I Made|Dwi|Yohanes|Hendra",
    "id",
  ),
  IN: row(
    "Krishnaswamipillai|Deshmukhar|Chatterjeeva|Rathoredia|Venkatarajulu|Banerjivan|Singhaniwal|Nambiaroor",
    "Anuradha|Kavita|Meenakshi|Lakshmi|Shalini|Devika",
    "Arvind|Rajiv|Harpreet|Subramaniam|Vikram|Ashok",
    "hi|en",
  ),
  JO: row(
    "Al-Majalidi|Al-Khasawiri|Abu Zaydoun|Al-Qasimawi|Bani Hamidawi|Al-Rawashidi|Al-Tarawnid|Haddadoun",
    "Lina|Samar|Ghada|Dima|Nisreen|Abeer",
    "Ziad|Omar|Faisal|Mahmoud|Nayef|Abdullah",
    "ar",
  ),
  JP: row(
    "Tanizawara|Kurohamano|Ishimoridai|Asanumoto|Hayatokawa|Mineshigaki|Okuyamane|Shirosawabe",
    "Haruka|Michiko|Yoko|Ayumi|Keiko|Naomi",
    "Kenji|Takeshi|Hiroshi|Satoru|Masato|Daisuke",
    "ja",
    0.06,
    "familyFirst",
  ),
  KR: row(
    "Hwangbin|Jegalmin|Dokgoon|Seomunha|Namgunsu|Sagongri|Eogeumra|Mangjeolu",
    "Eun-ji|Soo-yeon|Ji-woo|Mi-kyung|Hye-rin|Yoo-jin",
    "Sang-hoon|Dong-hyun|Jae-won|Ki-tae|Min-seok|Tae-yang",
    "ko",
    0.06,
    "familyFirst",
  ),
  LK: row(
    "Wickramarathnapala|Jayasundarapath|Gunawardhenasiri|Senevirathnagoda|Karunathilakan|Ponnambalarajan|Dissanayakura|Herathmudali",
    "Dilhani|Nirosha|Kumari|Thamara|Sivagami|Anoma",
    "Nihal|Ranjith|Sarath|Chaminda|Sivakumar|Priyantha",
    "si",
  ),
  MN: row(
    "Batmönkhsaikh|Enkhbayardal|Ganbaataruul|Dorjsürengaa|Tsendsurenkh|Lkhagvadorzh|Narantsetsgee|Otgonbaatarin",
    "Oyuunchimeg|Altantsetseg|Bolormaa|Sarantuya|Enkhtuya|Delgermaa",
    "Bat-Erdene|Ganzorig|Temüülen|Chuluunbat|Sükhbat|Erdenebileg",
    "mn",
  ),
  NP: row(
    "Rajbhandaru|Thapalira|Gurungsen|Basnyetar|Shresthami|Karkimal|Adhikarol|Tamangir",
    "Sunita|Kabita|Pramila|Anjali|Sarita|Maya",
    "Tenzing|Bishnu|Ram Prasad|Dipendra|Suresh|Hari",
    "ne",
  ),
  PH: row(
    "Macaraegdal|Dimasalangit|Bautistoria|Villanuevera|Magsayongan|Pangilinao|Salvadorico|Catacutanel",
    "Maria Corazon|Luzviminda|Teresita|Josefina|Rosario|Carmela",
    "Ramon|Jose Miguel|Emmanuel|Rodolfo|Antonio|Crisanto",
    "tl|en",
  ),
  PK: row(
    "Khattakzai|Qureshani|Bajwalan|Durranpur|Malikzad|Chaudhrani|Niazwal|Afridoun",
    "Saima|Rubina|Nighat|Fouzia|Shazia|Maryam",
    "Imtiaz|Asad|Nadeem|Zubair|Kashif|Tariq",
    "ur",
  ),
  TH: row(
    "Srisuwannakhamrong|Charoenrattanadej|Thongprasertwat|Boonyakietsakul|Wongsawangrat|Chaiyapornsri|Rattanakoswin|Phetcharawut",
    "Siriporn|Kanya|Malee|Pensri|Suda|Wanida",
    "Somchai|Anan|Prasit|Surachai|Wichai|Kittisak",
    "th",
  ),
  // Eastern European States
  EE: row(
    "Tammelaan|Kaasikvere|Põldmarand|Lepiksoo|Rebasniit|Õunapalu|Sepavald|Künnapalu",
    "Kadri|Liis|Maarja|Tiina|Anneli|Ülle",
    "Toomas|Jaan|Märt|Priit|Andres|Rein",
    "et",
  ),
  PL: row(
    "Brzeziniak|Wójtowiczak|Jaworzynek|Kęsickarz|Szczygielarz|Grzegorzan|Łabędowicz|Żurawiecz",
    "Małgorzata|Agnieszka|Katarzyna|Zofia|Jadwiga|Ewa",
    "Wojciech|Krzysztof|Zbigniew|Paweł|Tomasz|Andrzej",
    "pl",
  ),
  RO: row(
    "Dobrescova|Ioneștean|Munteanescu|Vlădoianca|Crăciunaru|Stoicănel|Păduraruș|Bălănoiu",
    "Anamaria|Ileana|Cristina|Ruxandra|Mihaela|Simona",
    "Radu|Mircea|Ștefan|Dragoș|Ion|Vasile",
    "ro",
    0.45,
  ),
  RS: row(
    "Jovanodić|Petrašinjac|Vukomanac|Stojkovljev|Đurđevanić|Milutvac|Radosavčić|Nikoličanin",
    "Jelena|Dragana|Milica|Ljiljana|Snežana|Vesna",
    "Zoran|Dragan|Nebojša|Milan|Goran|Đorđe",
    "sr",
  ),
  SK: row(
    "Hložanek|Kováčovan|Ďurišanek|Bezákovič|Šimončar|Žiliankov|Hrušovník|Ľuptačan",
    "Zuzana|Katarína|Ľubica|Daniela|Jana|Eva",
    "Radomir|Štefan|Marián|Peter|Juraj|Ľuboš",
    "sk",
  ),
  UA: row(
    "Kovalenchyshyn|Bondarivets|Shevchukiv|Tkachenyuk|Melnychanko|Hrytsaiko|Lysohorets|Zaporozhiv",
    "Oksana|Iryna|Nataliia|Olena|Halyna|Sofiia",
    "Oleksandr|Andrii|Serhii|Mykola|Taras|Vasyl",
    "uk",
  ),
  // Latin American and Caribbean States
  AR: row(
    "Giordanelli Paz|Echagüerra|Bustamanteri|Fernándola|Lombardinez|Urquizano|Peraltavia|Sarmientaro",
    "María Inés|Florencia|Susana|Gabriela|Alejandra|Nora",
    "Ricardo|Hernán|Julio César|Marcelo|Facundo|Osvaldo",
    "es",
    0.2,
  ),
  BR: row(
    "Vasconcelhos de Moraz|Figueiramar|Cavalcandeiro|Brandolim|Do Nascimenteiro|Magalhães Portela e Sousal|Teixeirão|Guimarosa",
    "Conceição|Luciana|Márcia|Débora|Rosângela|Beatriz",
    "João Batista|Antônio Carlos|Otávio|Sérgio|Luís Felipe|Rogério",
    "pt",
    0.2,
  ),
  CL: row(
    "Huenchulafquén|Errázurbide|Valdiveza|Undurragal|Catrileomán|Larraintza|Pizarrolla|Montecinol",
    "Ximena|Soledad|Paulina|Marcela|Antonia|Rayén",
    "Rodrigo|Cristián|Patricio|Jaime|Ignacio|Lautaro",
    "es",
  ),
  GT: row(
    "Xicaratún|Tzoc Ajanelli|Ixcoteyac|Morales Batzinel|Caalchoc|Estradanza|Choxomel|De León Putzul",
    "Irma|Aura Marina|Juana|Claudia|Delia|Silvia",
    "Otto|Edgar|Byron|Carlos Humberto|Mynor|Baltazar",
    "es",
  ),
  JM: row(
    "Campbellowe|Gordonby|Thwaitesley|Blakemoor|Dunkleyan|Reidstone|Pinnockham|Wrightwell",
    "Marcia|Shelly-Ann|Beverley|Yvonne|Sandra|Audrey",
    "Desmond|Errol|Winston|Clive|Trevor|Neville",
    "en",
  ),
  PE: row(
    "Quispemayta|Huamaníl|Ccoyllorimac|Villagarcíez|Sánchez Llontopán|Atahualinca|Ugarrizaga|Yupanquiri",
    "Rosa Elvira|Yolanda|Milagros|Nélida|Carmen|Pilar",
    "Wilfredo|Augusto|Percy|Víctor Raúl|Hugo|Julián",
    "es",
  ),
  UY: row(
    "Quirogaz|Etcheverriaga|Larrañagues|Pereyrano Silvestri|Bentancurro|Zubillagar|Saraviel|Iturraldez",
    "Valentina|Graciela|Lucía|Mónica|Beatriz|Cecilia",
    "Gonzalo|Washington|Nelson|Álvaro|Raúl|Guillermo",
    "es",
    0.2,
  ),
  // Western European and other States
  AU: row(
    "Hargreavesby|Wollombridge|Kerriganmore|Ashcombeley|Nguyentran|Fairwetherby|McIllwraithe|Papadimos",
    "Bronwyn|Kylie|Margaret|Thi Lan|Eleni|Fiona",
    "Angus|Craig|Lachlan|Grant|Nicholas|Bruce",
    "en",
  ),
  BE: row(
    "Vandermaelst|De Keyserlinck|Van Outryvelde|Lambrechtsen|Dewitterman|Peetersvelde|Hautecloquet|Jacquemyns-Roose",
    "Godelieve|Marie-Claire|Ingeborg|Nathalie|Els|Sabine",
    "Luc|Dirk|Jean-Marc|Pieter|Philippe|Koen",
    "fr|nl",
    0.6,
  ),
  CA: row(
    "Tremblayson|MacKinnaird|Bouchardeau|Desrochelles|Whitecalf-Laird|Gagnonville|Sutherleigh|Arsenaultier",
    "Marguerite|Josée|Heather|Catherine|Geneviève|Leah",
    "Réjean|Douglas|Ian|Normand|Stewart|Yves",
    "en|fr",
    0.5,
  ),
  DE: row(
    "Hohenwarthing|Brückenmayr|Schellenbaum-Ott|Großkreutzen|Von der Lühenburg|Kesselbrünn|Aschenfelden|Würzenbacher",
    "Ulrike|Katharina|Heike|Sabine|Anneliese|Jutta",
    "Jürgen|Matthias|Ulrich|Karl-Heinz|Wolfram|Detlef",
    "de",
  ),
  ES: row(
    "Fernández de Valdecuerna y Ortuzábal|Garciandía Ruescas|Mirandolza|Etxebarrondo|Carvajalez|Peñarrubio|Montalbánez|Zumeltarra",
    "Begoña|Inmaculada|Montserrat|Pilar|Nuria|Almudena",
    "Íñigo|Francisco Javier|Álvaro|Joaquín|Santiago|Ramón",
    "es",
    0.2,
  ),
  FI: row(
    "Aaltovaara|Koskimäenpää|Lehtirannio|Hämärvirta|Virtasalmio|Niemelinna|Rautasuonio|Jääskelmaa",
    "Aino|Päivi|Riitta|Marjatta|Elina|Kaisa",
    "Henrik|Jukka|Timo|Esa|Mikko|Veli-Pekka",
    "fi",
  ),
  FR: row(
    "De La Vauxbrune-Montferriol|Lefaucherel|Guérinvault|Beaumarchêne|D'Aubreville-Castelnaux|Rochecorbel|Tournemirault|Delacombrière",
    "Hélène|Véronique|Anne-Sophie|Geneviève|Florence|Catherine",
    "Jean-Baptiste|Étienne|Thierry|François-Xavier|Guillaume|Benoît",
    "fr",
    0.95,
  ),
  IE: row(
    "Maoltuile|O'Dúlainn|Mac Giollabrán|O'Shaughlin|Fitzmorrick|O'Cearbhlan|Brannigault|Kilgarrane",
    "Siobhán|Gráinne|Niamh|Orla|Aoife|Deirdre",
    "Fergal|Cormac|Declan|Pádraig|Eoin|Diarmuid",
    "en|ga",
  ),
  IT: row(
    "Bellagambi|Castelfrandi|Montaguzzi|Dell'Acquarossi|Fioravantini|Sartorelliano|D'Ambruosi|Quattrocieli",
    "Francesca|Giuliana|Ornella|Chiara|Paola|Raffaella",
    "Lorenzo|Gianluca|Massimo|Pierluigi|Stefano|Enzo",
    "it",
    0.2,
  ),
  NL: row(
    "Van der Hoogwoude|Ten Broekema|De Graavenhorst|Dijkstervelt|Brouwerzijl|Van 't Zandhof|Oosterwijnen|Kuipersloot",
    "Marijke|Annemiek|Saskia|Willemijn|Ineke|Hanneke",
    "Jeroen|Maarten|Sjoerd|Gerrit|Wouter|Hendrik",
    "nl",
  ),
  NO: row(
    "Solvangmoen|Bjerkeneslid|Øvregårdstad|Haugsrudli|Fjeldåsvik|Tveitandal|Kvalheimnes|Sætrevold",
    "Ingrid|Solveig|Bjørg|Kari|Åse|Marit",
    "Øyvind|Sverre|Håkon|Leif|Torbjørn|Eirik",
    "no",
  ),
  PT: row(
    "Vasconcelim|Albuquerão|Sá Nogueiral|Castelbranqueiro|D'Orey Limaverde|Mascarenhais|Figueirosa|Azevedinho",
    "Maria da Graça|Teresa|Filipa|Leonor|Inês|Conceição",
    "Duarte|Nuno|Gonçalo|João Pedro|Rui|Vasco",
    "pt",
    0.2,
  ),
  SE: row(
    "Lindströmmer|Ekbladsson|Åkerhjelmer|Sjögrenius|Björkmarker|Wallenskiöldh|Hägerstamme|Norrbackan",
    "Annika|Kerstin|Åsa|Birgitta|Helena|Malin",
    "Göran|Lars-Erik|Anders|Björn|Stefan|Mats",
    "sv",
  ),
  TR: row(
    "Yıldıroğuz|Kılıçaslanlı|Demirtepeli|Çelikbağ|Öztürkmenoğlu|Şahinkayar|Aydoğmuşlu|Güneşbayır",
    "Ayşe|Zeynep|Gülay|Sevgi|Elif|Nilüfer",
    "Mehmet|Ahmet Cevdet|Hüseyin|Kemal|Burak|Çağlar",
    "tr",
  ),
  // Further States; those who write in another script hand in names as they are written at home.
  SL: row(
    "Kargbolie|Bangurawa|Sesaykamara|Conteholu|Koromandia|Jallohbeya",
    "Isatu|Kadiatu|Fatmata|Mariama|Zainab|Hawa",
    "Alhaji|Sorie|Mohamed|Abu Bakarr|Foday|Santigie",
    "kri|en",
  ),
  UG: row(
    "Mugishaluka|Nakatondo|Okellowere|Byaruhangire|Ssemakundu|Tumusiimeko",
    "Immaculate|Harriet|Juliet|Prossy|Esther|Sarah",
    "Godfrey|Fred|Denis|Patrick|Geoffrey|Ronald",
    "lg|en",
  ),
  MW: row(
    "Chirambwa-Nkhoma|Kumwendale|Mkandawirepo|Nyirongola|Mhonewela|Gondwetsa",
    "Tadala|Chikondi|Ruth|Towera|Thokozani|Mercy",
    "Blessings|Limbani|Kondwani|Yamikani|Dumisani|Innocent",
    "ny|en",
  ),
  LB: row(
    "الخوراني الشمعوني|حداداتي|صليبامي|أبو شقرانة|منصوراتي|عيتانيل",
    "رنا|هدى|سمر|نادين|ليلى|غادة",
    "وسام|كريم|فادي|رامي|جورج|طارق",
    "ar|fr",
    0.3,
  ),
  OM: row(
    "البوسعيداني|الحارثيلي|المعوليري|الزدجاليني|الهنائيلي|الكندياني",
    "زوينة|بدرية|شيخة|رقية|ثريا|موزة",
    "سيف|هلال|حمود|سالم بن ناصر|بدر|خميس",
    "ar",
  ),
  KG: row(
    "Асанбекуев|Токтогулиев|Жумабаевич|Эсенкулбек|Сыдыкбаевдин|Мамбетказы",
    "Айгүл|Гүлнара|Назгүл|Чолпон|Бермет|Жылдыз",
    "Нурлан|Бакыт|Эрмек|Таалайбек|Азамат|Улан",
    "ky|ru",
  ),
  VN: row(
    "Nguyễn Đắc|Trần Hữu Khuê|Phạm Quang Lữ|Đặng Vũ Thạnh|Hoàng Bá Tường|Lê Khắc Duệ",
    "Thị Minh Châu|Thu Hà|Ngọc Ánh|Bích Thủy|Lan Hương|Kim Oanh",
    "Văn Thắng|Đức Anh|Quốc Bảo|Xuân Trường|Hồng Sơn|Tiến Dũng",
    "vi",
    0.15,
    "familyFirst",
  ),
  BT: row(
    "Wangchukdorpa|Tsheringyal|Namgyelpem|Dorjilhaden|Penjortse|Choidenra",
    "Pema|Sonam Choki|Kinley|Deki|Tandin|Yangchen",
    "Ugyen|Karma|Jigme|Tshewang|Rinchen|Sangay",
    "dz|en",
  ),
  GE: row(
    "ბერიძიშვილაძე|კაპანაშვილური|გელოვანიძე|მჭედლიურიძე|წერეთლიანი|ჯაფარიძული",
    "ნინო|თამარ|ქეთევან|მაია|ეკა|ლელა",
    "გიორგი|დავით|ლევან|ზურაბ|ირაკლი|ვახტანგ",
    "ka|ru",
  ),
  CO: row(
    "Arboledasanz|Quinterosales|Ospinarreal|Restrepolaza|Zuluagandía|Cárdenasola",
    "Luz Marina|Gloria Inés|Claudia|Paola Andrea|Martha|Adriana",
    "Hernán|Óscar Iván|Álvaro|Fabio|Jairo|Germán",
    "es",
  ),
  MX: row(
    "Villaseñoreda|Xicoténcatlán|Mondragonza|Echeverristain y Luna|Zaragozante|Tlaxcaltepec",
    "Guadalupe|María Fernanda|Ximena|Rocío|Verónica|Leticia",
    "Cuauhtémoc|Alejandro|José Luis|Rodrigo|Ignacio|Emiliano",
    "es",
  ),
  EC: row(
    "Chimborazuela|Guayasalinas|Cevallosandía|Yánezmora|Pazmiñeros|Quishpelema",
    "Rosa Elena|Carmen|Tránsito|Nancy|Susana|Blanca",
    "Washington|Segundo|Galo|Edison|Patricio|Byron",
    "es",
  ),
};

/** The States that have fictional names, as sorted ISO alpha-2 codes. */
export const STATES_WITH_NAMES: readonly string[] = Object.keys(NAMES_BY_STATE).sort();
