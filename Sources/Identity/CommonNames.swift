/// Common names: which spellings are one name, and how many in 100,000 bear it.
///
/// The shares are rounded estimates over all bearers, with no data of any person, made so that a common name
/// proves little. Two words that are both in the first table and share no row are different names, however alike
/// they look: that is what tells Hasan from Husayn and Salman from Sulayman; the further tables only say what is
/// common. Frozen; part of `Linker.version`.
enum CommonNames {
  struct Row: Sendable {
    /// How many in 100,000.
    let share: Int
    let spellings: [NameWord]
  }

  /// The rows a spelling belongs to; several where the spelling does not tell two names apart.
  static func rows(of word: NameWord) -> [Int] { byLetters[word.letters] ?? [] }

  /// Whether the word is a name wherever it stands: one of the Arabic tables, whose words mean little else.
  static func isName(_ word: NameWord) -> Bool { rows(of: word).contains { $0 < arabicCount } }

  /// The largest share of the rows the word belongs to, or sounds like a spelling of; nil where there is none.
  static func share(of word: NameWord) -> Double? {
    var found = rows(of: word)
    if found.isEmpty {
      found = (bySkeleton[word.skeleton] ?? []).filter {
        spellings[$0].word.similarity(to: word) >= 0.9
      }.map { spellings[$0].row }
    }
    return found.map { Double(rows[$0].share) / 100_000 }.max()
  }

  /// Whether two words name the same: nil where the tables do not tell.
  static func areEqual(_ left: NameWord, _ right: NameWord) -> Bool? {
    let first = rows(of: left)
    guard !first.isEmpty else { return nil }
    let second = rows(of: right)
    guard !second.isEmpty else { return nil }
    if first.contains(where: second.contains) { return true }
    let areTold = first.contains { $0 < toldApartCount } && second.contains { $0 < toldApartCount }
    return areTold ? false : nil
  }

  /// Rows from 0 to here tell their names apart from each other's; the further ones only say what is common.
  private static let toldApartCount = table.count
  private static let arabicCount = table.count + lines(arabicGiven).count + lines(nisbas).count

  static let rows: [Row] =
    (table + lines(arabicGiven) + lines(nisbas) + lines(persianAndTurkic) + lines(further))
    .map { line in
      let words = line.split(separator: " ")
      let spellings = words.dropFirst().map { NameWord($0.unicodeScalars.map(\.value)) }
      return Row(share: words.first.flatMap { Int($0) } ?? 1, spellings: spellings)
    }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  private static let byLetters: [[UInt8]: [Int]] = {
    var result: [[UInt8]: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      for letters in Set(row.spellings.map(\.letters)) { result[letters, default: []].append(index) }
    }
    return result
  }()

  private static let spellings: [(word: NameWord, row: Int)] = rows.enumerated().flatMap { index, row in
    row.spellings.map { ($0, index) }
  }

  private static let bySkeleton: [[UInt8]: [Int]] = {
    var result: [[UInt8]: [Int]] = [:]
    for (index, spelling) in spellings.enumerated() {
      result[spelling.word.skeleton, default: []].append(index)
    }
    return result
  }()

