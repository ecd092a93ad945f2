/// Which fields a load file has, under which names and in which order, and how it writes dates. There is no one
/// standard: every authority publishes its own list.
public struct ProductionProfile: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public var name: String
    public var field: ProductionField

    public init(_ name: String, _ field: ProductionField) {
      self.name = name
      self.field = field
    }
  }

  public enum DateForm: Hashable, Sendable {
    /// `2016-03-05`
    case iso
    /// `03/05/2016`
    case monthDayYear
  }

  public var name: String
  public var columns: [Column]
  public var dateForm: DateForm
  /// A volume with more documents is refused; make another.
  public var mostRecords: Int

  public init(name: String, columns: [Column], dateForm: DateForm, mostRecords: Int = 50_000) {
    self.name = name
    self.columns = columns
    self.dateForm = dateForm
    self.mostRecords = mostRecords
  }

  /// Every field, under its own name.
  public static let generic = ProductionProfile(
    name: "generic", columns: ProductionField.allCases.map { Column($0.rawValue, $0) }, dateForm: .iso)

  /// Names of the US Department of Justice, Antitrust Division: at most eight characters, DOCID equal to the first
  /// Bates number, dates as month, day and year.
  public static let justiceAntitrust = ProductionProfile(
    name: "doj-atr",
    columns: [
      Column("CUSTDIAN", .custodian), Column("BEGDOC#", .begdoc), Column("ENDDOC#", .enddoc),
      Column("DOCID", .begdoc),
      Column("PGCOUNT", .pgcount), Column("PARENTID", .parentid), Column("ATTCHIDS", .attachids),
      Column("FAMLYRNG", .familyRange), Column("PRPRTIES", .redacted), Column("SUBJECT", .title),
      Column("DOCDATE", .docdate), Column("DOCTYPE", .doctype), Column("LANGUAGE", .language),
      Column("TEXTPATH", .textpath), Column("PDFPATH", .pdfpath),
      // Not in the Division's list, which lets producers add fields whose names keep to its length.
      Column("SRCGRADE", .sourcegrade), Column("LNKSTAND", .linkstanding), Column("TRANSLOF", .translationof),
      Column("TRANSLBY", .translatedby),
    ], dateForm: .monthDayYear)

  /// Names of the US Federal Trade Commission, Bureau of Competition.
  public static let tradeCommission = ProductionProfile(
    name: "ftc",
    columns: [
      Column("BEGBATES", .begdoc), Column("ENDBATES", .enddoc), Column("BEGATTACH", .begattach),
      Column("ENDATTACH", .endattach), Column("PGCOUNT", .pgcount), Column("CUSTODIAN", .custodian),
      Column("TITLE", .title), Column("DOCDATE", .docdate), Column("REDACTED", .redacted),
      Column("HASH", .sha256hash), Column("TEXTPATH", .textpath), Column("PDFPATH", .pdfpath),
      // Not in the Commission's list.
      Column("SOURCEGRADE", .sourcegrade), Column("LINKSTANDING", .linkstanding),
      Column("TRANSLATIONOF", .translationof), Column("TRANSLATEDBY", .translatedby),
    ], dateForm: .monthDayYear)

  public static let all = [generic, justiceAntitrust, tradeCommission]

  public static func named(_ name: String) -> ProductionProfile? { all.first { $0.name == name } }

  /// A date of the form `yyyy-mm-dd` as this profile writes it; anything else stays as it is.
  func date(_ text: String) -> String {
    let parts = text.split(separator: "-")
    guard dateForm == .monthDayYear, parts.count == 3, parts[0].count == 4 else { return text }
    return "\(parts[1])/\(parts[2])/\(parts[0])"
  }
}
