/// The document information dictionary and the XMP packet; each value is written to both from one source.
struct MetadataWriter {
  private let title: String
  private let author: String
  private let subject: String
  private let keywords: String
  private let producer: String
  let date: DocumentDate
  let language: String

  init(_ metadata: TypesetMetadata) throws(TypesettingError) {
    title = TextFilter.plain(metadata.title)
    guard title.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw TypesettingError(
        .metadata, "The document has no title, and PDF/UA-1 wants one.", remedy: "Give it a title.")
    }
    let tag = metadata.language.utf8
    guard (2...35).contains(tag.count), tag.allSatisfy(Self.isTagCharacter) else {
      throw TypesettingError(
        .metadata, "The document's language is not a BCP 47 tag.", remedy: "Write it as en, ar or ckb.")
    }
    language = metadata.language
    author = TextFilter.plain(metadata.author)
    subject = TextFilter.plain(metadata.subject)
    keywords = metadata.keywords.map(TextFilter.plain).joined(separator: ", ")
    producer = TextFilter.plain(metadata.producer)
    date = try DocumentDate(metadata.asOf)
  }

  private static func isTagCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  func information() -> ByteBuffer {
    var body = ByteBuffer()
    body.append("<</Title ")
    body.append(textString: title)
    let optional: [(StaticString, String)] = [
      (" /Author ", author), (" /Subject ", subject), (" /Keywords ", keywords),
    ]
    for (key, value) in optional where !value.isEmpty {
      body.append(key)
      body.append(textString: value)
    }
    body.append(" /Creator ")
    body.append(textString: producer)
    body.append(" /Producer ")
    body.append(textString: producer)
    body.append(" /CreationDate ")
    body.append(textString: date.pdf)
    body.append(" /ModDate ")
    body.append(textString: date.pdf)
    body.append(">>")
    return body
  }

  /// The XMP packet (ISO 16684-1), with PDF/A and PDF/UA identification and the extension schema PDF/A wants for
  /// the latter.
  /// - Parameter part: of PDF/A: 2, or 3 for a file with attachments.
  func packet(part: Int) -> [UInt8] {
    var text = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <dc:format>application/pdf</dc:format>
      <dc:language><rdf:Bag><rdf:li>\(language)</rdf:li></rdf:Bag></dc:language>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(Self.escaped(title))</rdf:li></rdf:Alt></dc:title>

      """
    if !author.isEmpty {
      text += "<dc:creator><rdf:Seq><rdf:li>\(Self.escaped(author))</rdf:li></rdf:Seq></dc:creator>\n"
    }
    if !subject.isEmpty {
      text += """
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">\(Self.escaped(subject))</rdf:li></rdf:Alt>\
        </dc:description>

        """
    }
    if !keywords.isEmpty { text += "<pdf:Keywords>\(Self.escaped(keywords))</pdf:Keywords>\n" }
    text += """
      <pdf:Producer>\(Self.escaped(producer))</pdf:Producer>
      <xmp:CreatorTool>\(Self.escaped(producer))</xmp:CreatorTool>
      <xmp:CreateDate>\(date.xmp)</xmp:CreateDate>
      <xmp:ModifyDate>\(date.xmp)</xmp:ModifyDate>
      <xmp:MetadataDate>\(date.xmp)</xmp:MetadataDate>
      <pdfaid:part>\(part)</pdfaid:part>
      <pdfaid:conformance>U</pdfaid:conformance>
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>

      """
    return Array(text.utf8)
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
