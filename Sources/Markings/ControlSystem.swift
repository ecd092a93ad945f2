/// An SCI control system or a special access program, with its compartments: `SI-G ABCD` or `SAR-BP-J12 K15`.
public struct ControlSystem: Hashable, Sendable {
  /// The published abbreviation where there is one (`SI`, `TK`), else the name as written.
  public var name: String
  public var compartments: [Compartment]

  public init(_ name: String, _ compartments: [Compartment] = []) {
    self.name = name
    self.compartments = compartments
  }

  /// The compartment of that name, or nil.
  public func compartment(_ name: String) -> Compartment? {
    compartments.first { $0.name == name }
  }

  /// `systems` united system by system and compartment by compartment, numbered before alphabetic at each
  /// level, without repeats (Manual §D.2: nothing is dropped).
  public static func merged(_ systems: [ControlSystem]) -> [ControlSystem] {
    var byName: [String: [Compartment]] = [:]
    for system in systems { byName[system.name, default: []] += system.compartments }
    return byName.keys.sorted(by: ControlSystem.precedes).map { name in
      var subs: [String: [String]] = [:]
      for compartment in byName[name] ?? [] {
        subs[compartment.name, default: []] += compartment.subcompartments
      }
      return ControlSystem(
        name,
        subs.keys.sorted(by: ControlSystem.precedes).map {
          Compartment($0, Set(subs[$0] ?? []).sorted(by: ControlSystem.precedes))
        })
    }
  }

  /// The order of control systems, compartments and sub-compartments: numbers by value, then the rest by
  /// their characters, digits before letters.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let leftIsNumber = left.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    let rightIsNumber = right.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    if leftIsNumber != rightIsNumber { return leftIsNumber }
    if leftIsNumber, left.utf8.count != right.utf8.count { return left.utf8.count < right.utf8.count }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// `SI-G ABCD-MMM`: compartments after hyphens, sub-compartments after single spaces.
  var text: String {
    compartments.reduce(into: name) { text, compartment in
      text += "-" + ([compartment.name] + compartment.subcompartments).joined(separator: " ")
    }
  }
}
