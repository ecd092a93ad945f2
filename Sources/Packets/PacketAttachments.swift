import Sealing
import Typesetting

/// The files that the pages of a sealed edition carry within (PDF/A-3u), so that a court that files one PDF has the
/// released text, the decisions and the model with it. Each stands in the bag as well, byte for byte.
enum PacketAttachments {
  /// Each file once, under its name without folders; schemas and what says the same in another form stay out.
  static func all(of payload: [BagFile]) -> [TypesetAttachment] {
    payload.compactMap { file in
      let parts = file.path.split(separator: "/").map(String.init)
      guard let name = parts.last else { return nil }
      func attachment(
        _ mediaType: String, _ relationship: TypesetAttachment.Relationship, _ description: String
      ) -> TypesetAttachment {
        TypesetAttachment(
          name: name, bytes: file.bytes, mediaType: mediaType, relationship: relationship,
          description: description)
      }
      switch (parts.count > 1 ? parts[0] : "", name.split(separator: ".").last) {
      case ("", "json") where file.path == PacketManifest.path:
        return attachment(
          "application/json", .supplement, "Digests of the files of the packet · بصمات ملفات الحزمة")
      case ("", "json") where file.path == PacketJSON.schemaPath: return nil
      case ("", "json"):
        return attachment("application/json", .data, "The packet for programs · الملف للبرامج")
      case ("tables", "csv"):
        return attachment("text/csv", .data, "Table \(name) of the packet · جدول")
      case ("documents", _):
        return attachment("text/plain", .alternative, "A document as released, as text · نص المستند")
      case ("xml", _):
        return attachment(
          "application/xml", .alternative, "A document as released, as XML · المستند بصيغة XML")
      default: return nil
      }
    }
  }
}
