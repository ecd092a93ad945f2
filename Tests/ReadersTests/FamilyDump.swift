import Diagnostics
import Documents
import Readers

/// A file and everything in it, in lines, for golden files.
enum FamilyDump {
  static func render(_ bytes: [UInt8], _ file: SourceFile, origin: FileOrigin = .folder) -> String {
    var lines = ""
    do throws(ReadFailure) {
      lines += DocumentDump.render(try DocumentReader.read(bytes, file: file, origin: origin))
    } catch {
      lines += DocumentDump.render(error.diagnostics)
    }
    guard let container = try? Container.open(bytes, file: file, origin: origin) else { return lines }
    for member in container.members {
      let contents = container.contents(of: member)
      let source = container.file(of: member, contents)
      lines += "\n== \(source.name)  \(source.byteCount) bytes\n"
      lines +=
        contents.refusal.map { DocumentDump.render($0.diagnostics) }
        ?? render(contents.bytes, source, origin: member.origin)
    }
    return lines
  }
}
