internal import Hashing

/// Writes EDRM XML 1.2, the interchange form of the Electronic Discovery Reference Model. It is secondary to the
/// Concordance file: platforms differ in what they read of it.
struct ElectronicDiscoveryWriter {
  private let volume: ProductionVolume

  init(_ volume: ProductionVolume) {
    self.volume = volume
  }

  var bytes: [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text +=
      "<Root DataInterchangeType=\"Update\" MajorVersion=\"1\" MinorVersion=\"2\" Description=\"\(volume.name)\">\n"
    text += "  <Batch>\n    <Documents>\n"
    var relationships = ""
    for family in volume.families {
      for place in family.members {
        text += document(place, family)
        if place != family.parent {
          relationships +=
            "      <Relationship Type=\"Attachment\""
            + " ParentDocID=\"\(Self.escape(volume.documents[family.parent].pages[0]))\""
            + " ChildDocID=\"\(Self.escape(volume.documents[place].pages[0]))\"/>\n"
        }
      }
    }
    text += "    </Documents>\n"
    if !relationships.isEmpty { text += "    <Relationships>\n\(relationships)    </Relationships>\n" }
    text += "  </Batch>\n</Root>\n"
    return Array(text.utf8)
  }

  private func document(_ place: Int, _ family: ProductionFamily) -> String {
    let document = volume.documents[place]
    var text =
      "      <Document DocID=\"\(Self.escape(document.pages[0]))\" DocType=\"File\">\n        <Tags>\n"
    for field in ProductionField.allCases {
      let value = volume.value(field, place, family)
      if value.isEmpty { continue }
      text +=
        "          <Tag TagName=\"\(field.rawValue)\" TagDataType=\"Text\" TagValue=\"\(Self.escape(value))\"/>\n"
    }
    text += "        </Tags>\n        <Files>\n"
    text += file("Text", volume.path(.text, place), document.text)
    if let pdf = document.pdf { text += file("Image", volume.path(.pdf, place), pdf) }
    for (page, image) in document.images.enumerated() {
      text += file("Image", volume.path(.image, place, page: page), image)
    }
    if let native = document.native { text += file("Native", volume.path(.native, place), native.bytes) }
    return text + "        </Files>\n      </Document>\n"
  }

  private func file(_ type: String, _ path: String, _ bytes: [UInt8]) -> String {
    let parts = path.split(separator: "/")
    return "          <File FileType=\"\(type)\">\n            <ExternalFile"
      + " FilePath=\"\(Self.escape(parts.dropLast().joined(separator: "\\")))\""
      + " FileName=\"\(Self.escape(String(parts[parts.count - 1])))\" FileSize=\"\(bytes.count)\""
      + " Hash=\"\(SHA2.sha256(bytes).hex)\"/>\n          </File>\n"
  }

  /// Text as an attribute's value; characters that XML cannot carry are left out.
  static func escape(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\n", "\r", "\t": result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
