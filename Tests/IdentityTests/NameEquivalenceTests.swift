import Testing

@testable import Identity

/// Spellings that are one name, and names that only look alike.
struct NameEquivalenceTests {
  /// Whether every unit of the second name agrees with the first and nothing rejects it.
  private func agree(_ left: String, _ right: String) -> Bool {
    let index = NameIndex([Person(id: "A", nameLatin: left)])
    let query = NameQuery(
      NameParser.units(of: right).map { NameQuery.Unit(unit: $0, hits: index.hits(for: $0)) })
    var comparer = NameComparer(index: index)
    let comparison = comparer.compare(query, index.records[0])
    return comparison.agreements == query.units.count && comparison.verdict == .fits && !query.units.isEmpty
  }

  static let same: [(String, String)] = [
    // Given names in their usual spellings.
    ("Muhammad", "Mohammed"), ("Muhammad", "Mohamed"), ("Muhammad", "Mohd"), ("Muhammad", "Mehmet"),
    ("Muhammad", "Magomed"), ("Muhammad", "Mamadou"), ("Muhammad", "Muhamad"), ("Ahmad", "Ahmed"),
    ("Ahmad", "Akhmed"), ("Ahmad", "Ahmet"), ("Mahmud", "Mahmoud"), ("Mahmud", "Mahmut"),
    ("Husayn", "Hussein"),
    ("Husayn", "Hossein"), ("Husayn", "Hussain"), ("Husayn", "Huseyin"), ("Husayn", "Houssein"),
    ("Hasan", "Hassan"), ("Usama", "Osama"), ("Usama", "Oussama"), ("Yusuf", "Youssef"), ("Yusuf", "Yousef"),
    ("Yusuf", "Yousif"), ("Ibrahim", "Ebrahim"), ("Ibrahim", "Brahim"), ("Isa", "Issa"), ("Isa", "Eissa"),
    ("Sulayman", "Suleiman"), ("Sulayman", "Soliman"), ("Sulayman", "Süleyman"), ("Umar", "Omar"),
    ("Umar", "Oumar"), ("Uthman", "Osman"), ("Uthman", "Othman"), ("Uthman", "Ousmane"), ("Walid", "Waleed"),
    ("Walid", "Oualid"), ("Khalid", "Khaled"), ("Khalid", "Haled"), ("Kadhim", "Kazim"), ("Kadhim", "Kazem"),
    ("Qasim", "Kassem"), ("Qasim", "Qassim"), ("Jamal", "Gamal"), ("Jamal", "Djamel"), ("Jafar", "Jaafar"),
    ("Faruq", "Farouk"), ("Faruq", "Farooq"), ("Nur", "Noor"), ("Tariq", "Tarek"), ("Salih", "Saleh"),
    ("Said", "Saeed"), ("Sayf", "Saif"), ("Rashid", "Rasheed"), ("Bashir", "Basheer"), ("Jasim", "Jassem"),
    ("Mustafa", "Moustapha"), ("Yahya", "Yehia"), ("Zaynab", "Zeinab"), ("Fatima", "Fatma"),
    ("Hamza", "Hamzah"), ("Hudhayfa", "Huthaifa"), ("Diya", "Zia"), ("Qusay", "Qusai"), ("Luay", "Loay"),
    ("Munther", "Munzir"), ("Tawfiq", "Toufik"), ("Anwar", "Enver"), ("Jibril", "Jibreel"),
    ("Nizar", "Nezar"),
    ("Sabir", "Saber"), ("Mahdi", "Mehdi"), ("Yunis", "Younis"), ("Thamir", "Thamer"), ("Hatim", "Hatem"),
    ("Yazan", "Yazen"), ("Shakir", "Chaker"), ("Ashraf", "Achraf"), ("Ziyad", "Ziad"), ("Dhiyab", "Diab"),
    ("Mukhlis", "Mokhles"), ("Ghazi", "Gazi"), ("Rebwar", "Rêbwar"), ("Dilshad", "Dilşad"),
    ("Idris", "Edris"),
    ("Isma'il", "Ismail"), ("Mus‘ab", "Musab"), ("Muʿādh", "Muaz"), ("Ḥasan", "Hasan"), ("Ṣāliḥ", "Saleh"),
    // Compounds, articles, links.
    ("Abd al-Rahman", "Abdulrahman"), ("Abd al-Rahman", "Abdurrahman"), ("Abd al-Rahman", "Abdel Rahman"),
    ("Abd al-Rahman", "Abdur Rahman"), ("Abd-al-Rahman", "Abdelrahman"), ("Abd Allah", "Abdullah"),
    ("Abd Allah", "Abdallah"), ("Abd al-Aziz", "Abdulaziz"), ("Abd al-Latif", "Abdullatif"),
    ("Abd al-Qadir", "Abdelkader"), ("Abd al-Salam", "Abdessalam"), ("Abd al-Karim", "Abdulkarim"),
    ("Salah al-Din", "Salahuddin"), ("Salah al-Din", "Salaheddine"), ("Nur al-Din", "Noureddine"),
    ("Nur al-Din", "Nur ad-Din"), ("Nasr Allah", "Nasrallah"), ("Abu Bakr", "Abubakr"),
    ("Abu Umar", "Abou Omar"),
    ("Umm Qutayba", "Oum Kutayba"), ("Sabir al-Zamrani", "Sabir az-Zamrani"),
    ("Sabir al-Zamrani", "Saber Zamrani"),
    ("Hamid ash-Shami", "Hamid al-Shami"), ("Sabir Mahdi", "Sabir bin Mahdi"),
    ("Sabir Mahdi", "Sabir ibn Mahdi"),
    ("Sabir Mahdi al-Zamrani", "AL-ZAMRANI, Sabir Mahdi"), ("Sabir Mahdi", "SABIR MAHDI"),
    ("Sabir Mahdi", "Haji Sabir Mahdi"), ("Sabir Mahdi", "Dr. Sabir Mahdi"),
    // Scripts.
    ("Muhammad", "محمد"), ("Mahmud", "محمود"), ("Hasan", "حسن"), ("Husayn", "حسين"),
    ("Abd al-Rahman", "عبد الرحمن"),
    ("Abd al-Rahman", "عبدالرحمن"), ("Abd Allah", "عبدالله"), ("Salah al-Din", "صلاح الدين"),
    ("Abu Bakr", "أبو بكر"),
    ("Umm Qutayba", "أم قتيبة"), ("Sabir Mahdi Yunis al-Zamrani", "صابر مهدي يونس الزمراني"),
    ("Kadhim Jabbar Latif al-Duwayri", "كاظم جبار لطيف الدويري"),
    ("Rebwar Dilshad Omer Garmawi", "ريبوار دلشاد عمر كرماوي"),
    ("Rebwar Dilshad Omer Garmawi", "ڕێبوار دڵشاد عومەر گەرماوی"),
    ("Yazan Munther Khalaf al-Sayhani", "يزن منذر خلف السيحاني"),
    ("Tuncay Şevket Karaboğazlı", "تونجاي شوكت"),
    ("Luay Mukhlis Ghazi al-Sarrafi", "لؤي مخلص غازي الصرافي"),
    ("Arsen Ilyasovich Dzhavgarov", "Арсен Ильясович Джавгаров"),
    ("Arsen Ilyasovich Dzhavgarov", "أرسن إلياسوفيتش جافغاروف"),
    ("Huda Faris Jalal", "هُدَى فارس جلال"), ("Sabir Mahdi", "صـابر مهدي"), ("Idris Shakir", "إدريس شاكر"),
    ("Sabir Mahdi", "Sаbir Mаhdi"), ("Sabir", "Ｓabir"),
  ]

