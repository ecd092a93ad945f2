/// What the way a PDF file is built hides from its readers.
extension Inspection {
  /// The layers that are switched off when the file is opened, as object indices (ISO 32000-2 section 8.11.4).
  static func hiddenLayers(_ file: PDFFile) -> Set<Int> {
    var hidden: Set<Int> = []
    for object in file.objects {
      guard let layers = file.resolve(object.dictionary["OCProperties"])?.dictionary else { continue }
      func indices(_ value: PDFValue?) -> [Int] {
        (file.resolve(value)?.array ?? []).compactMap { file.index($0) }
      }
      let settings = file.resolve(layers["D"])?.dictionary ?? [:]
      if file.resolve(settings["BaseState"])?.name == "OFF" { hidden.formUnion(indices(layers["OCGs"])) }
      hidden.subtract(indices(settings["ON"]))
      hidden.formUnion(indices(settings["OFF"]))
    }
    return hidden
  }

  /// Looks for text of a page that its readers do not see; annotations lie over everything else.
  mutating func examineScene(_ scene: PDFScene, of page: PDFPages.Page, _ file: PDFFile, _ place: String) {
    guard looksForHidden else { return }
    let place = place + page.name
    if !page.isListed { noteHidden(.unlistedPage, place) }
    var scene = scene
    for value in file.resolve(page.entries["Annots"])?.array ?? [] {
      guard let annotation = file.resolve(value)?.dictionary else { continue }
      for cover in Self.covers(of: annotation, file) {
        scene.cover(cover.bounds, colour: cover.colour, isPicture: false)
      }
    }
    var steps = min(bytesLeft, 50_000_000)
    guard let kinds = scene.hidden(visible: page.visible, steps: &steps) else {
      return fail(place, "the page draws more than the limit of work allows to compare")
    }
    for kind in kinds { noteHidden(kind, place) }
  }

  private static func covers(
    of annotation: [String: PDFValue], _ file: PDFFile
  ) -> [(bounds: PDFRectangle, colour: PDFColour?)] {
    func numbers(_ key: String) -> [PDFValue] {
      (file.resolve(annotation[key])?.array ?? []).map { file.resolve($0) ?? .null }
    }
    func colour(_ key: String) -> PDFColour? { PDFColour(numbers(key).compactMap(\.number)) }
    let isHidden = (file.resolve(annotation["F"])?.integer ?? 0) & 2 != 0
    guard !isHidden, let bounds = PDFRectangle(numbers("Rect")) else { return [] }
    let opacity = file.resolve(annotation["CA"])?.number ?? 1
    switch file.resolve(annotation["Subtype"])?.name {
    case "Square", "Circle", "Polygon":
      guard opacity > 0.5, let inside = colour("IC") else { return [] }
      return [(bounds, inside)]
    case "FreeText", "Stamp":
      guard opacity > 0.5, let background = colour("C") else { return [] }
      return [(bounds, background)]
    case "Highlight", "Ink", "Line":
      guard opacity > 0.5, let ink = colour("C"), ink.isDark else { return [] }
      let quads = numbers("QuadPoints").compactMap(\.number)
      guard quads.count >= 8 else { return [(bounds, ink)] }
      return stride(from: 0, to: quads.count - 7, by: 8).map { start in
        (PDFRectangle(stride(from: start, to: start + 8, by: 2).map { (quads[$0], quads[$0 + 1]) }), ink)
      }
    case "Redact": return [(bounds, nil)]
    default: return []
    }
  }

  /// Looks at all objects, whether anything refers to them or not.
  mutating func examineHiddenObjects(_ file: PDFFile, _ place: String) {
    guard looksForHidden else { return }
    var bodies: [Int: Int] = [:]
    for (index, object) in file.objects.enumerated() where object.offset >= 0 {
      let here = "\(place)object \(object.number)"
      if let earlier = bodies.updateValue(index, forKey: object.number), earlier != index {
        noteHidden(.earlierRevision, here)
      }
      let entries = object.dictionary
      let subtype = file.resolve(entries["Subtype"])?.name ?? ""
      if subtype == "Redact" { noteHidden(.unappliedRedaction, here) }
      if file.resolve(entries["Type"])?.name == "EmbeddedFile" {
        noteAttached(file.decoded(object).flatMap { $0.isWhole ? $0.bytes : nil }, here)
      }
      if file.resolve(entries["S"])?.name == "JavaScript" || entries["JS"] != nil {
        noteHidden(.script, here)
      }
      if Self.remarks.contains(subtype), Self.hasText(file.resolve(entries["Contents"])) {
        noteHidden(.comment, here)
      }
      let flags = file.resolve(entries["F"])?.integer ?? 0
      if file.resolve(entries["FT"]) != nil || subtype == "Widget", flags & 0x22 != 0,
        Self.hasText(file.resolve(entries["V"]))
      {
        noteHidden(.hiddenField, here)
      }
    }
  }

  /// Annotations whose contents show only on demand.
  private static let remarks: Set<String> = [
    "Text", "Popup", "Highlight", "Underline", "Squiggly", "StrikeOut", "Square", "Circle", "Line", "Polygon",
    "PolyLine", "Ink", "Caret", "Stamp", "FileAttachment", "Sound",
  ]

  private static func hasText(_ value: PDFValue?) -> Bool {
    (value?.string).map { string in TextDecoding.pdfString(string).contains { $0 > 0x20 } } ?? false
  }
}
