import SyntheticRegistry
import TestSupport

/// Sentences that say who did what, where and when, with the things that rules look for.
extension ReportWriter {
  static let places = [
    "Qasr al-Narjis", "Tell Zamran", "Bir Mulawwah", "Kafr Jumaym", "Deir Hazem", "Umm al-Safsaf",
    "Wadi Sarha",
    "Jisr al-Hilwa", "Khan Mubashir", "Ras al-Tin Gharbi", "Ayn Duwayr", "Nahr Sulayl",
  ]
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
  static let open = ["(U)", "(U)", "(U)", "(U)", "(U)", "(U//FOUO)"]
  static let closed = ["(S//NF)", "(S//NF)", "(S)", "(C//NF)", "(S//REL TO USA, GBR)", "(C)"]

  private static let trades = [
    "storekeeper", "driver", "farmer", "teacher", "baker", "mechanic", "interpreter", "guard", "courier",
    "clerk",
  ]
  private static let cryptonyms = ["QVLANTERN/4", "MXPELICAN/2", "QVHARROW/11", "MXOSPREY/7"]

  /// The one number in a report that ties it to a person.
  mutating func statement(ofSubject subject: CastMember) -> String {
    switch words.random.number(0...3) {
    case 0: "The detainee \(subject.full) (ISN \(subject.number)) was asked about \(place) and the road."
    case 1: "He was registered as \(subject.full), ISN \(subject.number), on \(date)."
    case 2: "\(subject.full), ISN \(subject.number), signed for his property at \(place)."
    default: "The record of \(subject.short) (ISN \(subject.number)) was laid before the officer on \(date)."
    }
  }

  mutating func event() -> String {
    let one = name
    switch words.random.number(0...19) {
    case 0: return "\(one) said that \(name) had paid \(amount) to the \(trade) at \(place)."
    case 1: return "On \(date) \(one) left \(place) with two others and did not come back."
    case 2: return "\(one) denied that the ledger was his and said that he was at home in \(place)."
    case 3: return "The \(trade) \(one) gave his telephone as \(phone)."
    case 4: return "The house stands at \(grid), beside the old weighbridge of \(place)."
    case 5: return "The asset \(words.random.element(of: Self.cryptonyms)) met \(one) at \(place) on \(date)."
    case 6: return "A card with national number \(digits(12)) was found on \(one)."
    case 7: return "\(one) was beaten before he signed, and took back his statement on \(date)."
    case 8: return "They had taken \(one) for another man of the same name from \(place)."
    case 9: return "Capture tag \(digits(7)) was tied to the wrist of \(one) at \(hour) local time."
    case 10: return "A \(trade) of \(place), known to his neighbours as an honest man, brought \(one) food."
    case 11: return "The lorry of \(one) carried plate \(digits(5)) and was stopped at \(hour)."
    case 12: return "The account \(iban) received \(amount) from \(one) between March and May."
    case 13: return "\(one) wrote to \(mail) and had no answer."
    case 14: return "The interpreter \(one) read the paper back to him, and he put his thumb to it."
    case 15: return "A partner service passed the name of \(one) on \(date)."
    case 16: return "\(one), born in \(words.random.number(1950...2005)), is a \(trade) at \(place)."
    case 17: return "According to the watchman \(one) was in \(place) on the night of \(date)."
    case 18: return "The telephone with IMEI \(digits(15)) was found in the room of \(one)."
    default: return "Nobody at \(place) knew \(one) or his brother."
    }
  }

  private var place: String { mutating get { words.random.element(of: Self.places) } }
  private var trade: String { mutating get { words.random.element(of: Self.trades) } }
  private var amount: String {
    mutating get { "\(words.random.number(2...900)),000 dinars" }
  }
  private var date: String {
    mutating get {
      "\(words.random.number(1...28)) \(words.random.element(of: Self.months)) \(words.random.number(2027...2031))"
    }
  }
  private var hour: String {
    mutating get { "\(words.random.number(10...23))\(words.random.number(10...59))" }
  }
  private var phone: String { mutating get { "+964 770 555 \(digits(4))" } }
  private var grid: String { mutating get { "38S LC \(digits(5)) \(digits(5))" } }
  private var iban: String {
    mutating get { "IQ98 NBIQ \(digits(4)) \(digits(4)) \(digits(4)) \(digits(3))" }
  }
  private var mail: String {
    mutating get { "office.\(digits(4))@example.org" }
  }

  /// Half of the time the whole name.
  private var name: String {
    mutating get {
      let member = words.random.element(of: cast)
      return words.random.chance(60) ? member.full : member.short
    }
  }

  private mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(words.random.number(1...9)) }.joined()
  }
}
