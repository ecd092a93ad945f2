import TestSupport

/// A word of an invented name in the three scripts it may be written in. `latin` is a careful romanisation, from
/// which `SyntheticSpelling` makes those of other languages.
struct SyntheticToken {
  let latin: String
  let arabic: String

  /// Given names of men from the commonest on; every one is borne by very many people.
  static let men = tokens(
    """
    Muhammad محمد, Ali علي, Ahmad أحمد, Husayn حسين, Hasan حسن, Mahmud محمود, Khalid خالد, Umar عمر, Ibrahim إبراهيم,
    Salih صالح, Yusuf يوسف, Abbas عباس, Jasim جاسم, Kadhim كاظم, Mustafa مصطفى, Sad سعد, Karim كريم, Qasim قاسم,
    Hamid حامد, Walid وليد, Faris فارس, Tariq طارق, Adnan عدنان, Jabbar جبار, Latif لطيف, Majid ماجد, Nasir ناصر,
    Rashid رشيد, Sabah صباح, Shakir شاكر, Thamir ثامر, Ziyad زياد, Yunis يونس, Idris إدريس, Anwar أنور, Bashir بشير,
    Dawud داود, Fadil فاضل, Ghanim غانم, Haytham هيثم, Imad عماد, Jamil جميل, Khalaf خلف, Luay لؤي, Marwan مروان,
    Nizar نزار, Qusay قصي, Riyad رياض, Sufyan سفيان, Talal طلال, Uthman عثمان, Wisam وسام, Yasin ياسين, Zuhayr زهير,
    Ayman أيمن, Basim باسم, Hudhayfa حذيفة, Munther منذر, Mukhlis مخلص, Ghazi غازي, Sabir صابر, Mahdi مهدي
    """)

  static let women = tokens(
    """
    Fatima فاطمة, Zaynab زينب, Maryam مريم, Khadija خديجة, Aisha عائشة, Huda هدى, Layla ليلى, Salwa سلوى, Suad سعاد,
    Rana رنا, Hanan حنان, Amal أمل, Nadia نادية, Samira سميرة, Asma أسماء, Iman إيمان
    """)

  static let kurds = tokens(
    """
    Azad ئازاد, Rebwar ڕێبوار, Dilshad دڵشاد, Sherzad شێرزاد, Karwan کاروان, Hiwa هیوا, Sirwan سیروان, Bakhtiyar بەختیار,
    Kawa کاوە, Aram ئارام, Rezgar ڕزگار, Hoshyar هۆشیار, Shwan شوان, Soran سۆران, Dler دلێر, Goran گۆران
    """)

  private static func tokens(_ list: String) -> [SyntheticToken] {
    list.split(separator: ",").map { entry in
      let words = entry.split { $0 == " " || $0 == "\n" }
      return SyntheticToken(latin: String(words[0]), arabic: String(words[1]))
    }
  }

  /// A word of two or three invented syllables, nobody's name, with the long vowels that Arabic writes.
  static func invented(_ random: inout SplitMix64, isFamily: Bool) -> SyntheticToken {
    let heads = [
      ("Ba", "با"), ("Dul", "دل"), ("Fay", "في"), ("Ghu", "غو"), ("Ha", "ها"), ("Jar", "جر"), ("Kha", "خا"),
      ("Lu", "لو"),
      ("Man", "من"), ("Nu", "نو"), ("Qa", "قا"), ("Rim", "رم"), ("Sha", "شا"), ("Sul", "سل"), ("Tam", "تم"),
      ("Wa", "وا"),
      ("Zar", "زر"), ("Yam", "يم"),
    ]
    let middles = [
      ("bay", "بي"), ("dha", "ذا"), ("fi", "في"), ("hay", "هي"), ("ju", "جو"), ("ki", "كي"), ("la", "لا"),
      ("may", "مي"),
      ("nu", "نو"), ("qa", "قا"), ("ru", "رو"), ("sha", "شا"), ("ta", "تا"), ("wi", "وي"), ("za", "زا"),
      ("khu", "خو"),
    ]
    let tails = [
      ("b", "ب"), ("d", "د"), ("f", "ف"), ("l", "ل"), ("m", "م"), ("n", "ن"), ("r", "ر"), ("s", "س"),
      ("sh", "ش"), ("t", "ت"),
      ("k", "ك"), ("q", "ق"),
    ]
    let parts = [random.element(of: heads), random.element(of: middles), random.element(of: tails)]
    var latin = parts.map(\.0).joined()
    var arabic = parts.map(\.1).joined()
    if isFamily {
      latin += "i"
      arabic += "ي"
    }
    return SyntheticToken(latin: latin, arabic: arabic)
  }
}
