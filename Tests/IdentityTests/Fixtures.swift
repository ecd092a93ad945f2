import Documents
import Hashing
import SourceText

@testable import Identity

enum Fixtures {
  /// A document of plain text in one paragraph, or in the regions given as kind, name and text, each on its line.
  static func document(_ text: String) -> Document {
    document(regions: [(.paragraph, "", text)])
  }

  static func document(regions: [(kind: Region.Kind, name: String, text: String)]) -> Document {
    var text = ""
    var result: [Region] = []
    for (index, region) in regions.enumerated() {
      if !text.isEmpty { text += "\n" }
      let start = text.utf8.count
      text += region.text
      result.append(
        Region(
          region.kind, Span(start, text.utf8.count), name: region.name,
          place: FilePlace(line: index + 1, bytes: start..<text.utf8.count), portion: 0,
          row: region.kind == .cell ? index / 2 : nil))
    }
    return Document(
      source: SourceFile(name: "a.txt", digest: SHA2.sha256(text), byteCount: text.utf8.count),
      dialect: "text.plain", text: SourceText(text), regions: result, portions: [], banners: [])
  }

  static let header =
    "record_id,isn,other_ids,name_ar,name_latin,given,father,grandfather,family,kunya,aliases,dob,sex,birthplace,nationality,status,protected,source\n"

  /// Two namesakes, a father and his son, two brothers, a minor; all fictional.
  static let rows = """
    P01,US9IZ-000123CI,capture-tag|Unit One|0417209;national-number|IRQ|199014700318,صابر مهدي يونس الزمراني,Sabir Mahdi Yunis al-Zamrani,Sabir,Mahdi,Yunis,al-Zamrani,Abu Tayma,Saber Mehdi Younis;the storekeeper?,1990-06-14,M,Tell Zamran,IRQ,held,,one
    P02,US9IZ-000871CI,capture-tag|Unit One|0418850,صابر مهدي يونس الزمراني,Sabir Mahdi Yunis al-Zamrani,Sabir,Mahdi,Yunis,al-Zamrani,Abu Ghayth,,1974-01-30,M,Bir Mulawwah,IRQ,held,,one
    P03,US9IZ-000140CI,case-number|Court|INV-3/2031/121,كاظم جبار لطيف الدويري,Kadhim Jabbar Latif al-Duwayri,Kadhim,Jabbar,Latif,al-Duwayri,Abu Jabbar,Kazim Jabar al-Dweiri,1962-03-02,M,,IRQ,held,,one
    P04,US9IZ-000141CI,case-number|Court|INV-3/2031/121,جبار كاظم جبار الدويري,Jabbar Kadhim Jabbar al-Duwayri,Jabbar,Kadhim,Jabbar,al-Duwayri,,,1991-09-21,M,,IRQ,held,,one
    P05,US9IZ-000266CI,,ريبوار دلشاد عمر كرماوي,Rebwar Dilshad Omer Garmawi,Rebwar,Dilshad,Omer,Garmawi,,Rêbwar Dilşad Umer;ڕێبوار دڵشاد عومەر گەرماوی,1988-05-11,M,,IRQ,held,,one
    P06,US9IZ-000267CI,,رزكار دلشاد عمر كرماوي,Rezgar Dilshad Omer Garmawi,Rezgar,Dilshad,Omer,Garmawi,,,1994-12-03,M,,IRQ,held,,one
    P07,US9IZ-000455CI,,يزن منذر خلف السيحاني,Yazan Munther Khalaf al-Sayhani,Yazan,Munther,Khalaf,al-Sayhani,,Yazen Munthir,2015-08-19,M,,IRQ,held,minor,one
    P08,US9IZ-000502DP,passport|RUS|724410983;case-number|Court|INV-3/2031/133,أرسن إلياسوفيتش جافغاروف,Arsen Ilyasovich Dzhavgarov,Arsen,Ilyas,,Dzhavgarov,,Арсен Ильясович Джавгаров,1993-10-08,M,,RUS,held,,one

    """

  static let registry: Registry = {
    let loaded = Registry.load(Array((header + rows).utf8), file: "registry.csv")
    return loaded.registry ?? Registry(people: [])
  }()
}
