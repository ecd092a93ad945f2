/// A change of custody as the text records it. What is nil is not recorded.
struct CustodyTransfer: Hashable {
  var time: String?
  var releasedBy: CustodyName?
  var receivedBy: CustodyName?
  var purpose: String?
  var condition: String?
  var digestBefore: String?
  var digestAfter: String?

  var isEmpty: Bool { self == CustodyTransfer() }
}
