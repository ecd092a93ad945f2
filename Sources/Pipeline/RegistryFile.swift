public import Diagnostics
import Documents
import Hashing
public import Identity
import Interchange
import Readers
import SourceText

/// A registry in any of the forms that are read, told apart by content.
public enum RegistryFile {
  /// - Returns: what was read, nil for XML that was refused; and everything found, in order of place.
  public static func read(
    _ bytes: [UInt8], file: String
  ) -> (reading: RegistryReading?, diagnostics: [Diagnostic]) {
    let isXML =
      bytes.first { !$0.isASCIIWhitespace && ![0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "<")
    guard isXML else {
      let reading = RegistryReading(bytes, file: file)
      return (reading, reading.diagnostics)
    }
    do throws(ReadFailure) {
      let source = SourceFile(name: file, digest: SHA2.sha256(bytes), byteCount: bytes.count)
      let reading = RegistryReading(try XMLElementReader.read(bytes, file: source), file: file)
      return (reading, reading.diagnostics)
    } catch {
      return (nil, error.diagnostics)
    }
  }
}
