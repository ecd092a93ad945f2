import ReleaseModel

/// A released document as an XML file of its own vocabulary, with a `gap` in the place of what is withheld: TEI's
/// where the vocabulary is TEI, one of our own elsewhere. A gap tells the ground, and whether a passage or a portion
/// stood there; it has no extent, which would tell of what is hidden (law 4).
struct ReleasedXML {
  private static let tei = "http://www.tei-c.org/ns/1.0"
  private var output = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

  /// - Returns: nil where the document has no markup or nothing of it leaves.
  static func bytes(of document: ReleasedDocument) -> [UInt8]? {
    guard let markup = document.markup else { return nil }
    var writer = ReleasedXML()
    writer.write(
      markup.root, defaultNamespace: "",
      root: [
        ("xmlns:t", ReleasedMarkup.namespace), ("t:document", document.controlNumber),
        ("t:marking", document.releasedBanner),
      ])
    return writer.output + [0x0A]
  }

  private mutating func write(
    _ element: ReleasedMarkup.Element, defaultNamespace: String, root: [(name: String, value: String)] = []
  ) {
    var attributes = root
    let namespace = element.name.namespace
    let isOwn = namespace == ReleasedMarkup.namespace
    let name = isOwn ? "t:" + element.name.local : element.name.local
    if !isOwn, namespace != defaultNamespace { attributes.append(("xmlns", namespace)) }
    attributes += element.attributes.map { attribute in
      (
        attribute.name.namespace.isEmpty ? attribute.name.local : "xml:" + attribute.name.local,
        attribute.value
      )
    }
    if let mark = element.mark { attributes.append(("t:mark", mark)) }
    tag(name, attributes, isEmpty: element.children.isEmpty)
    if element.children.isEmpty { return }
    for child in element.children {
      switch child {
      case .element(let inner): write(inner, defaultNamespace: isOwn ? defaultNamespace : namespace)
      case .inline(let inline, let mark): write(inline, mark, isTEI: namespace == ReleasedXML.tei)
      }
    }
    output += "</\(name)>".utf8
  }

  private mutating func write(_ inline: ReleasedInline, _ mark: String?, isTEI: Bool) {
    switch inline {
    case .text(let text): escape(text)
    case .box(let box):
      var attributes = [("reason", box.label), ("unit", box.extent.rawValue)]
      if box.isPending { attributes.append(("t:pending", "yes")) }
      if let mark { attributes.append(("t:mark", mark)) }
      tag(isTEI ? "gap" : "t:gap", attributes, isEmpty: true)
    case .substitute(let text, let label):
      let name = isTEI ? "supplied" : "t:substitute"
      tag(name, [("reason", label)], isEmpty: false)
      escape(text)
      output += "</\(name)>".utf8
    }
  }

  private mutating func tag(_ name: String, _ attributes: [(String, String)], isEmpty: Bool) {
    output += "<\(name)".utf8
    for (name, value) in attributes {
      output += " \(name)=\"".utf8
      escape(value)
      output.append(UInt8(ascii: "\""))
    }
    output += (isEmpty ? "/>" : ">").utf8
  }

  /// Text as XML can hold it; what is no character of XML is left out.
  private mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: output += "&amp;".utf8
      case 0x3C: output += "&lt;".utf8
      case 0x3E: output += "&gt;".utf8
      case 0x22: output += "&quot;".utf8
      case 0x09, 0x0A, 0x0D: output.append(0x20)
      case 0x00..<0x20, 0xFFFE, 0xFFFF: break
      default: output += Array(String(scalar).utf8)
      }
    }
  }
}
