/// The parts of a packet with their headings in English and Arabic, in the order they are printed.
enum PacketHeading: String, CaseIterable {
  case cover
  case identity
  case contents
  case documentList = "document-list"
  case timeline
  case evaluation
  case documents
  case translations
  case defence
  case log
  case withheld
  case vaughn
  case custody
  case provenance
  case lineage
  case manifest
  case certification
  case reading

  var english: String {
    switch self {
    case .cover: "Evidence packet"
    case .identity: "Identity basis"
    case .contents: "Contents"
    case .documentList: "Document list"
    case .timeline: "Timeline"
    case .evaluation: "Source evaluation"
    case .documents: "Documents"
    case .translations: "Translations facing their originals"
    case .defence: "Exculpatory and defence material"
    case .log: "Redaction log"
    case .withheld: "Documents withheld in full"
    case .vaughn: "Vaughn index"
    case .custody: "Chain of custody"
    case .provenance: "Provenance"
    case .lineage: "Version lineage"
    case .manifest: "Digests and log checkpoint"
    case .certification: "Certification"
    case .reading: "How to read this packet"
    }
  }

  var arabic: String {
    switch self {
    case .cover: "ملف الأدلة"
    case .identity: "أساس تحديد الهوية"
    case .contents: "المحتويات"
    case .documentList: "قائمة المستندات"
    case .timeline: "التسلسل الزمني"
    case .evaluation: "تقييم المصادر"
    case .documents: "المستندات"
    case .translations: "الترجمات مقابل الأصول"
    case .defence: "أدلة البراءة ومواد الدفاع"
    case .log: "سجل الحجب"
    case .withheld: "المستندات المحجوبة بالكامل"
    case .vaughn: "فهرس الحجب المعلل"
    case .custody: "سلسلة الحيازة"
    case .manifest: "البصمات الرقمية ونقطة تحقق السجل"
    case .provenance: "كيفية إعداد الملف"
    case .lineage: "تسلسل الإصدارات"
    case .certification: "شهادة"
    case .reading: "كيفية قراءة هذا الملف"
    }
  }

  /// The part it opens, as courts cite it; nil for what stands inside one.
  var number: Int? {
    switch self {
    case .cover: 1
    case .identity: 2
    case .contents: 3
    case .documentList: 4
    case .timeline: 5
    case .evaluation: 6
    case .documents: 7
    case .translations: 8
    case .defence: 9
    case .log: 10
    case .custody: 11
    case .provenance: 12
    case .manifest: 13
    case .certification: 14
    case .withheld, .vaughn, .lineage, .reading: nil
    }
  }

  /// With the number of its part, such as `5. Timeline`.
  var numbered: String { number.map { "\($0). \(english)" } ?? english }

  /// Where links lead.
  var anchor: String { "part-" + rawValue }
}
