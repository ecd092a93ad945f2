import CLibXML2

/// The names of a document, each once. libxml2 keeps every name in a dictionary of its own, so for one document
/// equal names are equal pointers: a name met again is found without reading it.
struct XMLNameTable {
  typealias Characters = UnsafePointer<xmlChar>

  private struct Entry {
    let prefix: Characters?
    let local: Characters?
    let namespace: Characters?
  }

  private(set) var names: [XMLTree.Name] = []
  /// Where each name was first written in the file.
  private(set) var spellings: [Range<Int>] = []
  /// For each name of an element or attribute the first of these that is spelled like it: node paths tell names apart
  /// by their spelling.
  private(set) var sameSpelling: [Int] = []
  /// The same by prefix and local name: open addressing, indices into `names` plus one; zero is free.
  private var spellingSlots = [Int32](repeating: 0, count: 64)
  /// For each name its pointers; none for declarations.
  private var entries: [Entry?] = []
  /// Open addressing: indices into `names` plus one; zero is free.
  private var slots = [Int32](repeating: 0, count: 64)
  /// Declarations such as `xmlns:a`, by their spelling.
  private var declarations: [String: Int] = [:]

  /// The index of a name as libxml2 reports it.
  mutating func index(
    prefix: Characters?, local: Characters?, namespace: Characters?, writtenAt spelling: Range<Int>
  ) -> Int {
    var slot = XMLNameTable.hash(prefix, local, namespace) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if let entry = entries[index], entry.local == local, entry.prefix == prefix,
        entry.namespace == namespace
      {
        return index
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let text = XMLNameTable.string(local)
    let qualified = prefix == nil ? text : XMLNameTable.string(prefix) + ":" + text
    let entry = Entry(prefix: prefix, local: local, namespace: namespace)
    let name = XMLTree.Name(
      qualified: qualified, local: text, namespace: XMLNameTable.string(namespace))
    append(name, entry, spelling)
    slots[slot] = Int32(names.count)
    if names.count * 2 > slots.count { grow() }
    return names.count - 1
  }

  /// The index of the name of a namespace declaration, as written.
  mutating func index(ofDeclaration qualified: String, writtenAt spelling: Range<Int>) -> Int {
    if let index = declarations[qualified] { return index }
    append(XMLTree.Name(qualified: qualified, local: "xmlns", namespace: XMLTree.declaration), nil, spelling)
    declarations[qualified] = names.count - 1
    return names.count - 1
  }

  private mutating func append(_ name: XMLTree.Name, _ entry: Entry?, _ spelling: Range<Int>) {
    sameSpelling.append(entry.map { firstOfSpelling($0) } ?? names.count)
    names.append(name)
    entries.append(entry)
    spellings.append(spelling)
  }

  /// The first name that is spelled as the one that comes next.
  private mutating func firstOfSpelling(_ entry: Entry) -> Int {
    var slot = XMLNameTable.hash(entry.prefix, entry.local, nil) & (spellingSlots.count - 1)
    while spellingSlots[slot] != 0 {
      let index = Int(spellingSlots[slot]) - 1
      if let other = entries[index], other.local == entry.local, other.prefix == entry.prefix {
        return index
      }
      slot = (slot + 1) & (spellingSlots.count - 1)
    }
    spellingSlots[slot] = Int32(names.count + 1)
    return names.count
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    spellingSlots = slots
    for (index, entry) in entries.enumerated() {
      guard let entry else { continue }
      if sameSpelling[index] == index {
        var slot = XMLNameTable.hash(entry.prefix, entry.local, nil) & (spellingSlots.count - 1)
        while spellingSlots[slot] != 0 { slot = (slot + 1) & (spellingSlots.count - 1) }
        spellingSlots[slot] = Int32(index + 1)
      }
      var slot = XMLNameTable.hash(entry.prefix, entry.local, entry.namespace) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index + 1)
    }
  }

  private static func hash(_ prefix: Characters?, _ local: Characters?, _ namespace: Characters?) -> Int {
    var hash = UInt(bitPattern: local) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ UInt(bitPattern: prefix)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ UInt(bitPattern: namespace)) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: hash >> 32)
  }

  private static func string(_ pointer: Characters?) -> String { pointer.map { String(cString: $0) } ?? "" }
}
