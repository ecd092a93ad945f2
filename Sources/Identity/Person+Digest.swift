import Documents
public import Hashing

extension Person {
  /// Over everything the registry says of the person.
  public var digest: Digest {
    var builder = DigestBuilder("tearline.person.v1")
    builder.add(identityDigest)
    for field in [birthplace, status, source] { builder.add(field) }
    for list in [kin.map { ($0.relation, $0.nameOrID) }, attributes.map { ($0.column, $0.value) }] {
      builder.add(list.count)
      for (name, value) in list {
        builder.add(name)
        builder.add(value)
      }
    }
    return builder.digest()
  }

  /// Over what a link is decided by: names, numbers, birth, sex, nationality, custody and protection. While it
  /// stays the same a decision about the person holds; when it changes, someone must look again.
  public var identityDigest: Digest {
    var builder = DigestBuilder("tearline.person.identity.v1")
    for field in [
      id, nameArabic, nameLatin, given, father, grandfather, greatGrandfather, family, nisba, mother, kunya,
      sex?.rawValue ?? "", nationality, protection?.rawValue ?? "", captured?.description ?? "",
      released?.description ?? "",
    ] { builder.add(field) }
    builder.add(births.count)
    for date in births { builder.add(date.description) }
    builder.add(identifiers.count)
    for identifier in identifiers {
      for field in [
        identifier.kind.rawValue, identifier.issuer, identifier.raw,
        identifier.validFrom?.description ?? "", identifier.validUntil?.description ?? "",
      ] { builder.add(field) }
    }
    builder.add(aliases.count)
    for alias in aliases {
      builder.add(alias.text)
      builder.add((alias.isWeak ? 1 : 0) + (alias.isFormer ? 2 : 0))
    }
    return builder.digest()
  }
}
