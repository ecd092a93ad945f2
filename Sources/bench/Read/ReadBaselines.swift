import CLibXML2

#if canImport(Glibc)
  import Glibc
#endif

/// What the machine and libxml2 do by themselves with the same bytes, in the same run: figures of readers are
/// compared with these, since a machine's speed drifts.
enum ReadBaselines {
  /// Seconds to copy the files once.
  static func copying(_ files: [[UInt8]]) -> Double {
    let largest = files.map(\.count).max() ?? 0
    let target = UnsafeMutableRawPointer.allocate(byteCount: largest + 1, alignment: 64)
    defer { target.deallocate() }
    return fastest {
      for file in files {
        file.withUnsafeBytes { bytes in bytes.baseAddress.map { _ = memcpy(target, $0, bytes.count) } }
      }
    }
  }

  /// Seconds that libxml2's SAX2 push parser takes with call-backs that do nothing.
  static func parsing(_ files: [[UInt8]]) -> Double {
    fastest { for file in files { parse(file) } }
  }

  private static func parse(_ file: [UInt8]) {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { _, _, _, _, _, _, _, _, _ in }
    handler.endElementNs = { _, _, _, _ in }
    handler.characters = { _, _, _ in }
    handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
    let context = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil)
    defer { xmlFreeParserCtxt(context) }
    file.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let count = min(64 << 10, bytes.count - start)
        xmlParseChunk(
          context, bytes.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self), Int32(count), 0
        )
        start += count
      }
    }
    xmlParseChunk(context, nil, 0, 1)
  }

  /// The least processor time of three runs.
  static func fastest(_ work: () -> Void) -> Double {
    var best = Double.infinity
    for _ in 0..<3 {
      let start = processorSeconds()
      work()
      best = min(best, processorSeconds() - start)
    }
    return best
  }
}
