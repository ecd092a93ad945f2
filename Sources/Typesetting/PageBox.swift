/// A rectangle on a page: thousandths of a point, from the page's top left corner.
struct PageBox: Hashable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int
}
