import CaseStore
import Diagnostics
import Documents
import Hashing

/// Documents that are sections of a message.
extension DocumentAnalysis {
  /// The section that a document was read as; nil where it is a whole message, or was not read.
  func section(
    _ record: DocumentRecord, _ read: StoredStage?
  ) throws(CaseFailure) -> RecordedMessage.Section? {
    guard let read, StageBrief.Reading(read.brief)?.isSection == true,
      let reading = StoredResult.decode(
        StoredResult.Reading.self, try store.payload(of: .read, document: record.key)),
      let place = reading.section
    else { return nil }
    return RecordedMessage.Section(record: record, place: place, output: read.output)
  }

  /// What the sections of a whole message say together; nil where a document stands by itself.
  func family(_ message: RecordedMessage?) throws(RunFailure) -> MessageFamily? {
    guard let message, let joint = message.joint else { return nil }
    return try families.family(joint) { () throws(RunFailure) in
      var documents: [Document] = []
      for section in message.sections { documents.append(try reread(section.record, section.output)) }
      return MessageFamily.families(of: documents).first
    }
  }

  /// Reads a document that was read before, and makes sure that it is the same.
  func reread(_ record: DocumentRecord, _ output: Digest) throws(RunFailure) -> Document {
    let place = DiagnosticPlace(file: record.source.name)
    guard let document = try? read(record) else {
      throw RunFailure(.fileChangedDuringRun, "the file changed while the run was under way", at: place)
    }
    guard document.digest == output else {
      throw RunFailure(.rereadDiffers, "the document reads differently from the record", at: place)
    }
    return document
  }
}