  // Share, then spellings in any script.
  private static let table: [String] = [
    "15000 محمد محمّد muhammad mohammed mohamed mohammad muhammed mohamad muhamad mohamud mohd muhd mhd md mohamedou mamadou magomed magomet mukhammad muhammet mehmet mehmed muhammadu mohamadou mahamat mihemed mihemmed muhamet muhamed мухаммад магомед мухаммед",
    "600 محمود mahmud mahmoud mahmood mehmood makhmud mahmut махмуд mehmud",
    "4500 أحمد احمد ahmad ahmed ahmet akhmad akhmed ahmadou ahmadu ахмед ахмад ehmed",
    "1200 حامد hamid hamed khamid хамид hamit",
    "1200 حميد hamid hameed hamiid khamid хамид hemid",
    "400 حمد hamad hamd",
    "250 حماد hammad hamad",
    "600 حمود hammud hamoud hammoud hamud",
    "100 حمدي hamdi hamdy",
    "5000 علي على ali aly али eli",
    "400 علاء alaa ala alaaa",
    "3000 حسن hasan hassan hasen khasan hesen хасан hassen",
    "300 حسان hassan hassaan hasan",
    "200 حسني husni hosni housni hosny",
    "3000 حسين husayn hussein husain hussain hossein hussien hosein husein houssein hussayn huseyin khusein gusein хусейн гусейн husen hisen hocine hossain housseyn",
    "200 حسون hassun hassoun",
    "80 محسن muhsin mohsen mohsin muhsen",
    "100 حسنين hasanayn hassanein hassanain",
    "1000 خالد khalid khaled haled halid халид xalid chalid chaled halit khalide",
    "200 خليل khalil halil khaleel халил xelil",
    "120 خلف khalaf khelef khallaf",
    "150 خليفة khalifa khalifah khaleefa khelifa",
    "100 مخلد mukhlid mukhled",
    "100 مخلص mukhlis mokhles mukhles mukhlas",
    "1200 عمر umar omar omer umer oumar ömer 'umar умар омар عومەر",
    "150 عمرو amr amro amru amrou",
    "300 عمار ammar amar aammar ammaar",
    "250 عامر amir amer aamer",
    "250 أمير امير amir ameer emir amyr",
    "100 عمران imran umran omran emran imraan имран",
    "800 عثمان uthman othman osman usman ousmane othmane ottman uthmaan усман осман ousman",
    "700 إبراهيم ابراهيم ibrahim ebrahim ibraheem brahim ibrahima abrahim ibragim ибрагим ibrahem ebrahem brahm ibrahiym",
    "600 إسماعيل اسماعيل ismail ismael esmail ismaeel ismaiel esmaeel isma'il ismayil исмаил ismaila smail",
    "400 إسحاق اسحاق اسحق ishaq isaac ishak ishaaq eshaq",
    "600 يوسف yusuf yousef youssef yusef yousuf yousif yusif usuf yousaf youssouf yossef yusup юсуф yusof iusuf josef joseph yosef",
    "150 يونس yunis yunus younis younes younus yonis юнус yonus yunes",
    "200 يعقوب yaqub yaqoub yacoub yaqoob yakub yakoub jacob yaacoub ya'qub",
    "250 يحيى يحي yahya yahia yehia yihya яхья yehya",
    "200 ياسين yasin yassin yaseen yassine yasseen ясин",
    "150 ياسر yasir yasser yaser",
    "80 يسار yasar yassar",
    "80 يزيد yazid yazeed",
    "80 زياد ziyad ziad zeyad zayad",
    "150 زيد zayd zaid zeid zayed",
    "80 زايد zayed zaid zayid",
    "150 زيدان zidan zaydan zidane zeidan",
    "100 زين zayn zain zein zeyn",
    "250 زينب zaynab zainab zeinab zeynep zeineb",
    "100 زكي zaki zeki zaky",
    "150 زكريا zakariya zakaria zakariyya zakarya zakariah zekeriya zacharia",
    "100 زهير zuhair zuhayr zoheir zouhair zohair",
    "800 سعيد said saeed saiid saed saied sait sa'id saʿid саид seid saeid",
    "300 سيد sayyid sayed sayyed seyyed syed seyed saiyid sayid",
    "400 سعد saad sad sa'd saʿd",
    "250 سعود saud saoud su'ud sauud",
    "100 سعدي saadi sadi sa'di saady",
    "100 سعدون saadun saadoun sadun sadoun",
    "100 سعاد suad souad su'ad",
    "120 مسعود masud masood massoud masoud mas'ud mesud messaoud mesut",
    "400 سالم salim salem saalim",
    "400 سليم salim saleem selim slim",
    "150 سلام salam sallam selam",
    "150 سلامة salama salameh salamah",
    "400 سلمان salman selman salmaan салман",
    "600 سليمان sulayman suleiman sulaiman soliman suleyman sulaymaan solaiman soulaiman sulejman süleyman сулейман sulieman slimane solomon sleiman sileman silêman",
    "100 سلطان sultan soltan sulthan султан",
    "120 سلوى salwa selwa salwah",
    "300 مصطفى مصطفي mustafa mostafa moustafa mustapha moustapha mustafah мустафа mostapha mistefa",
    "600 طارق tariq tarek tarik tareq tareek",
    "600 طه taha tahaa",
    "300 طاهر tahir taher tahar",
    "150 طلال talal tallal",
    "100 طلحة talha talhah talhat",
    "600 جاسم jasim jassim jasem jassem",
    "300 جابر jabir jaber gaber djaber",
    "200 جبار jabbar jabar gabbar cabbar jebbar",
    "150 جبر jabr",
    "300 جمال jamal gamal djamel jamaal djamal cemal jemal джамал",
    "200 جميل jamil jameel gamil djamil cemil",
    "200 جلال jalal galal djalal celal jallal",
    "300 جعفر jafar jaafar ja'far gaafar djaafar cafer jaffar jafer djafar",
    "80 جواد jawad javad jawwad djawad cevad",
    "400 كمال kamal kemal kamaal",
    "200 كامل kamil kamel",
    "600 كريم karim kareem kerim kareim karime",
    "150 كرم karam kerem",
    "400 كاظم kadhim kazim kadim kazem kathim kadhem khadhim",
    "120 كاظمي kadhimi kazimi kazemi",
    "400 قاسم qasim qassim qasem kassem kasim qassem kassim gasim касим kacem qaasim ghassem qosim kasem",
    "200 قيس qays qais kais qaiss",
    "100 قصي qusay qusai qusayy kusay",
    "100 قتيبة qutayba qutaiba kutayba qutaybah qutaibah",
    "600 عباس abbas abas abbass аббас",
    "250 عبود abbud aboud abboud abud",
    "250 عيسى عيسي isa issa eisa eissa essa isaa иса aissa issah",
    "250 موسى موسي musa mousa moussa moosa мусса муса mussa mosa",
    "150 مهدي mahdi mehdi mahdy mehdy махди mahedi",
    "120 هادي hadi hady",
    "250 هاشم hashim hashem hachem hashm haashim",
    "200 هشام hisham hesham hicham heshaam hishaam",
    "120 هيثم haytham haitham haythem haithem",
    "100 هلال hilal helal hillal",
    "100 هاني hani hany haani",
    "100 هدى huda houda hoda",
    "300 وليد walid waleed oualid valid velid velit waleid",
    "150 وسام wisam wissam wesam wisaam ouissam",
    "100 وائل wael wail wa'il wayel",
    "250 وحيد wahid waheed vahid vehid wahed",
    "300 فهد fahd fahad fehd",
    "200 فارس faris fares faares",
    "200 فيصل faysal faisal feisal fayçal faissal faysel faisel",
    "200 فاضل fadil fadhil fazil fadel fadhel fazel",
    "200 فؤاد فواد fuad fouad foad fu'ad fuaad",
    "200 فاروق faruq farouk farooq farouq faruk farook",
    "120 فريد farid fareed ferid ferit",
    "100 فرحان farhan ferhan farhaan",
    "100 فتحي fathi fathy fethi",
    "120 فوزي fawzi fauzi fawzy fouzi fevzi fouzy",
    "120 فلاح falah fallah",
    "300 فاطمة fatima fatma fatimah fatemeh fatime fateme fatmah",
    "300 رشيد rashid rasheed rachid reshid reşit",
    "100 راشد rashid rashed raashid",
    "120 رشاد rashad rashaad reşad",
    "200 رحيم rahim raheem",
    "200 رحمن رحمان rahman rahmaan rehman rahmen rakhman rahmane rachman",
    "100 رحمة rahma rahmah rahmat rehmat",
    "120 رسول rasul rasool rasoul resul",
    "250 رضا ridha rida reza riza redha ridah rıza",
    "120 رمضان ramadan ramazan ramzan ramadhan ramdane ramadane",
    "120 رائد raed raid ra'id",
    "120 رعد raad ra'd",
    "120 رياض riyadh riyad riad riadh",
    "120 ربيع rabi rabee rabie",
    "120 أيمن ايمن ayman aymen eymen aiman",
    "150 أيوب ايوب ayub ayyub ayoub ayyoub aiyub eyup eyüb ayoob",
    "200 أسامة اسامة اسامه usama osama oussama usamah ossama ousama усама",
    "150 أنور انور anwar anwer anvar enver anouar",
    "150 أكرم اكرم akram ekrem akrem",
    "150 أمين امين amin ameen emin amine",
    "150 أنس انس anas anass enes",
    "120 أسعد اسعد asad assad as'ad asaad assaad",
    "150 أسد اسد asad assad esed",
    "120 أشرف اشرف ashraf achraf eşref ashref",
    "120 إدريس ادريس idris edris idriss driss idrees",
    "120 إياد اياد iyad ayad eyad iyaad",
    "120 إلياس الياس ilyas elias iliyas ilias elyas ильяс",
    "100 أركان اركان arkan",
    "150 بكر bakr bekir bakar",
    "150 بلال bilal belal billal",
    "120 بشار bashar bachar beshar",
    "150 بشير bashir basheer bachir beshir башир",
    "120 باسم basim basem bassem bassim",
    "120 بسام bassam basam",
    "100 بدر badr bader bedr",
    "100 باقر baqir baqer bagher bakir",
    "150 ثامر thamir thamer thaamir",
    "250 سمير samir sameer samiir",
    "120 سامر samir samer",
    "120 سامي sami samy",
    "100 سفيان sufyan sufian sofiane soufiane sofyan sufiyan",
    "120 شهاب shihab shehab chihab shahab",
    "150 شاكر shakir shaker chaker",
    "100 شريف sharif shareef cherif sherif şerif",
    "100 شوكت shawkat şevket shaukat shevket chawkat shawket",
    "100 شعبان shaban shaaban chaabane şaban sha'ban",
    "800 صالح salih saleh salyh салих saalih",
    "400 صلاح salah salaah selah",
    "200 صباح sabah sabbah",
    "200 صبري sabri sabry sebri",
    "120 صابر sabir saber",
    "120 صادق sadiq sadeq sadik sadegh sadek saadiq sadig",
    "120 صدام saddam sadam",
    "150 ضياء ضيا diya dhiya zia ziya diaa dhia diyaa dia zhia ziaa",
    "150 ظافر dhafir zafir dhafer zafer thafir",
    "120 عادل adil adel aadil aadel",
    "120 عاصم asim asem assem aasim",
    "150 عدنان adnan adnen",
    "120 عدي uday udai oday odai",
    "200 عزيز aziz azeez aziiz азиз ezîz",
    "200 عز izz ezz iz azz",
    "120 عصام isam essam issam esam",
    "120 عماد imad emad imaad",
    "120 عقيل aqil aqeel akil aqiel",
    "100 عطية atiya atiyah attiya attia",
    "120 علوان alwan elwan",
    "100 عواد awad awwad awaad",
    "100 عيد eid id ayd",
    "100 عائشة aisha aysha aicha ayesha aishah ayşe",
    "200 غازي ghazi gazi ghazy",
    "150 غالب ghalib ghaleb galib",
    "150 غانم ghanim ghanem ganim",
    "100 غسان ghassan ghasan gassan",
    "150 لطيف latif lateef letif lateif",
    "120 لؤي لوي luay loay louay luai",
    "120 ليلى layla laila leila leyla",
    "120 ليث layth laith leith",
    "120 ماجد majid majed maged maajid",
    "120 مجيد majid majeed mecid mejid",
    "200 مالك malik malek maalik",
    "120 مأمون مامون mamun mamoun maamoun ma'mun mamoon",
    "120 مروان marwan merwan marouane marwaan",
    "120 مراد murad mourad morad",
    "120 مرتضى murtada murtadha murtaza mortaza morteza",
    "120 مسلم muslim moslem muslem муслим",
    "120 مصعب musab musaab mosab mus'ab mossab",
    "120 مظفر muzaffar mudhaffar muzafar muzzaffar mozaffar",
    "120 معاذ muadh muaz moaz mouadh mu'adh moath muath moadh",
    "120 معاوية muawiya muawiyah moawia mu'awiya",
    "100 منصور mansur mansour mansoor мансур mensur",
    "100 منذر mundhir munther munzir monther mundher mounzer",
    "100 منير munir muneer mounir monir",
    "100 مريم maryam mariam meryem miriam maryem meriam",
    "120 نبيل nabil nabeel nebil",
    "100 ناجي naji najy nagi",
    "200 ناصر nasir nasser naser nacer nassir naasir",
    "120 نصر nasr nassr",
    "120 نصير nasir naseer",
    "100 نجم najm najem nejm necm nagm",
    "120 نزار nizar nezar nizaar",
    "120 نعمان numan noman nu'man nouman",
    "120 نور nur noor nour nuur",
    "120 نوري nuri noori nouri noury",
    "120 أبي ابي ubayy ubay obay",
    "100 توفيق tawfiq tawfeeq tofiq toufik tevfik tawfik taufiq tewfik",
    "100 تيسير taysir tayseer taisir",
    "120 حاتم hatim hatem haatim",
    "120 حازم hazim hazem haazim",
    "120 حبيب habib habeeb khabib хабиб",
    "120 حذيفة hudhayfa hudhaifa huthaifa huzaifa hodeifa houdhaifa hudhayfah huzayfa",
    "120 حسام husam hussam hossam houssam husaam",
    "120 حكيم hakim hakeem hekim khakim",
    "120 حكمت حكمة hikmat hikmet hekmat",
    "200 حمزة hamza hamzah hamzeh khamza хамза hemze",
    "100 حنظلة hanzala handhala hanzalah",
    "200 حيدر haydar haider haidar heydar hayder haidir",
    "120 داود داوود daud dawud dawood daoud davud dawoud daood david",
    "120 دلشاد dilshad dilşad delshad dlshad",
    "100 ذياب dhiyab diyab dhiab thiab diab theyab dhiyaab",
    "120 قادر qadir qader kader kadir qadeer kadyr",
    "120 واحد wahid wahed waahid",
    "80 ودود wadud wadood wadoud",
    "120 وهاب wahab wahhab wehab vahab",
    "120 رزاق razzaq razaq razak razzak razzaaq rezzak rezak razeq",
    "120 ستار sattar satar settar",
    "120 غفور ghafur ghafour ghafoor gafur",
    "120 غني ghani ghany gani",
    "120 حق haq haqq hak hacq haque",
    "120 حليم halim haleem helim",
    "120 مطلب muttalib mutalib motaleb muttaleb",
    "120 منعم munim moneim mun'im monem",
    "120 سميع samea samee",
    "120 شكور shakur shakoor shakour",
    "120 بصير basir baseer bassir",
    "120 باري bari baari",
    "150 جليل jalil jaleel djalil celil",
    "200 منان mannan manan",
    "100 سيف sayf saif seif",
    "100 شمس shams chams shems",
    "100 فخر fakhr fakhar",
    "100 تاج taj tadj",
    "100 بهاء baha bahaa behaa",
    "100 نسيم nasim naseem nassim",
    "150 كاكا kaka",
    "150 آزاد ازاد azad",
    "100 آكو اكو ako",
    "100 هيوا hiwa hewa",
    "100 سردار sardar serdar",
    "100 سيروان sirwan serwan",
    "100 شيرزاد sherzad shirzad",
    "100 شيركو sherko shirko şêrko",
    "100 كاوه كاوة kawa kaveh kawah",
    "100 بختيار bakhtiyar bakhtiar bextiyar",
    "100 ريبوار rebwar ribwar rêbwar",
    "100 رزكار ڕزگار rezgar rizgar razgar",
    "100 آرام ارام aram",
    "100 نوزاد nawzad nowzad",
    "100 خان khan xan",
    "300 ivan john jean juan johann johannes giovanni joao иван",
    "150 david davide",
    "150 michael mikhail michel miguel михаил mikael mikhael",
    "150 peter pierre pedro petr пётр петр",
    "150 alexander alexandre aleksandr alejandro александр",
    "150 george georges georgy georgios jorge",
    "150 paul pavel pablo paulo павел",
    "150 thomas toma touma tomas توما",
    "150 robert roberto",
    "150 martin martín",
    "150 daniel daniil danial",
    "150 sergey sergei serge сергей",
    "150 vladimir владимир",
    "150 andrey andrei andrew andre andreas андрей",
  ]
}
