import SourceText

/// Words that stand in or beside names without naming anyone: articles, links of descent, titles; and words
/// that are never part of a name. All folded; frozen; part of `Linker.version`.
enum NameParticles {
  /// What a word may be, by itself.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt16

    static let article = Kinds(rawValue: 1 << 0)
    /// An article whose sound is that of the letter behind it.
    static let sunArticle = Kinds(rawValue: 1 << 1)
    static let link = Kinds(rawValue: 1 << 2)
    static let linkAtEnd = Kinds(rawValue: 1 << 3)
    static let fatherKunya = Kinds(rawValue: 1 << 4)
    static let motherKunya = Kinds(rawValue: 1 << 5)
    static let slave = Kinds(rawValue: 1 << 6)
    static let allah = Kinds(rawValue: 1 << 7)
    static let din = Kinds(rawValue: 1 << 8)
    static let title = Kinds(rawValue: 1 << 9)
    static let role = Kinds(rawValue: 1 << 10)
    static let neverName = Kinds(rawValue: 1 << 11)
    static let kin = Kinds(rawValue: 1 << 12)
  }

  /// One look-up for a word of the text, which nearly always is none of them.
  static func kinds(of letters: [UInt8]) -> Kinds { table[letters] ?? [] }

  private static let table: [[UInt8]: Kinds] = {
    var table: [[UInt8]: Kinds] = [:]
    for (words, kind) in [
      (articles, Kinds.article), (Set(sunArticles.keys), .sunArticle), (links, .link),
      (linksAtEnd, .linkAtEnd),
      (fatherKunyas, .fatherKunya), (motherKunyas, .motherKunya), (slaves, .slave), (allah, .allah),
      (din, .din),
      (titles, .title), (roles, .role), (neverNames, .neverName), (kin, .kin),
    ] {
      for word in words { table[word, default: []].insert(kind) }
    }
    return table
  }()

  /// The article before a sun letter takes its sound: `ash-Shami`.
  private static let articles = set("al el ul il аль эль ал")
  static let sunArticles: [[UInt8]: [UInt8]] = sunTable()
  private static let links = set(
    "bin ben ibn bn bint binti binte ould wuld weld oglu oghlu ogli ogly ughli uulu uly qizi kizi walad wald ибн бин оглы огли кызы بن ابن بنت"
  )
  private static let linksAtEnd = set("oglu oghlu ogli ogly ughli uulu uly qizi kizi оглы огли кызы")
  private static let fatherKunyas = set("abu abou abo aboo ebu ebou aba abi абу ابو ابي ابا")
  private static let motherKunyas = set("umm um oum omm умм ام")
  private static let slaves = set(
    "abd abdul abdel abdal abdoul abdol abdil abdu abdou abdur abdus abdun abdush abder abdes abden abdur abdal abdool abdut abduz abdud абд абдул абдель абдур عبد"
  )
  private static let allah = set("allah ullah alla аллах уллах الله لله")
  private static let din = set(
    "din deen dine addin eddin eddine uddin aldin eldin uldin addeen aldeen uddeen ddin الدين")

  private static let titles = set(
    """
    mr mrs ms miss dr doctor prof professor sheikh shaykh sheik shaikh cheikh haji hajji hajj hadji hadj haj
    hajj alhaj alhajj mullah mulla molla mola maulvi maulawi mawlawi maulana mawlana qari imam ustadh ustaz
    mufti engineer eng capt captain cpt maj major col colonel ltc lt lieutenant sgt sergeant ssg sfc spc cpl
    corporal pvt private gen general brig brigadier judge justice sir madame mme monsieur herr hon minister president commander
    الشيخ شيخ الحاج حاج حجي الحجي الدكتور دكتور السيد السيده الملا ملا المهندس العقيد النقيب الرائد
    المقدم العميد اللواء الملازم الاستاذ استاذ الامام القاضي
    """)

  /// Words that say what somebody is, right before a name: neither part of it nor of its mention.
  private static let roles = set(
    """
    detainee subject suspect prisoner internee accused defendant witness nurse driver interpreter agent sa
    storekeeper shopkeeper courier informant asset source lawyer inmate patient child boy girl man woman
    الموقوف الموقوفه المدعو المدعوه المتهم المتهمه المحتجز المعتقل المحامي المحقق الشاهد الشاهده الضحيه
    السجين الطفل الطفله المترجم السائق للمدعو للموقوف
    """)

  /// Words that may stand between a name and its number.
  static let betweenNameAndNumber = set(
    """
    isn internment serial number numbers no nr id identity identification capture tag tags national card
    passport travel document case file detainee holder of the with who is has holds bears carries under
    registered as his her bearing dd form reg
    رقم رقمه رقمها الرقم وطني الوطني بطاقه البطاقه الاسر القبض جواز سفر سفره الموقوف صاحب حامل هو هي
    ذو ذات المرقم بالرقم برقم ورقمه
    """)

  /// A first name that is put before another: it may be missing without telling two people apart.
  static let prefixNames: Set<[UInt8]> = set(
    "محمد muhammad mohammed mohamed mohammad muhammed mohamad sidi sayyid سيد")

  /// Words of reports and of the languages they are written in, which begin sentences or stand in capitals and
  /// are no part of a name.
  private static let neverNames = set(
    """
    a an and any are as asked at be been before but by called captured case cell code copy date day denied
    described detained detention did do each english for from gave had has have he her here him his holding how i if in
    interview interrogation into is isn it its known last left letter list marked may me men met more my name named names no nor
    not note now number of on one only or other our out page para paragraph per person persons place
    reference ref report reported said same saw secret section see seen serial she so source statement
    subj suspected tag taken than that the their them then there these they this those to told two
    unclassified unknown until up us usa was we were what when where which while who whom why will with
    would year yes you your aka alias also against after about all among because between both during
    january february march april june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday noforn confidential restricted releasable distribution
    task group unit team facility court office house room camp prison hospital clinic police army village
    city town district province governorate road street bridge river north south east west iraq iraqi syria
    syrian turkey turkish russia russian kurdistan arabic kurdish latin baghdad mosul
    born dob pob age sex male female nationality passport country capture captured remarks comment
    father mother brother sister son daughter wife husband uncle cousin
    في من الى عن مع هذا هذه ذلك تلك التي الذي الذين ان انه انها كان كانت قال قالت قد لم لن لا ما
    هو هي هم ثم او بعد قبل عند حتى كل بين منذ غير اسم اسمه رقم يوم ليله سنه شهر تاريخ الرقم الموضوع التاريخ
    افاده قرب تحت فوق امام ضد لدى كما اذا حين حيث ايضا وقد ولم وكان وهو وهي عليه عليها له لها به بها
    منه منها الا اي انا نحن انت كنت قلت رايت راي شاهدت شاهد قابلت قابل التقيت التقي سمعت سمع ذكر ذكرت يعرف تعرف جاء جاءت وصل خرج دخل كتب يدعي تدعي المسمي اخبر زرت زار سالت سال اعرف عرف عرفت حضر طلب انكر اخذ اخذت رجل امراه والد والده
    شقيق شقيقه اخ اخيه زوجه زوجته ابنته ابنه والدته صاحب قضيه محكمه شرطه جواز سفر وطني
    """)

  /// Words before the name of a place rather than a person.
  static let beforePlaces = set("from at in near around outside inside via في قرب")

  /// Words that begin the name of a place.
  static let placeHeads = set(
    "kafr tell tall tel bir deir dayr der qasr wadi jebel jabal nahr ras hay khan kharab verkhny nizhny new old upper lower كفر تل بئر دير قصر وادي جبل نهر راس حي خان"
  )

  /// Words of kinship right before a name: the person meant is not the one named after.
  private static let kin = set(
    "son daughter wife husband brother sister mother father child children cousin nephew uncle ابن ابنه ابنته بنت زوجه زوجته شقيق شقيقه اخ اخيه والد والده والدته ام"
  )

  private static func set(_ words: String) -> Set<[UInt8]> {
    Set(words.split { $0 == " " || $0 == "\n" }.map { NameWord($0.unicodeScalars.map(\.value)).letters })
  }

  private static func sunTable() -> [[UInt8]: [UInt8]] {
    var table: [[UInt8]: [UInt8]] = [:]
    for consonant in ["sh", "th", "dh", "s", "d", "r", "t", "z", "n"] {
      for vowel in ["a", "e", "u"] { table[Array((vowel + consonant).utf8)] = Array(consonant.utf8) }
    }
    for consonant in ["ш", "с", "д", "р", "т", "з", "н"] {
      for vowel in ["а", "э"] { table[Array((vowel + consonant).utf8)] = Array(consonant.utf8) }
    }
    return table
  }
}
