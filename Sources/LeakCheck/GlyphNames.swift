/// What glyph names mean (Adobe Glyph List), as far as folded text needs it.
enum GlyphNames {
  /// UTF-8; empty for a name that tells nothing, such as `g17`.
  static func text(of name: String) -> [UInt8] {
    let base = name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? ""
    if base.isEmpty { return name == ".notdef" ? [0x20] : [] }
    var result: [UInt8] = []
    for part in base.split(separator: "_") {
      let text = single(String(part))
      if text.isEmpty { return [] }
      result += text
    }
    return result
  }

  private static func single(_ name: String) -> [UInt8] {
    let bytes = Array(name.utf8)
    if bytes.count == 1 { return bytes }
    if let text = words[name] { return Array(text.utf8) }
    if let letter = Markup.accented(name) { return Array(letter.utf8) }
    if name.hasPrefix("uni"), bytes.count >= 7, (bytes.count - 3).isMultiple(of: 4) {
      return units(bytes[3...], 4)
    }
    if name.hasPrefix("u"), (5...7).contains(bytes.count) { return units(bytes[1...], bytes.count - 1) }
    if name.hasPrefix("afii"), let number = UInt32(name.dropFirst(4)) { return afii(number) }
    return []
  }

  private static func units(_ digits: ArraySlice<UInt8>, _ width: Int) -> [UInt8] {
    var result: [UInt8] = []
    var rest = digits
    while !rest.isEmpty {
      var value: UInt32 = 0
      for byte in rest.prefix(width) {
        guard let digit = TextLayers.digit(byte) else { return [] }
        value = value << 4 | digit
      }
      TextLayers.append(value, to: &result)
      rest = rest.dropFirst(width)
    }
    return result
  }

  private static func afii(_ number: UInt32) -> [UInt8] {
    var result: [UInt8] = []
    switch number {
    case 57392...57401: TextLayers.append(0x660 + number - 57392, to: &result)
    case 57409...57434: TextLayers.append(0x621 + number - 57409, to: &result)
    case 57440...57458: TextLayers.append(0x640 + number - 57440, to: &result)
    case 10017...10022: TextLayers.append(0x410 + number - 10017, to: &result)
    case 10024...10049: TextLayers.append(0x416 + number - 10024, to: &result)
    case 10065...10070: TextLayers.append(0x430 + number - 10065, to: &result)
    case 10072...10097: TextLayers.append(0x436 + number - 10072, to: &result)
    default: break
    }
    return result
  }

  private static let words: [String: String] = {
    var words = [
      "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
      "eight": "8", "nine": "9", "fi": "fi", "fl": "fl", "ff": "ff", "ffi": "ffi", "ffl": "ffl", "ae": "æ",
      "AE": "Æ", "oe": "œ", "OE": "Œ", "germandbls": "ß", "dotlessi": "ı", "eth": "ð", "Eth": "Ð",
      "thorn": "þ",
      "Thorn": "Þ", "hyphen": "-", "sfthyphen": "\u{AD}", "softhyphen": "\u{AD}", "Lslash": "Ł",
      "lslash": "ł",
      "Oslash": "Ø", "oslash": "ø", "dcroat": "đ", "Dcroat": "Đ", "hbar": "ħ", "Hbar": "Ħ", "longs": "s",
    ]
    let separators =
      "space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus "
      + "comma period slash colon semicolon less equal greater question at bracketleft backslash bracketright "
      + "asciicircum underscore grave braceleft bar braceright asciitilde exclamdown cent sterling currency yen "
      + "brokenbar section dieresis copyright ordfeminine guillemotleft logicalnot registered macron degree "
      + "plusminus twosuperior threesuperior acute mu paragraph periodcentered cedilla onesuperior ordmasculine "
      + "guillemotright onequarter onehalf threequarters questiondown multiply divide endash emdash quoteleft "
      + "quoteright quotesinglbase quotedblleft quotedblright quotedblbase dagger daggerdbl bullet ellipsis "
      + "perthousand guilsinglleft guilsinglright fraction Euro trademark minus florin circumflex caron breve "
      + "dotaccent ring ogonek tilde hungarumlaut nbspace nonbreakingspace middot lozenge"
    for name in separators.split(separator: " ") { words[String(name)] = " " }
    return words
  }()
}
