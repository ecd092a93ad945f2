import Documents
import SourceText

/// What the elements of HTML are for.
enum PageElements {
  enum Role {
    case inline
    /// Inline, and never with content.
    case void
    /// A line break in the text.
    case lineBreak
    /// Ends the text before it; a piece of this kind.
    case block(Region.Kind)
    /// Ends the text before it, and only holds others.
    case container
    case row
    /// A text laid out in lines.
    case lines
    /// Never shown.
    case hidden
  }

  /// Nil for a name that is no element of HTML, SVG or MathML.
  static func role(_ name: String) -> Role? {
    // Word and Outlook write elements of their own, such as `o:p`; custom elements have a hyphen.
    if let role = roles[name] { return role }
    let isForeign = name.contains(":") || name.contains("-")
    return isForeign && name.utf8.allSatisfy { isNameByte($0) } ? .inline : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
  }

  /// Open elements that the start of another ends, and those beyond which it does not look for them.
  static func implied(by name: String) -> (ends: Set<String>, within: Set<String>)? {
    switch name {
    case "li": (["li"], ["ul", "ol", "menu", "table"])
    case "dt", "dd": (["dt", "dd"], ["dl", "table"])
    case "td", "th": (["td", "th"], ["table"])
    case "tr": (["tr"], ["table"])
    case "thead", "tbody", "tfoot": (["thead", "tbody", "tfoot"], ["table"])
    case "option", "optgroup": (["option"], ["select"])
    default: nil
    }
  }

  /// Attributes that count by being there.
  static let bareAttributes: Set<String> = [
    "allowfullscreen", "async", "autofocus", "autoplay", "checked", "compact", "controls", "default", "defer",
    "disabled", "download", "formnovalidate", "hidden", "inert", "ismap", "itemscope", "loop", "multiple",
    "muted",
    "nohref", "nomodule", "noresize", "noshade", "novalidate", "nowrap", "open", "playsinline", "readonly",
    "required", "reversed", "scoped", "selected", "alt",
  ]

  private static let roles: [String: Role] = {
    var roles: [String: Role] = [:]
    func add(_ role: Role, _ names: String) {
      for name in names.split(whereSeparator: \.isWhitespace) { roles[String(name)] = role }
    }
    add(
      .inline,
      """
      a abbr acronym applet audio b bdi bdo big blink button canvas cite code data datalist del dfn em font i ins kbd
      label map mark math meter noscript object output picture progress q rb rp rt rtc ruby s samp select slot small
      span strike strong sub sup svg time tt u var video nobr svg g path rect circle ellipse line polyline polygon
      text tspan defs use symbol lineargradient radialgradient stop clippath mask filter image foreignobject desc
      metadata mi mn mo ms mrow msup msub msubsup mfrac msqrt mroot mtext mtable mtr mtd munder mover munderover
      mstyle mspace mpadded mphantom mfenced menclose semantics annotation
      """)
    add(
      .void,
      "area base basefont bgsound col command embed frame img input keygen link meta param source track wbr")
    add(.lineBreak, "br")
    add(.block(.title), "title")
    add(.block(.heading), "h1 h2 h3 h4 h5 h6")
    add(
      .block(.paragraph),
      """
      address article aside blockquote body center details dialog dir div dl fieldset figure footer form header hgroup
      legend main nav p search section textarea
      """)
    add(.block(.listItem), "li dt dd option")
    add(.block(.cell), "td th")
    add(.block(.caption), "caption figcaption summary")
    add(.container, "colgroup frameset head hr html menu ol optgroup table tbody tfoot thead ul marquee")
    add(.row, "tr")
    add(.lines, "pre listing plaintext xmp")
    add(.hidden, "script style template noframes noembed iframe")
    return roles
  }()
}
