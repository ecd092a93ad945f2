/// The parts of a packet with their headings in English and Arabic, in the order they are printed.
enum PacketHeading: String, CaseIterable {
  case cover
  case identity
  case contents
  case documentList = "document-list"
  case documents
  case review
  case log
  case withheld
  case provenance
  case lineage
  case certification
  case reading

  var english: String {
    switch self {
    case .cover: "Evidence packet"
    case .identity: "Identity basis"
    case .contents: "Contents"
    case .documentList: "Document list"
    case .documents: "Documents"
    case .review: "Passages for the attention of the defence and the court"
    case .log: "Redaction log"
    case .withheld: "Documents withheld in full"
    case .provenance: "Provenance"
    case .lineage: "Version lineage"
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
    case .documents: "المستندات"
    case .review: "مقاطع تستدعي انتباه الدفاع والمحكمة"
    case .log: "سجل الحجب"
    case .withheld: "المستندات المحجوبة بالكامل"
    case .provenance: "كيفية إعداد الملف"
    case .lineage: "تسلسل الإصدارات"
    case .certification: "شهادة"
    case .reading: "كيفية قراءة هذا الملف"
    }
  }

  /// Where links lead.
  var anchor: String { "part-" + rawValue }
}
