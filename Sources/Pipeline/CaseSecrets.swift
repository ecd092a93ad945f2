public import CaseStore
import Identity
public import LeakCheck
import ReleaseModel

/// What a case withholds from everyone, as the leak check looks for it in files that anyone made.
public enum CaseSecrets {
  /// What a packet releases is no secret of another. Protected people of the registry are looked for by every name
  /// they have there, in both scripts.
  public static func secrets(of store: CaseStore, _ request: RunRequest) async throws -> [Secret] {
    let plans = try await CasePlans(store, request)
    var withheld = WithheldSecrets()
    for packet in plans.packets {
      withheld.merge(packet.secrets)
      let subject = packet.packet.subject
      let shown =
        [subject.nameLatin, subject.nameArabic] + subject.aliases + subject.identifiers.map(\.value)
        + subject.attributes.map(\.value)
      for text in shown { withheld.release(text) }
    }
    for person in plans.inputs.registry.people where person.isProtected {
      for name in [person.nameLatin, person.nameArabic] + person.aliases.map(\.text) where !name.isEmpty {
        withheld.withhold(name, isPortion: false, kind: .name, "the registry, \(person.id)")
      }
    }
    return withheld.secrets
  }
}