  static let different: [(String, String)] = [
    ("Hasan", "Husayn"), ("Hasan", "Hosni"), ("Husayn", "Hosni"), ("Hasan", "Muhsin"), ("Muhammad", "Mahmud"),
    ("Muhammad", "Ahmad"), ("Muhammad", "Hamid"), ("Mahmud", "Masud"), ("Salman", "Sulayman"),
    ("Salim", "Salam"),
    ("Said", "Sayyid"), ("Said", "Saad"), ("Saad", "Saud"), ("Said", "Masud"), ("Ali", "Alaa"),
    ("Amir", "Umar"),
    ("Umar", "Ammar"), ("Umar", "Amr"), ("Amir", "Ammar"), ("Hamid", "Ahmad"), ("Hamad", "Ahmad"),
    ("Hammad", "Hamza"), ("Zayd", "Ziyad"), ("Zayd", "Yazid"), ("Ziyad", "Yazid"), ("Rashid", "Rashad"),
    ("Nasir", "Nasr"), ("Jabir", "Jabbar"), ("Jabir", "Jafar"), ("Kamal", "Jamal"), ("Kamil", "Jamil"),
    ("Jamal", "Jamil"), ("Jamal", "Jalal"), ("Karim", "Kamal"), ("Hashim", "Hisham"), ("Hazim", "Hatim"),
    ("Salih", "Salah"), ("Salih", "Salim"), ("Khalid", "Khalil"), ("Khalid", "Khalaf"), ("Walid", "Wahid"),
    ("Majid", "Sajid"), ("Bashar", "Bashir"), ("Bilal", "Jalal"), ("Tariq", "Talal"), ("Faris", "Faysal"),
    ("Farid", "Faruq"), ("Rebwar", "Rezgar"), ("Sabir", "Sabri"), ("Nabil", "Nail"), ("Adil", "Adnan"),
    ("Yunis", "Yusuf"), ("Yasin", "Yasir"), ("Isa", "Musa"), ("Ishaq", "Ismail"), ("Hadi", "Mahdi"),
    ("Abd al-Rahman", "Abu Rahman"), ("Abd al-Rahman", "Abd al-Rahim"), ("Abd al-Rahman", "Rahman"),
    ("Abd al-Karim", "Abd al-Qadir"), ("Abd al-Aziz", "Abd al-Salam"), ("Abd Allah", "Abu Allah"),
    ("Abu Umar", "Umar"), ("Abu Umar", "Umm Umar"), ("Abu Umar", "Abu Ammar"), ("Abu Hasan", "Abu Husayn"),
    ("Salah al-Din", "Salah Allah"), ("Nur al-Din", "Badr al-Din"), ("Abu Tayma", "Tayma"),
    ("محمد", "محمود"), ("حسن", "حسين"), ("سلمان", "سليمان"), ("Muhammad", "محمود"), ("Mahmud", "محمد"),
    ("Hasan", "حسين"), ("Husayn", "حسن"), ("Salman", "سليمان"), ("Abu Rahman", "عبد الرحمن"),
    ("Umar", "عمار"),
    ("Sabir Mahdi Yunis", "Mahdi Yunis"), ("Sabir Mahdi", "Tayma Sabir Mahdi"),
    ("Kadhim Jabbar Latif", "Jabbar Kadhim Jabbar"), ("Sabir Mahdi", "Mahdi Sabir"),
    ("Sabir Mahdi Yunis", "Sabir Jasim Yunis"), ("Sabir Mahdi Yunis", "Jasim Mahdi Yunis"),
  ]

  @Test(arguments: same)
  func spellingsOfOneName(left: String, right: String) {
    #expect(agree(left, right))
    #expect(agree(right, left) || NameParser.units(of: left).count != NameParser.units(of: right).count)
  }

  @Test(arguments: different)
  func namesThatOnlyLookAlike(left: String, right: String) {
    #expect(!agree(left, right))
  }

  @Test func thereAreEnough() {
    #expect(Self.same.count + Self.different.count >= 200)
  }

  /// The table of common names calls no spelling by two rows that another spelling tells apart without cause.
  @Test func everySpellingIsItsOwnName() {
    for row in CommonNames.rows {
      #expect(row.share >= 1 && row.share <= 15_000)
      for spelling in row.spellings { #expect(!spelling.letters.isEmpty) }
    }
  }
}
