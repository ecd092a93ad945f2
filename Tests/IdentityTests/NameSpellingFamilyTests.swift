import Testing

@testable import Identity

/// Every family of spellings that reports use, one table each: the person is invented, the ways of writing are not.
struct NameSpellingFamilyTests {
  static let families: [(family: String, written: String, registry: String)] = [
    // Romanisations of Arabic.
    ("English", "Mohammed Khaled Youssef al-Zamrany", "Muhammad Khalid Yusuf al-Zamrani"),
    ("English", "Hussein Abdel-Rahman El-Zamrani", "Husayn Abd al-Rahman al-Zamrani"),
    ("English", "Jaafar Saeed Noor", "Jafar Said Nur"),
    ("French", "Mohamed Ould Chérif", "Muhammad Sharif"),
    ("French", "Djamel Eddine Boukhari", "Jamal al-Din Bukhari"),
    ("French", "Abdelkader Oussama Djelloul", "Abd al-Qadir Usama Jallul"),
    ("French", "Noureddine Achour", "Nur al-Din Ashur"),
    ("French", "Hicham Chaker Mahmoud", "Hisham Shakir Mahmud"),
    ("German", "Dschamil Schakir Haschim", "Jamil Shakir Hashim"),
    ("German", "Jusuf Chalid Raschid", "Yusuf Khalid Rashid"),
    ("German", "Husajn Junis al-Zamrani", "Husayn Yunis al-Zamrani"),
    ("Turkish", "Mehmet Hüseyin Şakir", "Muhammad Husayn Shakir"),
    ("Turkish", "Cemal Çelik Yıldız", "Jamal Chelik Yildiz"),
    ("Turkish", "Abdülkadir Ömer Süleyman", "Abd al-Qadir Umar Sulayman"),
    ("Turkish", "Kâzım Halit Osman", "Kadhim Khalid Uthman"),
    ("Turkish", "Ibrahim Camil Sabri", "Ibrahim Jamil Sabri"),
    ("French", "Ibrahim Camil Sabri", "Ibrahim Kamil Sabri"),
    ("Russian", "Magomed Khasan Umarovich", "Muhammad Hasan Umar"),
    ("Russian", "Dzhamal Gasan Akhmed", "Jamal Hasan Ahmad"),
    ("Cyrillic", "Магомед Хасан Ибрагим", "Muhammad Hasan Ibrahim"),
    ("Cyrillic", "Абу Умар аш-Шами", "Abu Umar al-Shami"),
    ("Cyrillic", "Абдул Рахман Джамал", "Abd al-Rahman Jamal"),
    ("Cyrillic", "Сабир Махди аль-Замрани", "Sabir Mahdi al-Zamrani"),
    ("Kurmanji", "Rêbwar Dilşad Xalid", "Rebwar Dilshad Khalid"),
    ("Kurmanji", "Şêrzad Hesen Mihemed", "Sherzad Hasan Muhammad"),
    ("Sorani", "ڕێبوار دڵشاد شێرزاد", "Rebwar Dilshad Sherzad"),
    ("Sorani", "هیوا کاروان عومەر", "Hiwa Karwan Umar"),
    ("Persian", "حسین رضا کریمی", "Husayn Reza Karimi"),
    ("Persian", "Hossein Gholam-Reza Karimi", "Husayn Ghulam Reza Karimi"),
    ("Urdu", "محمد یوسف خان", "Muhammad Yusuf Khan"),
    ("Urdu", "Chaudhry Zia-ul-Haq", "Chaudhry Diya al-Haqq"),
    ("Urdu", "Abdur Rehman Qureshi", "Abd al-Rahman Qurashi"),
    ("Pashto", "ګل محمد نورزی", "Gul Muhammad Nurzai"),
    ("Pashto", "Gul Mohammad Noorzai", "Gul Muhammad Nurzai"),
    // Compounds, sun letters, links.
    ("compound", "Abdussalam Nasrullah", "Abd al-Salam Nasr Allah"),
    ("compound", "عبدالسلام نصرالله", "Abd al-Salam Nasr Allah"),
    ("compound", "Seif-ul-Islam Jasim", "Sayf al-Islam Jasim"),
    ("compound", "Fakhruddin Salahaddin", "Fakhr al-Din Salah al-Din"),
    ("sun letter", "Sabir ash-Shatrani", "Sabir al-Shatrani"),
    ("sun letter", "Sabir ad-Duwayri", "Sabir al-Duwayri"),
    ("sun letter", "Sabir ur-Rubayni", "Sabir al-Rubayni"),
    ("chain", "Sabir bin Mahdi bin Yunis", "Sabir Mahdi Yunis"),
    ("chain", "صابر بن مهدي بن يونس", "Sabir Mahdi Yunis"),
    ("chain", "Sabir ould Mahdi", "Sabir Mahdi"),
    ("chain", "Sabir Mahdi oglu", "Sabir Mahdi"),
    ("chain", "Huda bint Faris", "Huda Faris"),
    ("kunya", "Abou Tayma Sabir Mahdi", "Abu Tayma Sabir Mahdi"),
    ("kunya", "ام قتيبة", "Umm Qutayba"),
    ("kunya", "أبي عمر", "Abu Umar"),
    // Titles, initials, order, words split and joined.
    ("title", "Shaykh Haji Sabir Mahdi", "Sabir Mahdi"),
    ("title", "الحاج صابر مهدي", "Sabir Mahdi"),
    ("initial", "S. Mahdi Yunis", "Sabir Mahdi Yunis"),
    ("order", "AL-ZAMRANI, SABIR MAHDI", "Sabir Mahdi al-Zamrani"),
    ("order", "al-Zamrani Sabir Mahdi", "Sabir Mahdi al-Zamrani"),
  ]

  @Test(arguments: families)
  func everyFamilyIsRead(family: String, written: String, registry: String) throws {
    let matcher = NameMatcher(registry: Registry(people: [Person(id: "A", nameLatin: registry)]))
    let candidate = try #require(matcher.candidates(for: written).first, "\(family)")
    let readings = matcher.readings(of: written)
    let best = try #require(matcher.ranked(readings).first)
    #expect(best.agreements >= readings.map(\.query.units.count).min() ?? 9, "\(family): \(candidate.why)")
    #expect(best.verdict == .fits, "\(family): \(candidate.why)")
  }

  /// Words split and joined otherwise than in the registry are still found.
  @Test(arguments: [
    ("Dil Shad Karwan", "Dilshad Karwan"), ("Dilshadkarwan Rebwar", "Dilshad Karwan Rebwar"),
    ("Zam Rani Sabir", "Zamrani Sabir"), ("Karwanel Badri", "Karwan Elbadri"),
  ])
  func wordsCutOtherwise(written: String, registry: String) throws {
    let matcher = NameMatcher(registry: Registry(people: [Person(id: "A", nameLatin: registry)]))
    let best = try #require(matcher.ranked(matcher.readings(of: written)).first)
    #expect(best.coverage > 0.9 && best.verdict == .fits)
  }

  /// What resembles is no agreement, however near.
  @Test(arguments: [
    ("Kemal Sabir", "Kamel Sabir"), ("Qadir Sabir", "Abd al-Qadir Sabir"),
  ])
  func whatOnlyResembles(written: String, registry: String) throws {
    let matcher = NameMatcher(registry: Registry(people: [Person(id: "A", nameLatin: registry)]))
    let best = try #require(matcher.ranked(matcher.readings(of: written)).first)
    #expect(best.agreements == 1 && best.verdict == .doubtful)
  }
}
