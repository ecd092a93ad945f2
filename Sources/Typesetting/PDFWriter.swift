/// Puts the finished pages together into one file.
struct PDFWriter {
  let document: TypesetDocument
  let pagination: Pagination
  let layout: LayoutResult
  let setter: TextSetter

  func write() throws(TypesettingError) -> [UInt8] {
    let metadata = try MetadataWriter(document.metadata)
    let attachments = try AttachmentWriter(document.attachments, date: metadata.date)
    let writer = PageWriter(pagination, layout: layout, setter: setter, pageSize: document.pageSize)
    var objects = PDFObjects()
    let catalog = objects.reserve()
    let information = objects.add(metadata.information())
    // PDF/A wants to be able to read it without a decoder.
    let packet = try objects.add(
      stream: metadata.packet(part: attachments.isEmpty ? 2 : 3), entries: "/Type /Metadata /Subtype /XML",
      isCompressed: false)
    let profile = try objects.add(stream: ICCProfile.sRGB, entries: "/N 3")
    let tree = objects.reserve()
    let resources = objects.reserve()
    let pages = pagination.pages.map { _ in objects.reserve() }

    var elements: [[StructureElement]] = []
    var streams: [Int] = []
    for index in pages.indices {
      let content = try writer.content(of: index)
      elements.append(content.elements)
      streams.append(try objects.add(stream: content.stream))
    }
    let annotations = addAnnotations(writer.annotations, pages: pages, in: &objects)
    var annotationsOfPage = [[Int]](repeating: [], count: pages.count)
    for (annotation, number) in zip(writer.annotations, annotations) {
      annotationsOfPage[annotation.page].append(number)
    }
    for index in pages.indices {
      objects.set(
        pages[index],
        page(
          index, tree: tree, resources: resources, stream: streams[index],
          annotations: annotationsOfPage[index]))
    }
    objects.set(tree, pageTree(pages))
    objects.set(resources, try fontResources(writer.fonts, in: &objects))
    let structure = StructureWriter(root: pagination.root, pages: pages, annotations: annotations).write(
      contents: elements, annotationElements: writer.annotations.map(\.element), in: &objects)
    let files = try attachments.write(in: &objects)
    let outline = OutlineWriter(
      items: pagination.outline, pages: pages, pageHeight: document.pageSize.height
    ).write(in: &objects)
    objects.set(
      catalog,
      catalogBody(
        tree: tree, packet: packet, profile: profile, structure: structure, outline: outline,
        files: files, language: metadata.language))
    return objects.file(root: catalog, info: information)
  }

  private func catalogBody(
    tree: Int, packet: Int, profile: Int, structure: Int, outline: Int?, files: ByteBuffer, language: String
  ) -> ByteBuffer {
    var body = ByteBuffer()
    body.append("<</Type /Catalog /Pages ")
    body.append(reference: tree)
    body.append(" /Lang ")
    body.append(textString: language)
    body.append(" /MarkInfo <</Marked true>> /ViewerPreferences <</DisplayDocTitle true>> /Metadata ")
    body.append(reference: packet)
    body.append(" /StructTreeRoot ")
    body.append(reference: structure)
    body.append(
      " /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)")
    body.append(" /Info (sRGB IEC61966-2.1) /DestOutputProfile ")
    body.append(reference: profile)
    body.append(">>]")
    if let outline {
      body.append(" /PageMode /UseOutlines /Outlines ")
      body.append(reference: outline)
    }
    body.append(" /PageLabels <</Nums [")
    appendPageLabels(to: &body)
    body.append("]>>")
    body.append(contentsOf: files.bytes)
    body.append(">>")
    return body
  }

  /// Pages are called by their Bates number where they have one, else by their place in the file.
  private func appendPageLabels(to body: inout ByteBuffer) {
    var isCounting = false
    for (index, page) in layout.pages.enumerated() {
      if let bates = page.bates {
        body.append(number: index)
        body.append(" <</P ")
        body.append(textString: bates)
        body.append(">> ")
      } else if !isCounting {
        body.append(number: index)
        body.append(" <</S /D /St ")
        body.append(number: index + 1)
        body.append(">> ")
      }
      isCounting = page.bates == nil
    }
  }

  private func page(_ index: Int, tree: Int, resources: Int, stream: Int, annotations: [Int]) -> ByteBuffer {
    var body = ByteBuffer()
    body.append("<</Type /Page /Parent ")
    body.append(reference: tree)
    body.append(" /MediaBox [0 0 ")
    body.append(thousandths: document.pageSize.width)
    body.append(" ")
    body.append(thousandths: document.pageSize.height)
    body.append("] /Resources ")
    body.append(reference: resources)
    body.append(" /Contents ")
    body.append(reference: stream)
    body.append(" /StructParents ")
    body.append(number: index)
    body.append(" /Tabs /S")
    if !annotations.isEmpty {
      body.append(" /Annots [")
      for (place, number) in annotations.enumerated() {
        if place > 0 { body.append(" ") }
        body.append(reference: number)
      }
      body.append("]")
    }
    body.append(">>")
    return body
  }

  private func pageTree(_ pages: [Int]) -> ByteBuffer {
    var body = ByteBuffer()
    body.append("<</Type /Pages /Count ")
    body.append(number: pages.count)
    body.append(" /Kids [")
    for (index, page) in pages.enumerated() {
      if index > 0 { body.append(index % 16 == 0 ? "\n" : " ") }
      body.append(reference: page)
    }
    body.append("]>>")
    return body
  }

  private func fontResources(_ fonts: [FontUse], in objects: inout PDFObjects) throws(TypesettingError)
    -> ByteBuffer
  {
    var body = ByteBuffer()
    body.append("<</Font <<")
    for font in fonts where !font.isEmpty {
      body.append("/F")
      body.append(number: font.face.role.rawValue)
      body.append(" ")
      body.append(
        reference: try FontEmbedder(use: font, sources: setter.shaper.sources).embed(in: &objects))
      body.append(" ")
    }
    body.append(">>>>")
    return body
  }

  private func addAnnotations(
    _ annotations: [LinkAnnotation], pages: [Int], in objects: inout PDFObjects
  ) -> [Int] {
    var numbers: [Int] = []
    let height = document.pageSize.height
    for (index, annotation) in annotations.enumerated() {
      let place = pagination.places[annotation.anchor] ?? Pagination.Place(page: 0, y: 0)
      var body = ByteBuffer()
      body.append("<</Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [")
      let box = annotation.box
      body.append(
        lengths: box.x, height - box.y - box.height, box.x + box.width, height - box.y)
      body.append("] /Dest [")
      body.append(reference: pages[place.page])
      body.append(" /XYZ null ")
      body.append(thousandths: min(height, height - place.y + 8_000))
      body.append(" null] /Contents ")
      body.append(textString: "Go to page \(place.page + 1)")
      body.append(" /StructParent ")
      body.append(number: pages.count + index)
      body.append(">>")
      numbers.append(objects.add(body))
    }
    return numbers
  }
}
