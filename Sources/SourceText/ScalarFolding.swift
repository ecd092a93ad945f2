/// What each scalar becomes in a joined or folded view. The tables are our own and frozen: a match may not
/// depend on the Unicode version of a library.
enum ScalarFolding {
  enum Role {
    case ordinary
    case removed
    case space
    case hyphen
  }

  static func role(of scalar: UInt32) -> Role {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      .space
    case 0xAD, 0x034F, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
      0xFEFF,
      0xE0000...0xE0FFF:
      .removed
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D:
      .hyphen
    default:
      .ordinary
    }
  }

  /// The folded bytes of a scalar, empty where it is dropped; nil where it stays as it is.
  static func folded(_ scalar: UInt32) -> [UInt8]? {
    switch scalar {
    case 0x41...0x5A: [UInt8(scalar) | 0x20]
    case 0..<0x80: nil
    case 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670,
      0x06D6...0x06DC, 0x06DF...0x06E8, 0x06EA...0x06ED, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF:
      []
    case 0x0660...0x0669: [UInt8(scalar - 0x0660) + 0x30]
    case 0x06F0...0x06F9: [UInt8(scalar - 0x06F0) + 0x30]
    case 0xFF01...0xFF5E: folded(scalar - 0xFEE0) ?? [UInt8(scalar - 0xFEE0)]
    default: table[scalar]
    }
  }

  /// From rows of `target: sources`, each source being one scalar.
  private static let table: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    for row in rows {
      let target = Array(row.target.utf8)
      for scalar in row.sources.unicodeScalars { table[scalar.value] = target }
    }
    return table
  }()

  private static let rows: [(target: String, sources: String)] = [
    // Latin letters with marks, small and capital, and letters that look like them.
    ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǺǻȀȁȂȃȦȧẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặªАаΑαəƏ"),
    ("ae", "ÆæǼǽ"), ("b", "ḂḃḄḅВвΒβ"), ("c", "ÇçĆćĈĉĊċČčСсϹϲ"), ("d", "ĎďĐđÐðḌḍḎḏḐḑḒḓ"),
    ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇẸẹẺẻẼẽẾếỀềỂểỄễỆệЕеЁёΕε"), ("f", "Ḟḟ"), ("g", "ĜĝĞğĠġĢģǦǧǴǵḠḡ"),
    ("h", "ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫНнΗη"), ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊịІіЇїΙι"), ("j", "ĴĵǰЈј"),
    ("k", "ĶķǨǩḰḱḲḳḴḵКкΚκK"), ("l", "ĹĺĻļĽľĿŀŁłḶḷḸḹḺḻ"), ("m", "ḾḿṀṁṂṃМмΜμµ"), ("n", "ÑñŃńŅņŇňǸǹṄṅṆṇṈṉΝ"),
    ("o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫȌȍȎȏȪȫȮȯṌṍỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợºОоΟο"), ("oe", "Œœ"),
    ("p", "ṔṕṖṗРрΡρ"), ("r", "ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ"), ("s", "ŚśŜŝŞşŠšȘșṠṡṢṣſЅѕ"), ("ss", "ßẞ"),
    ("t", "ŢţŤťŦŧȚțṪṫṬṭṮṯṰṱТтΤτ"), ("th", "Þþ"),
    ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖȔȕȖȗỤụỦủỨứỪừỬửỮữỰự"), ("v", "ṼṽṾṿν"), ("w", "ŴŵẀẁẂẃẄẅẆẇẈẉ"),
    ("x", "ẊẋẌẍХхΧχ"), ("y", "ÝýÿŶŷŸẎẏỲỳỴỵỶỷỸỹУуΥυ"), ("z", "ŹźŻżŽžƵƶẐẑẒẓẔẕΖζ"),
    // Apostrophes and the marks of ayn and hamza.
    ("'", "‘’‚‛ʼʻʽˈ`´′ʾʿ"), ("\"", "“”„‟«»″"),
    // Arabic, Persian and Kurdish letter forms.
    ("ا", "أإآٱٲٳ"), ("ي", "ىئیېێۍ"), ("و", "ؤۆۇۈۋ"), ("", "ء"), ("ه", "ةەہھۀۂۃ"), ("ك", "کڪګ"), ("ر", "ڕ"),
    ("ل", "ڵ"),
    ("لا", "ﻻﻼﻷﻸﻹﻺﻵﻶ"),
  ]
}
