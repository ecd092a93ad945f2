public import Hashing
import Markings
import SourceText

extension Document {
  /// A digest of everything later stages read: equal digests give equal results.
  public var digest: Digest {
    var builder = DigestBuilder("tearline.document.v1")
    builder.add(dialect)
    builder.add(language)
    builder.add(text.utf8)
    builder.add(regions.count)
    for region in regions {
      builder.add("\(region.kind.rawValue) \(region.span) \(region.portion) \(region.row ?? -1)")
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
      builder.add(annotation.name)
      builder.add(annotation.value ?? "")
    }
    if let section { builder.add("\(section.number)/\(section.count) \(section.message ?? "-")") }
    builder.add(unread.map(\.description).joined(separator: " "))
    return builder.digest()
  }
}
