/// A font as far as reading needs it: which characters its codes are, and how wide they are.
struct PDFFont {
  struct Glyph {
    /// UTF-8; empty where nothing says which character it is.
    let text: [UInt8]
    /// In thousandths of the font size.
    let width: Double
    let isSpace: Bool
    /// Whether nothing is seen where it stands.
    var isBlank: Bool { isSpace || !text.isEmpty && text.allSatisfy { $0 <= 0x20 } || text == [0xC2, 0xA0] }
  }

  private var map: CharacterMap?
  private var encodingMap: CharacterMap?
  private let isComposite: Bool
  private var isUnicodeCoded = false
  private var isIdentity = true
  private var names: [UInt8: String] = [:]
  private var isMacintosh = false
  /// Codes of a symbolic font with its own encoding mean nothing without a map.
  private var isOpaque = false
  private var widths: [UInt32: Double] = [:]
  private var defaultWidth = 500.0
  /// A CMap that could not be read.
  private(set) var isDamaged = false

  init(_ dictionary: [String: PDFValue], _ file: PDFFile) {
    isComposite = file.resolve(dictionary["Subtype"])?.name == "Type0"
    if let value = dictionary["ToUnicode"], file.resolve(value)?.name == nil {
      map = Self.map(value, file)
      if map?.isDamaged ?? true { isDamaged = true }
    }
    if isComposite {
      readComposite(dictionary, file)
    } else {
      readSimple(dictionary, file)
      // A map for longer codes than a simple font has belongs to something else.
      if let spaces = map?.spaces, !spaces.isEmpty, !spaces.contains(where: { $0.length == 1 }) {
        isDamaged = true
      }
    }
  }

  private static func map(_ value: PDFValue?, _ file: PDFFile) -> CharacterMap? {
    guard let index = file.index(value), let stream = file.decoded(file.objects[index]), stream.isWhole else {
      return nil
    }
    return CharacterMap(stream.bytes)
  }

  private mutating func readComposite(_ dictionary: [String: PDFValue], _ file: PDFFile) {
    let encoding = file.resolve(dictionary["Encoding"])
    if let name = encoding?.name {
      isUnicodeCoded = name.hasPrefix("Uni") && (name.contains("UCS2") || name.contains("UTF16"))
      isIdentity = name.hasPrefix("Identity")
    } else {
      encodingMap = Self.map(dictionary["Encoding"], file)
      isIdentity = false
    }
    let descendants = file.resolve(dictionary["DescendantFonts"])?.array ?? []
    let descendant = file.resolve(descendants.first)?.dictionary ?? [:]
    defaultWidth = file.resolve(descendant["DW"])?.number ?? 1000
    guard isIdentity, let list = file.resolve(descendant["W"])?.array else { return }
    var index = 0
    while index + 1 < list.count {
      guard let first = file.resolve(list[index])?.integer, first >= 0, first <= 0xFFFF else { return }
      let second = file.resolve(list[index + 1])
      if let values = second?.array {
        for (offset, value) in values.prefix(0x10000).enumerated() {
          widths[UInt32(first + offset)] = file.resolve(value)?.number
        }
        index += 2
      } else if let last = second?.integer, last >= first, last <= 0xFFFF, index + 2 < list.count {
        let width = file.resolve(list[index + 2])?.number
        for code in first...last { widths[UInt32(code)] = width }
        index += 3
      } else {
        return
      }
    }
  }

  private mutating func readSimple(_ dictionary: [String: PDFValue], _ file: PDFFile) {
    let descriptor = file.resolve(dictionary["FontDescriptor"])?.dictionary ?? [:]
    let encoding = file.resolve(dictionary["Encoding"])
    let base = encoding?.name ?? file.resolve(encoding?.dictionary?["BaseEncoding"])?.name
    isMacintosh = base == "MacRomanEncoding"
    var code = 0
    for value in file.resolve(encoding?.dictionary?["Differences"])?.array ?? [] {
      let value = file.resolve(value)
      if let number = value?.integer {
        code = number
      } else if let name = value?.name {
        if (0...255).contains(code) { names[UInt8(code)] = name }
        code += 1
      }
    }
    let isSymbolic = (file.resolve(descriptor["Flags"])?.integer ?? 0) & 4 != 0
    let isEmbedded = ["FontFile", "FontFile2", "FontFile3"].contains { descriptor[$0] != nil }
    let isType3 = file.resolve(dictionary["Subtype"])?.name == "Type3"
    isOpaque =
      map == nil && base == nil && (isEmbedded && isSymbolic && names.isEmpty || isType3 && names.isEmpty)
    let first = file.resolve(dictionary["FirstChar"])?.integer ?? 0
    for (offset, value) in (file.resolve(dictionary["Widths"])?.array ?? []).prefix(256).enumerated() {
      if (0...255).contains(first + offset) { widths[UInt32(first + offset)] = file.resolve(value)?.number }
    }
  }

  /// Whether codes are numbers of glyphs (Identity-H and Identity-V), of which a table says what characters they are.
  var hasGlyphNumbers: Bool { isComposite && isIdentity && map != nil }

  /// The glyphs a string shows.
  func glyphs(_ bytes: [UInt8]) -> [Glyph] {
    var glyphs: [Glyph] = []
    var index = 0
    while index < bytes.count {
      let rest = bytes[index...]
      let usual = isComposite ? 2 : 1
      let length = isComposite ? min(rest.count, (encodingMap ?? map)?.codeLength(rest) ?? usual) : 1
      let code = rest.prefix(length).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      let width = widths[code] ?? defaultWidth
      glyphs.append(
        Glyph(
          text: text(of: code, length, rest.prefix(length)), width: width, isSpace: length == 1 && code == 32)
      )
      index += length
    }
    return glyphs
  }

  private func text(of code: UInt32, _ length: Int, _ bytes: ArraySlice<UInt8>) -> [UInt8] {
    if let text = map?.characters[code] { return Self.isEmpty(text) ? [] : text }
    if isComposite { return isUnicodeCoded ? TextDecoding.utf16(bytes, bigEndian: true) : [] }
    if isOpaque { return [] }
    let byte = UInt8(truncatingIfNeeded: code)
    if let name = names[byte] { return GlyphNames.text(of: name) }
    if isMacintosh, byte >= 0x80 { return TextDecoding.macintosh(byte) }
    return TextDecoding.western([byte])
  }

  /// U+0000 and U+FFFD say that nothing is known.
  private static func isEmpty(_ text: [UInt8]) -> Bool {
    text.isEmpty || text == [0] || text == [0xEF, 0xBF, 0xBD]
  }
}
