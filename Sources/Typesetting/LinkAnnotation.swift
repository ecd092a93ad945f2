/// A clickable rectangle on a page.
struct LinkAnnotation {
  let page: Int
  let box: PageBox
  let anchor: String
  let element: StructureElement
}
