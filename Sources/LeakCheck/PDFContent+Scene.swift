/// Operators that draw something other than text (ISO 32000-2 section 8), as far as they can hide text.
extension PDFContent {
  /// - Returns: whether the operator is one of these.
  mutating func paint(
    _ word: String, _ numbers: [Double], _ operands: [PDFValue], _ resources: [String: PDFValue]
  ) -> Bool {
    func point(_ index: Int) -> (x: Double, y: Double) {
      guard index + 1 < numbers.count else { return (.nan, .nan) }
      return state.matrix.place(numbers[index], numbers[index + 1])
    }
    switch word {
    case "m": path.move(to: point(0))
    case "l": path.add([point(0)])
    case "c": path.add([point(0), point(2), point(4)])
    case "v", "y": path.add([point(0), point(2)])
    case "h": break
    case "re":
      guard numbers.count == 4 else { return true }
      let (x, y, width, height) = (numbers[0], numbers[1], numbers[2], numbers[3])
      path.addRectangle(
        [(x, y), (x + width, y), (x + width, y + height), (x, y + height)].map { state.matrix.place($0, $1) })
    case "n": path = PDFPath()
    case "f", "F", "f*": finishPath(isFilled: true, isDrawn: false)
    case "S", "s": finishPath(isFilled: false, isDrawn: true)
    case "B", "B*", "b", "b*": finishPath(isFilled: true, isDrawn: true)
    case "g", "rg", "k", "sc", "scn": state.fill = operands.last?.name == nil ? PDFColour(numbers) : nil
    case "G", "RG", "K", "SC", "SCN": state.pen = operands.last?.name == nil ? PDFColour(numbers) : nil
    // The first colour of every space a page has is black, but for patterns, which are set later.
    case "cs": state.fill = .black
    case "w": state.lineWidth = numbers.first ?? 1
    case "gs": applyGraphicsState(operands.last?.name ?? "", resources)
    default: return false
    }
    return true
  }

  /// A picture fills the unit square of its space.
  mutating func coverUnitSquare() {
    let corners = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)].map { state.matrix.place($0, $1) }
    guard state.opacity > 0.9, corners.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return }
    scene.cover(PDFRectangle(corners), colour: nil, isPicture: true)
  }

  private mutating func finishPath(isFilled: Bool, isDrawn: Bool) {
    // Through what lets light through one can read, unless it is dark.
    func covers(_ colour: PDFColour?) -> Bool {
      state.opacity > 0.9 || state.opacity > 0.5 && colour?.isDark == true
    }
    if isFilled, covers(state.fill) {
      for bounds in path.filled { scene.cover(bounds, colour: state.fill, isPicture: false) }
    }
    if isDrawn, covers(state.pen) {
      for bounds in path.drawn(width: state.lineWidth * state.matrix.scale) {
        scene.cover(bounds, colour: state.pen, isPicture: false)
      }
    }
    path = PDFPath()
  }

  private mutating func applyGraphicsState(_ name: String, _ resources: [String: PDFValue]) {
    let states = file.resolve(resources["ExtGState"])?.dictionary
    guard let entries = file.resolve(states?[name])?.dictionary else { return }
    if let width = file.resolve(entries["LW"])?.number { state.lineWidth = width }
    if let opacity = file.resolve(entries["ca"])?.number { state.opacity = opacity }
    let blend = file.resolve(entries["BM"])
    if let mode = blend?.name ?? blend?.array?.first?.name {
      // Multiplying leaves dark text readable under a light colour.
      state.opacity = mode == "Normal" || mode == "Compatible" ? state.opacity : min(state.opacity, 0.6)
    }
  }
}
