import Hashing

/// The numbered objects of a file and the file they make: one revision with a classic cross-reference table.
struct PDFObjects {
  private var bodies: [[UInt8]] = []

  /// A number for an object that is filled in later.
  mutating func reserve() -> Int {
    bodies.append([])
    return bodies.count
  }

  mutating func set(_ number: Int, _ body: ByteBuffer) {
    bodies[number - 1] = body.bytes
  }

  mutating func add(_ body: ByteBuffer) -> Int {
    let number = reserve()
    set(number, body)
    return number
  }

  /// - Parameter entries: further dictionary entries, such as `/N 3`.
  mutating func add(stream bytes: [UInt8], entries: String = "", isCompressed: Bool = true)
    throws(TypesettingError)
    -> Int
  {
    let data = isCompressed ? try Deflate.compress(bytes) : bytes
    var body = ByteBuffer()
    body.append("<<")
    if !entries.isEmpty {
      body.append(string: entries)
      body.append(" ")
    }
    if isCompressed { body.append("/Filter /FlateDecode ") }
    body.append("/Length ")
    body.append(number: data.count)
    body.append(">>\nstream\n")
    body.append(contentsOf: data)
    body.append("\nendstream")
    return add(body)
  }

  /// The whole file. Its identifier is the start of the digest of all that comes before the trailer.
  func file(root: Int, info: Int) -> [UInt8] {
    var out = ByteBuffer()
    out.append("%PDF-1.7\n%")
    // Four high bytes tell transfer programs that the file is binary.
    out.append(contentsOf: [0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
    var offsets: [Int] = []
    for (index, body) in bodies.enumerated() {
      offsets.append(out.bytes.count)
      out.append(number: index + 1)
      out.append(" 0 obj\n")
      out.append(contentsOf: body)
      out.append("\nendobj\n")
    }
    let identifier = SHA2.sha256(out.bytes).hex.prefix(32).uppercased()
    let table = out.bytes.count
    out.append("xref\n0 ")
    out.append(number: bodies.count + 1)
    out.append("\n0000000000 65535 f \n")
    for offset in offsets {
      let digits = String(offset)
      out.append(string: String(repeating: "0", count: 10 - digits.utf8.count) + digits)
      out.append(" 00000 n \n")
    }
    out.append("trailer\n<</Size ")
    out.append(number: bodies.count + 1)
    out.append(" /Root ")
    out.append(reference: root)
    out.append(" /Info ")
    out.append(reference: info)
    out.append(string: " /ID [<\(identifier)> <\(identifier)>]>>\nstartxref\n\(table)\n%%EOF\n")
    return out.bytes
  }
}
