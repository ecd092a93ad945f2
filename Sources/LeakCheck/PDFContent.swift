internal import Glibc

/// Runs the operators of page content that place text (ISO 32000-2 section 9), whether it would be seen or not:
/// colour, rendering mode, clipping and layers do not matter to somebody who copies text out.
struct PDFContent {
  let file: PDFFile
  private(set) var text = PDFText()
  /// What went wrong, in words.
  private(set) var problems: Set<String> = []
  private(set) var hasPictures = false
  /// What is drawn where, to find text that nobody sees.
  var scene = PDFScene()
  var path = PDFPath()
  /// Forms that were drawn, as object indices.
  private(set) var forms: Set<Int> = []
  private(set) var stepsLeft: Int
  private var fonts: [Int: PDFFont] = [:]
  private let fallbackFonts: [String: [PDFValue]]

  struct State {
    var matrix = PDFMatrix()
    var font: PDFFont?
    var size = 0.0
    var characterSpacing = 0.0
    var wordSpacing = 0.0
    var scaling = 1.0
    var leading = 0.0
    var rise = 0.0
    var renderingMode = 0
    var fill: PDFColour? = .black
    var pen: PDFColour? = .black
    var lineWidth = 1.0
    var opacity = 1.0
  }

  var state = State()
  private var saved: [State] = []
  private var textMatrix = PDFMatrix()
  private var lineMatrix = PDFMatrix()
  /// For each marked-content sequence that is open, whether it has replacement text and whether it is not shown.
  private var marked: [(isReplaced: Bool, isHidden: Bool)] = []
  private var replaced = 0
  private var hiddenDepth = 0
  /// The layers that are switched off, as object indices.
  private let hiddenLayers: Set<Int>
  private var compatibility = 0

  /// - Parameters:
  ///   - fallbackFonts: fonts of the whole file by name, for content whose own resources name none.
  ///   - steps: how many operators and glyphs to read at most.
  init(_ file: PDFFile, fallbackFonts: [String: [PDFValue]], hiddenLayers: Set<Int> = [], steps: Int) {
    self.file = file
    self.hiddenLayers = hiddenLayers
    self.fallbackFonts = fallbackFonts
    stepsLeft = steps
  }

  mutating func run(_ bytes: [UInt8], resources: [String: PDFValue], depth: Int = 0) {
    var lexer = PDFLexer(bytes, hasReferences: false, nesting: file.limits.nesting)
    var operands: [PDFValue] = []
    let level = (saved.count, marked.count)
    while let value = lexer.value() {
      stepsLeft -= 1
      guard stepsLeft > 0 else {
        problems.insert("page content is beyond the limit of work")
        return
      }
      guard let word = value.keyword else {
        operands.append(value)
        if operands.count > 4096 {
          problems.insert("page content is damaged")
          operands.removeAll()
        }
        continue
      }
      if word == "BI" { skipPicture(&lexer) } else { run(word, operands, resources, depth) }
      operands.removeAll(keepingCapacity: true)
    }
    if lexer.isDamaged || !operands.isEmpty { problems.insert("page content is damaged") }
    while saved.count > level.0 { state = saved.removeLast() }
    while marked.count > level.1 { endMarked() }
  }

  /// Operators that are known and place no text.
  private static let others: Set<String> = [
    "J", "j", "M", "d", "ri", "i", "W", "W*", "CS", "sh", "MP", "DP", "d0", "d1", "ET",
  ]

  private mutating func run(
    _ word: String, _ operands: [PDFValue], _ resources: [String: PDFValue], _ depth: Int
  ) {
    let numbers = operands.compactMap(\.number)
    func number(_ index: Int) -> Double { index < numbers.count ? numbers[index] : 0 }
    switch word {
    case "q": if saved.count < 4096 { saved.append(state) }
    case "Q": if let last = saved.popLast() { state = last }
    case "cm": if let matrix = PDFMatrix(operands) { state.matrix = matrix.then(state.matrix) }
    case "BT":
      textMatrix = PDFMatrix()
      lineMatrix = textMatrix
    case "Tc": state.characterSpacing = number(0)
    case "Tw": state.wordSpacing = number(0)
    case "Tz": state.scaling = number(0) / 100
    case "TL": state.leading = number(0)
    case "Ts": state.rise = number(0)
    case "Tf":
      state.size = number(0)
      state.font = font(operands.first?.name ?? "", resources)
    case "Td": moveLine(number(0), number(1))
    case "TD":
      state.leading = -number(1)
      moveLine(number(0), number(1))
    case "T*": moveLine(0, -state.leading)
    case "Tm":
      if let matrix = PDFMatrix(operands) {
        lineMatrix = matrix
        textMatrix = matrix
      }
    case "Tj": if let string = operands.last?.string { show(string) }
    case "'":
      moveLine(0, -state.leading)
      if let string = operands.last?.string { show(string) }
    case "\"":
      state.wordSpacing = number(0)
      state.characterSpacing = number(1)
      moveLine(0, -state.leading)
      if let string = operands.last?.string { show(string) }
    case "TJ": show(operands.last?.array ?? [])
    case "Do": draw(operands.last?.name ?? "", resources, depth)
    case "BMC": beginMarked(nil, isHidden: false)
    case "BDC":
      beginMarked(
        properties(operands.last, resources),
        isHidden: operands.first?.name == "OC" && isHidden(property(operands.last, resources)))
    case "EMC": endMarked()
    case "BX": compatibility += 1
    case "EX": compatibility -= 1
    case "Tr": state.renderingMode = Int(exactly: number(0)) ?? 0
    default:
      if paint(word, numbers, operands, resources) { return }
      if !Self.others.contains(word), compatibility <= 0 { problems.insert("page content is damaged") }
    }
  }

