import TestSupport

/// The ways in which a name gets another spelling on its way into a report.
public enum SyntheticSpelling: String, CaseIterable, Sendable {
  case careful, arabic, english, french, turkish, german, russian, cyrillic
  /// Letters that a scan confuses or loses.
  case scan
  /// Written down by ear.
  case dictation

  /// The word in this spelling; `random` decides where a scan or an ear errs.
  func spell(_ token: SyntheticToken, _ random: inout SplitMix64) -> String {
    switch self {
    case .careful: return token.latin
    case .arabic: return token.arabic
    case .english: return Self.replaced(token.latin, Self.englishRows)
    case .french: return Self.replaced(token.latin, Self.frenchRows)
    case .turkish: return Self.replaced(token.latin, Self.turkishRows)
    case .german: return Self.replaced(token.latin, Self.germanRows)
    case .russian: return Self.replaced(token.latin, Self.russianRows)
    case .cyrillic: return Self.replaced(token.latin, Self.cyrillicRows)
    case .scan: return Self.scanned(token.latin, &random)
    case .dictation: return Self.replaced(token.latin, Self.dictationRows)
    }
  }

  /// Rows apply in order at each place; the first that fits is taken.
  private static let englishRows = rows("uw ou,ay ai,dh dh,q q,u u,i i")
  private static let frenchRows = rows("sh ch,j dj,w ou,ay ai,u ou,dh d,q k")
  private static let turkishRows = rows("sh ş,kh h,gh g,dh z,th s,ch ç,j c,w v,q k,ay ey")
  private static let germanRows = rows("sh sch,j dsch,ch tsch,y j,z s,q k")
  private static let russianRows = rows("kh kh,gh g,sh sh,dh z,th s,j dzh,h kh,w v,q k,ay ai")
  private static let cyrillicRows = rows(
    "kh х,gh г,sh ш,dh з,th с,ay ай,ya я,yu ю,a а,b б,d д,e е,f ф,g г,h х,i и,j дж,k к,l л,m м,n н,o о,p п,q к,r р,s с,t т,u у,v в,w в,y й,z з"
  )
  private static let dictationRows = rows("dh th,th s,q k,kh h,gh g,ay e,aa a")

  private static func rows(_ list: String) -> [(from: [Character], to: String)] {
    list.split(separator: ",").map { row in
      let words = row.split(separator: " ")
      return (Array(words[0]), String(words[1]))
    }
  }

  private static func replaced(_ word: String, _ rows: [(from: [Character], to: String)]) -> String {
    let letters = Array(word.lowercased())
    var result = ""
    var place = 0
    while place < letters.count {
      if let row = rows.first(where: { letters[place...].starts(with: $0.from) }) {
        result += row.to
        place += row.from.count
      } else {
        result.append(letters[place])
        place += 1
      }
    }
    return result.prefix(1).uppercased() + result.dropFirst()
  }

  private static let confused: [(String, String)] = [
    ("rn", "m"), ("m", "rn"), ("l", "i"), ("i", "l"), ("h", "b"), ("e", "c"), ("u", "v"), ("d", "cl"),
    ("n", "ri"), ("a", "o"),
  ]

  /// In two words of five, one letter behind the first is lost or read as another.
  private static func scanned(_ word: String, _ random: inout SplitMix64) -> String {
    var letters = Array(word)
    guard letters.count > 4, random.chance(40) else { return word }
    let place = 1 + random.number(below: letters.count - 1)
    if let pair = confused.first(where: { $0.0 == String(letters[place]) }), random.chance(70) {
      letters.replaceSubrange(place...place, with: Array(pair.1))
    } else {
      letters.remove(at: place)
    }
    return String(letters)
  }
}
