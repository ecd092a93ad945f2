import Foundation

/// What stands beside the reports of a test's case: a registry of one man, an order, and lists that name nobody.
struct CaseInputs {
  let order: String
  let title: String
  /// Further lines of the order.
  let more: String

  func write(to folder: String) throws {
    func put(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    }
    try put(
      "registry.csv",
      """
      record_id,isn,other_ids,name_ar,name_latin,given,father,grandfather,family,kunya,aliases,dob,sex,birthplace,\
      nationality,status,protected,source
      R1,US9IZ-000777CI,,علي سامي المثال,Ali Sami al-Mithal,Ali,Sami,,al-Mithal,,,1990-04-02,M,Mill Town,IRQ,\
      held,,test

      """)
    try put(
      "order.yaml",
      """
      order: \(order)
      title: \(title)
      authority: Test authority
      decided-by: {name: A. Person, role: Foreign disclosure officer, date: 2031-04-02}
      basis: A test
      as-of: 2031-04-10
      audience: {name: Test court, countries: [IRQ], public: false}
      level: U
      packs: [core]
      approvals: []
      subject: named
      third-parties: pseudonym
      minors: redact
      lists: {third-parties: people.csv, minors: minors.csv, sources: sources.csv}
      withheld-documents: list
      numbering: {prefix: TST, digits: 6}
      languages: [en, ar]
      \(more)

      """)
    for list in ["people", "minors", "sources"] {
      try put(
        "\(list).csv", "id,canonical,variants,category\n\(list)-1,Nobody Named \(list.capitalized),,person\n")
    }
  }
}
