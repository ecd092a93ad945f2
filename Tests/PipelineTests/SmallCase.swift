import Foundation

/// A case small enough to be run hundreds of times: four reports about one man.
struct SmallCase {
  /// Where hidden text goes: a withheld portion in a text report, a withheld paragraph in XML, a passage that a
  /// rule takes out, an unmarked paragraph under a SECRET banner.
  struct Hidden {
    var portion = "A second man was named to the team by a person of trust."
    var unmarked = "He was moved in June."
    var paragraph = "The crates were opened by night."
    var cryptonym = "QVLANTERN/4"
    var attribute = "draft by the night desk"
    var wholeReport = "Nothing of this report leaves."
  }

  let folder: String

  init(_ hidden: Hidden = Hidden()) throws {
    folder = try Repository.temporaryFolder("small")
    try write(hidden)
  }

  func write(_ hidden: Hidden) throws {
    try FileManager.default.createDirectory(atPath: folder + "/case", withIntermediateDirectories: true)
    func put(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    }
    try put(
      "case/a.txt",
      """
      SECRET//NOFORN

      SERIAL: (U) TG-0001-31
      SUBJ: (U) Capture at the mill
      DOI: (U) 20310312

      1. (U) The detainee, ISN US9IZ-000777CI, was held at the mill with two sacks of flour.
      2. (S//NF) \(hidden.portion)
      \(hidden.unmarked)

      3. (U) The asset \(hidden.cryptonym) met him there, and he denied it.

      SECRET//NOFORN

      """)
    try put(
      "case/b.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <article xmlns:ism="urn:us:gov:ic:ism" ism:resourceElement="true" ism:classification="S" \
      ism:ownerProducer="USA" ism:disseminationControls="NF">
        <title ism:classification="U" ism:ownerProducer="USA">Review of the mill</title>
        <!-- \(hidden.attribute.filter { $0 != "-" }) -->
        <para ism:classification="U" ism:ownerProducer="USA">The man with ISN US9IZ-000777CI baked bread there. \
      خبز الرجل في المطحنة كل صباح.</para>
        <para ism:classification="S" ism:ownerProducer="USA" ism:disseminationControls="NF">\
      \(hidden.paragraph)</para>
        <para ism:classification="U" ism:ownerProducer="USA">The mill was sold in May.</para>
      </article>

      """)
    try put(
      "case/c.txt",
      """
      SECRET//NOFORN

      SUBJ: (S//NF) Report on ISN US9IZ-000777CI

      1. (S//NF) \(hidden.wholeReport)

      SECRET//NOFORN

      """)
    try put("case/d.bin", "\u{0}\u{1}\u{2}")
    try CaseInputs(order: "small", title: "A small order", more: "open-flags: list").write(to: folder)
  }

  func arguments(out: String, jobs: Int = 2) -> [String] {
    [
      "run", folder + "/case", "--registry", folder + "/registry.csv", "--order", folder + "/order.yaml",
      "--rules", Repository.path("Rules"), "--out", out, "--jobs", String(jobs),
    ]
  }
}
