/// Writes the structure tree and the parent tree (ISO 32000-1, 14.7).
struct StructureWriter {
  let root: StructureElement
  /// Object numbers of pages and link annotations.
  let pages: [Int]
  let annotations: [Int]

  /// - Parameters:
  ///   - contents: the elements of every page's marked content.
  ///   - annotationElements: the element of every annotation.
  /// - Returns: the number of the structure tree root.
  func write(
    contents: [[StructureElement]], annotationElements: [StructureElement], in objects: inout PDFObjects
  ) -> Int {
    let tree = objects.reserve()
    let all = number(in: &objects)
    for (element, parent) in all {
      objects.set(element.objectNumber, body(of: element, parent: parent ?? tree))
    }
    let parents = objects.add(parentTree(contents, annotationElements))
    var body = ByteBuffer()
    body.append("<</Type /StructTreeRoot /K ")
    body.append(reference: root.objectNumber)
    body.append(" /ParentTree ")
    body.append(reference: parents)
    body.append(" /ParentTreeNextKey ")
    body.append(number: contents.count + annotationElements.count)
    body.append(">>")
    objects.set(tree, body)
    return tree
  }

  /// Gives every element a number, parents before kids; without recursion, however deep the tree.
  private func number(in objects: inout PDFObjects) -> [(StructureElement, parent: Int?)] {
    var result: [(StructureElement, parent: Int?)] = []
    var waiting: [(StructureElement, parent: Int?)] = [(root, nil)]
    while let (element, parent) = waiting.popLast() {
      element.objectNumber = objects.reserve()
      result.append((element, parent))
      for case .element(let kid) in element.kids.reversed() { waiting.append((kid, element.objectNumber)) }
    }
    return result
  }

  private func body(of element: StructureElement, parent: Int) -> ByteBuffer {
    var body = ByteBuffer()
    body.append("<</Type /StructElem /S /")
    body.append(element.type)
    body.append(" /P ")
    body.append(reference: parent)
    var page: Int?
    for case .content(let index, _) in element.kids {
      page = index
      break
    }
    if let page {
      body.append(" /Pg ")
      body.append(reference: pages[page])
    }
    if let attributes = element.attributes {
      body.append(" /A ")
      body.append(attributes)
    } else if !element.tableSummary.isEmpty {
      body.append(" /A <</O /Table /Summary ")
      body.append(textString: element.tableSummary)
      body.append(">>")
    }
    if let text = element.actualText {
      body.append(" /ActualText ")
      body.append(textString: text)
    }
    if let language = element.language {
      body.append(" /Lang ")
      body.append(textString: language)
    }
    if !element.kids.isEmpty {
      body.append(" /K [")
      for (index, kid) in element.kids.enumerated() {
        if index > 0 { body.append(" ") }
        append(kid, mainPage: page, to: &body)
      }
      body.append("]")
    }
    body.append(">>")
    return body
  }

  private func append(_ kid: StructureElement.Kid, mainPage: Int?, to body: inout ByteBuffer) {
    switch kid {
    case .element(let element):
      body.append(reference: element.objectNumber)
    case .content(let page, let identifier) where page == mainPage:
      body.append(number: identifier)
    case .content(let page, let identifier):
      body.append("<</Type /MCR /Pg ")
      body.append(reference: pages[page])
      body.append(" /MCID ")
      body.append(number: identifier)
      body.append(">>")
    case .annotation(let index):
      body.append("<</Type /OBJR /Obj ")
      body.append(reference: annotations[index])
      body.append(">>")
    }
  }

  /// Keys are the pages' `/StructParents`, then the annotations' `/StructParent`.
  private func parentTree(
    _ contents: [[StructureElement]], _ annotationElements: [StructureElement]
  ) -> ByteBuffer {
    var body = ByteBuffer()
    body.append("<</Nums [")
    for (page, elements) in contents.enumerated() {
      body.append(number: page)
      body.append(" [")
      for (index, element) in elements.enumerated() {
        if index > 0 { body.append(" ") }
        body.append(reference: element.objectNumber)
      }
      body.append("]\n")
    }
    for (index, element) in annotationElements.enumerated() {
      body.append(number: contents.count + index)
      body.append(" ")
      body.append(reference: element.objectNumber)
      body.append("\n")
    }
    body.append("]>>")
    return body
  }
}