  // MARK: Text

  private mutating func moveLine(_ x: Double, _ y: Double) {
    lineMatrix = PDFMatrix(x: x, y: y).then(lineMatrix)
    textMatrix = lineMatrix
  }

  private mutating func show(_ parts: [PDFValue]) {
    for part in parts {
      if let string = part.string {
        show(string)
      } else if let amount = part.number {
        textMatrix = PDFMatrix(x: -amount / 1000 * state.size * state.scaling, y: 0).then(textMatrix)
      }
    }
  }

  private mutating func show(_ string: [UInt8]) {
    guard let font = state.font else {
      // The codes are all there is to search.
      text.show(run([]), codes: string, areGlyphNumbers: false, isReplaced: replaced > 0)
      if !string.isEmpty { problems.insert("text in a font that is not in the file") }
      return
    }
    let glyphs = font.glyphs(string)
    stepsLeft -= glyphs.count
    if glyphs.contains(where: { $0.text.isEmpty && !$0.isSpace }) && replaced == 0 {
      problems.insert("text in a font that does not say which characters its glyphs are")
    }
    var shown = run([])
    var advance = 0.0
    for glyph in glyphs {
      let spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0)
      advance += (glyph.width / 1000 * state.size + spacing) * state.scaling
    }
    let start = shown.start
    record(glyphs)
    textMatrix = PDFMatrix(x: advance, y: 0).then(textMatrix)
    shown = PDFText.Run(
      degrees: shown.degrees, start: start, end: run([]).start, height: shown.height, size: shown.size,
      glyphs: spread(glyphs))
    text.show(shown, codes: string, areGlyphNumbers: font.hasGlyphNumbers, isReplaced: replaced > 0)
  }

  /// Tells the scene where the letters stand.
  private mutating func record(_ glyphs: [PDFFont.Glyph]) {
    let matrix = PDFMatrix(x: 0, y: state.rise).then(textMatrix).then(state.matrix)
    var x = 0.0
    var places: [(low: (x: Double, y: Double), high: (x: Double, y: Double))] = []
    for glyph in glyphs {
      let width = glyph.width / 1000 * state.size * state.scaling
      if !glyph.isBlank {
        places.append(
          (
            matrix.place(x + width / 2, 0.1 * state.size), matrix.place(x + width / 2, 0.4 * state.size)
          ))
      }
      let spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0)
      x += width + spacing * state.scaling
    }
    let mode = state.renderingMode
    scene.show(
      places, colour: mode % 4 == 1 ? state.pen : state.fill, isInvisible: mode == 3 || mode == 7,
      isInHiddenLayer: hiddenDepth > 0)
  }

  /// Letters with wide spacing between them may be words of their own.
  private func spread(_ glyphs: [PDFFont.Glyph]) -> [[UInt8]] {
    guard state.characterSpacing > 0.2 * abs(state.size) else { return glyphs.map(\.text) }
    return glyphs.flatMap { [$0.text, FoldTable.softBreak] }
  }

  private func run(_ glyphs: [[UInt8]]) -> PDFText.Run {
    let matrix = PDFMatrix(x: 0, y: state.rise).then(textMatrix).then(state.matrix)
    let radians = Double(matrix.degrees) * .pi / 180
    let along = matrix.e * cos(radians) + matrix.f * sin(radians)
    let across = matrix.f * cos(radians) - matrix.e * sin(radians)
    func finite(_ value: Double) -> Double { value.isFinite ? value : 0 }
    return PDFText.Run(
      degrees: matrix.degrees, start: finite(along), end: finite(along), height: finite(across),
      size: finite(abs(state.size * matrix.scale)), glyphs: glyphs)
  }

  private mutating func font(_ name: String, _ resources: [String: PDFValue]) -> PDFFont? {
    let own = file.resolve(resources["Font"])?.dictionary?[name]
    if let own, let font = load(own) { return font }
    let candidates = fallbackFonts[name] ?? []
    if candidates.count != 1 || own != nil { problems.insert("text in a font that is not in the file") }
    return candidates.first.flatMap { load($0) }
  }

  private mutating func load(_ value: PDFValue) -> PDFFont? {
    if let index = file.index(value), let font = fonts[index] { return font }
    guard let dictionary = file.resolve(value)?.dictionary else { return nil }
    let font = PDFFont(dictionary, file)
    if font.isDamaged { problems.insert("a font's table of characters cannot be read") }
    if let index = file.index(value) { fonts[index] = font }
    return font
  }

  // MARK: Marked content

  private func properties(_ value: PDFValue?, _ resources: [String: PDFValue]) -> [String: PDFValue]? {
    file.resolve(property(value, resources))?.dictionary
  }

  private func property(_ value: PDFValue?, _ resources: [String: PDFValue]) -> PDFValue? {
    guard let name = value?.name else { return value }
    return file.resolve(resources["Properties"])?.dictionary?[name]
  }

  /// Whether a layer, or every layer of a group of layers, is switched off.
  func isHidden(_ layer: PDFValue?) -> Bool {
    if let index = file.index(layer), hiddenLayers.contains(index) { return true }
    guard let group = file.resolve(layer)?.dictionary?["OCGs"] else { return false }
    let members = file.resolve(group)?.array ?? [group]
    return !members.isEmpty && members.allSatisfy { file.index($0).map(hiddenLayers.contains) ?? false }
  }

  private mutating func beginMarked(_ properties: [String: PDFValue]?, isHidden: Bool) {
    guard marked.count < 4096 else { return }
    for key in ["Alt", "E"] {
      if let string = file.resolve(properties?[key])?.string {
        text.replace(with: TextDecoding.pdfString(string))
      }
    }
    let actual = file.resolve(properties?["ActualText"])?.string
    if let actual { text.replace(with: TextDecoding.pdfString(actual)) }
    marked.append((actual != nil, isHidden))
    if actual != nil { replaced += 1 }
    if isHidden { hiddenDepth += 1 }
  }

  private mutating func endMarked() {
    guard let last = marked.popLast() else { return }
    if last.isReplaced { replaced -= 1 }
    if last.isHidden { hiddenDepth -= 1 }
  }

  // MARK: Forms and pictures

  private mutating func draw(_ name: String, _ resources: [String: PDFValue], _ depth: Int) {
    let value = file.resolve(resources["XObject"])?.dictionary?[name]
    guard let index = file.index(value) else {
      problems.insert("page content draws something that is not in the file")
      return
    }
    let object = file.objects[index]
    guard file.resolve(object.dictionary["Subtype"])?.name == "Form" else {
      hasPictures = true
      if !isHidden(object.dictionary["OC"]), hiddenDepth == 0 { coverUnitSquare() }
      return
    }
    let isHiddenForm = isHidden(object.dictionary["OC"])
    if isHiddenForm { hiddenDepth += 1 }
    defer { if isHiddenForm { hiddenDepth -= 1 } }
    guard depth < 12, let stream = file.decoded(object) else {
      problems.insert("forms are in forms beyond the limit")
      return
    }
    forms.insert(index)
    stepsLeft -= stream.bytes.count / 16
    let outer = (state, saved, textMatrix, lineMatrix)
    if let values = file.resolve(object.dictionary["Matrix"])?.array?.compactMap({ file.resolve($0) }),
      let matrix = PDFMatrix(values)
    {
      state.matrix = matrix.then(state.matrix)
    }
    run(
      stream.bytes, resources: file.resolve(object.dictionary["Resources"])?.dictionary ?? resources,
      depth: depth + 1)
    (state, saved, textMatrix, lineMatrix) = outer
  }

  /// Skips an inline picture: from `BI` to the first `EI` that stands alone.
  private mutating func skipPicture(_ lexer: inout PDFLexer) {
    hasPictures = true
    while let value = lexer.value() {
      if value.keyword == "ID" { break }
    }
    while lexer.position + 2 < lexer.bytes.count {
      let position = lexer.position
      if PDFLexer.isSpace(lexer.bytes[position]), lexer.bytes[position + 1] == UInt8(ascii: "E"),
        lexer.bytes[position + 2] == UInt8(ascii: "I"),
        position + 3 == lexer.bytes.count || PDFLexer.isSpace(lexer.bytes[position + 3])
      {
        lexer.position = position + 3
        coverUnitSquare()
        return
      }
      lexer.position += 1
    }
    problems.insert("page content is damaged")
    lexer.position = lexer.bytes.count
  }
}
