public import Hashing
import Markings
import SourceText

extension Document {
  /// A digest of everything later stages read: equal digests give equal results.
  public var digest: Digest {
    var builder = DigestBuilder("tearline.document.v2")
    builder.add(dialect)
    builder.add(language)
    builder.add(text.utf8)
    builder.add(regions.count)
    for region in regions {
      builder.add(
        "\(region.kind.rawValue) \(region.span) \(region.portion) \(region.row ?? -1)"
          + " \(region.column ?? -1)")
      builder.add(region.name)
    }
    builder.add(portions.count)
    for portion in portions {
      builder.add("\(portion.span) \(portion.markSpan.map(\.description) ?? "-")")
      builder.add(portion.readings.count)
      for reading in portion.readings { builder.add(reading.text) }
    }
    builder.add(banners.count)
    for banner in banners { builder.add(banner.text) }
    builder.add("\(number.map(\.description) ?? "-") \(title.map(\.description) ?? "-")")
    builder.add("\(date?.value ?? "-") \(date?.span.map(\.description) ?? "-")")
    builder.add(annotations.count)
    for annotation in annotations {
      builder.add("\(annotation.kind.rawValue) \(annotation.span)")
      builder.add(annotation.key)
      builder.add(annotation.name)
    }
    if let section { builder.add("\(section.number)/\(section.count) \(section.message ?? "-")") }
    if let markup { builder.add(markup.bytes) }
    builder.add(unread.map(\.description).joined(separator: " "))
    return builder.digest()
  }
}

extension Markup {
  /// Everything it holds, as bytes that no other markup gives.
  fileprivate var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func add(_ number: Int) {
      withUnsafeBytes(of: UInt32(number).littleEndian) { bytes.append(contentsOf: $0) }
    }
    func add(_ text: String) {
      add(text.utf8.count)
      bytes += text.utf8
    }
    func add(_ kind: UInt8, _ span: Span) {
      bytes.append(kind)
      add(span.start)
      add(span.end)
    }
    add(names.count)
    for name in names {
      add(name.qualified)
      add(name.namespace)
      bytes.append(name.isStructure ? 1 : 0)
    }
    add(elements.count)
    for element in elements {
      bytes.append(element.layout.rawValue)
      add(element.name)
      add(element.attributes.upperBound)
    }
    add(attributes.count)
    for attribute in attributes {
      add(attribute.name)
      add(attribute.isStructure ? 1 : 0, attribute.value)
    }
    for event in events {
      switch event {
      case .start: bytes.append(0)
      case .end: bytes.append(1)
      case .text(let span): add(2, span)
      case .space(let span): add(3, span)
      case .comment(let span): add(4, span)
      case .processingInstruction(let span): add(5, span)
      }
    }
    return bytes + spaces
  }
}
