/// The pages of a document and everything the writer needs about them.
struct Pagination {
  struct Place {
    let page: Int
    /// From the top of the page, in thousandths of a point.
    let y: Int
  }

  struct OutlineItem {
    let level: Int
    let title: String
    let place: Place
  }

  let pages: [PageDraft]
  let sections: [RunningSection]
  let root: StructureElement
  let places: [String: Place]
  let outline: [OutlineItem]
}
