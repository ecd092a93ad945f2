/// A binding of STANAG 4778: one label and what it is bound to.
public struct LabelBinding: Hashable, Sendable {
  public static let namespace = "urn:nato:stanag:4778:bindinginformation:1:0"
  static let contentNamespace = "http://www.w3.org/2005/05/xmlmime"

  /// A reference to the bound data.
  public struct Reference: Hashable, Sendable {
    public var uri: String
    public var contentType: String?

    public init(uri: String, contentType: String? = nil) {
      self.uri = uri
      self.contentType = contentType
    }
  }

  public var label: ConfidentialityLabel
  public var references: [Reference]

  public init(label: ConfidentialityLabel, references: [Reference]) {
    self.label = label
    self.references = references
  }

  /// The binding information as XML bytes, without declaration.
  public static func xml(_ bindings: [LabelBinding]) -> [UInt8] {
    var text = XMLText()
    text.open("mb:BindingInformation", [("xmlns:mb", namespace), ("xmlns:xmime", contentNamespace)])
    text.open("mb:MetadataBindingContainer")
    for binding in bindings {
      text.open("mb:MetadataBinding")
      text.open("mb:Metadata")
      text.append(binding.label.xml)
      text.close("mb:Metadata")
      for reference in binding.references {
        var attributes: [(StaticString, String)] = [("URI", reference.uri)]
        if let type = reference.contentType { attributes.append(("xmime:contentType", type)) }
        text.empty("mb:DataReference", attributes)
      }
      text.close("mb:MetadataBinding")
    }
    text.close("mb:MetadataBindingContainer")
    text.close("mb:BindingInformation")
    return text.bytes
  }

  /// The bindings of a `BindingInformation` element. A binding with several labels gives one entry each.
  public static func read(_ element: LabelElement) throws(ConfidentialityLabel.Failure) -> [LabelBinding] {
    guard element.namespace == namespace, element.name == "BindingInformation" else {
      throw ConfidentialityLabel.Failure("The element is no binding information of STANAG 4778.")
    }
    var bindings: [LabelBinding] = []
    for container in element.children(named: "MetadataBindingContainer") {
      for binding in container.children(named: "MetadataBinding") {
        let references = binding.children(named: "DataReference").map {
          Reference(uri: $0.attributes["URI"] ?? "", contentType: $0.attributes["contentType"])
        }
        for metadata in binding.children(named: "Metadata") {
          for child in metadata.children where child.namespace == ConfidentialityLabel.namespace {
            bindings.append(LabelBinding(label: try ConfidentialityLabel(child), references: references))
          }
        }
      }
    }
    return bindings
  }
}
