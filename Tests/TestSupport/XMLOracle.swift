import CLibXML2
import Glibc

/// libxml2 reading a whole file at once, as a second opinion on what is written as XML.
public enum XMLOracle {
  /// The exclusive canonical form with comments (https://www.w3.org/TR/xml-exc-c14n/); nil where the bytes are no
  /// well-formed XML with proper namespaces.
  public static func canonical(_ bytes: [UInt8]) -> [UInt8]? {
    document(bytes) { document in
      var output: UnsafeMutablePointer<xmlChar>?
      let count = xmlC14NDocDumpMemory(document, nil, Int32(XML_C14N_EXCLUSIVE_1_0.rawValue), nil, 1, &output)
      guard count >= 0, let output else { return nil }
      defer { free(output) }
      return Array(UnsafeBufferPointer(start: output, count: Int(count)))
    }
  }

  public static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    document(bytes) { _ in true } ?? false
  }

  private static func document<Result>(
    _ bytes: [UInt8], _ body: (xmlDocPtr) -> Result?
  ) -> Result? {
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_HUGE.rawValue)
    let document = bytes.withUnsafeBytes { buffer in
      xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil, options)
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    return body(document)
  }
}
