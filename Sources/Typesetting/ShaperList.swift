/// The null-terminated list of shaper names HarfBuzz wants: the OpenType shaper alone.
final class ShaperList {
  private let name: UnsafeMutablePointer<CChar>
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

  var pointer: UnsafePointer<UnsafePointer<CChar>?> { UnsafePointer(list) }

  init() {
    name = UnsafeMutablePointer<CChar>.allocate(capacity: 3)
    name[0] = CChar(UInt8(ascii: "o"))
    name[1] = CChar(UInt8(ascii: "t"))
    name[2] = 0
    list = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: 2)
    list[0] = UnsafePointer(name)
    list[1] = nil
  }

  deinit {
    name.deallocate()
    list.deallocate()
  }
}
