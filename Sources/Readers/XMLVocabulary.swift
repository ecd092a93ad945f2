import Documents

/// What the elements of the vocabularies met in reports are for, by their local name in lower case: DocBook, TEI,
/// PUBS, XHTML-like and the generic report vocabulary in one table, because their names do not collide.
enum XMLVocabulary {
  enum Role {
    /// Part of the text around it: its content is joined in place.
    case inline
    /// A line break of its own: `lb`, `br`.
    case lineBreak
    /// A piece on lines of its own.
    case block(Region.Kind)
    /// A note: a piece of its own, put behind the piece it interrupts.
    case note
    /// A table row.
    case row
    /// Only holds others, but always ends the text before it.
    case container
  }

  /// The role of a name; nil for a name the table does not know, which is judged by what it holds.
  static func role(_ local: String) -> Role? { roles[local.lowercased()] }

  /// Whether the table knows the name as it is written.
  static func isKnown(_ local: String) -> Bool { roles[local] != nil }

  /// Names that are blocks by themselves but part of the text inside other text.
  static let inlineInsideText: Set<String> = ["title", "subject", "quote", "label", "term", "date", "head"]

  private static let roles: [String: Role] = {
    var roles: [String: Role] = [:]
    func add(_ role: Role, _ names: String) {
      for name in names.split(separator: " ") { roles[String(name)] = role }
    }
    add(
      .inline,
      """
      emphasis phrase gloss persname placename orgname hi ref b i u em strong span sub sup subscript superscript \
      link ulink xref citetitle foreignphrase firstterm literal code abbrev acronym del add choice sic corr orig \
      reg foreign mentioned socalled supplied unclear gap pb cb milestone anchor seg w citation a tt abbr mark
      """)
    add(.lineBreak, "lb br")
    add(.note, "note footnote")
    add(.row, "row tr")
    add(.block(.heading), "title subtitle head heading subject h1 h2 h3 h4 h5 h6 bridgehead")
    add(
      .block(.paragraph),
      """
      para simpara p paragraph summary comment ab l dateline signed salute address quote noticetext
      """)
    add(.block(.listItem), "item listitem li label")
    add(.block(.cell), "entry cell td th")
    add(.block(.caption), "caption figdesc figcaption alt")
    // Encoded files and pictures: no one reads them as text.
    add(.block(.unplaced), "base64binarypayload binarybase64object")
    add(.block(.banner), "banner classificationbanner securitybanner")
    add(
      .container,
      """
      list itemizedlist orderedlist variablelist ul ol dl table tgroup thead tbody tfoot figure mediaobject \
      blockquote section sect1 sect2 sect3 chapter div body text lg header info closer opener
      """)
    return roles
  }()

  /// Attributes without a namespace that say how a document as a whole is marked, on its root.
  static let bannerAttributes: Set<String> = [
    "banner", "classification", "marking", "mark", "securitymarking",
  ]
  /// Attributes without a namespace that mark a portion.
  static let portionAttributes: Set<String> = [
    "mark", "portionmark", "portion-mark", "portionmarking", "classification", "marking",
  ]

  static let tei = "http://www.tei-c.org/ns/1.0"
  static let ism = "urn:us:gov:ic:ism"
  static let cellex = "urn:CellexReport"
  /// ISM attributes any of which makes an element a marked one; without `classification` its mark is malformed.
  static let ismMarks: Set<String> = [
    "classification", "ownerProducer", "SCIcontrols", "SARIdentifier", "atomicEnergyMarkings",
    "disseminationControls", "FGIsourceOpen", "FGIsourceProtected", "releasableTo", "displayOnlyTo",
    "nonICmarkings", "nonUSControls", "joint", "cuiBasic", "cuiSpecified",
  ]
}
