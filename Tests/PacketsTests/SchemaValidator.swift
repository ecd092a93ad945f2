import Foundation

/// A small validator of JSON Schema, draft 2020-12, that shares nothing with what writes the schemas. A keyword it does
/// not know is an error, so that nothing goes unchecked.
struct SchemaValidator {
  private(set) var errors: [String] = []

  static func errors(in value: Data, against schema: Data) throws -> [String] {
    var validator = SchemaValidator()
    let schema = try JSONSerialization.jsonObject(with: schema)
    validator.check(try JSONSerialization.jsonObject(with: value), schema, at: "$")
    return validator.errors
  }

  private mutating func check(_ value: Any, _ schema: Any, at path: String) {
    guard let schema = schema as? [String: Any] else {
      errors.append("\(path): no schema")
      return
    }
    let known: Set = [
      "$schema", "$id", "title", "description", "type", "enum", "const", "required", "properties",
      "additionalProperties", "items", "minimum",
    ]
    for keyword in schema.keys where !known.contains(keyword) { errors.append("\(path): unknown \(keyword)") }
    if let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map({ [$0] }),
      !types.contains(where: { Self.value(value, is: $0) })
    {
      errors.append("\(path): is not of type \(types.joined(separator: " or "))")
    }
    if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "\0") {
      errors.append("\(path): is none of \(words)")
    }
    if let constant = schema["const"] as? NSObject, constant != value as? NSObject {
      errors.append("\(path): is not \(constant)")
    }
    if let least = schema["minimum"] as? Double, let number = value as? Double, number < least {
      errors.append("\(path): is below \(least)")
    }
    if let object = value as? [String: Any] { check(object, schema, at: path) }
    if let array = value as? [Any], let items = schema["items"] {
      for (index, item) in array.enumerated() { check(item, items, at: "\(path)[\(index)]") }
    }
  }

  private mutating func check(_ object: [String: Any], _ schema: [String: Any], at path: String) {
    let properties = schema["properties"] as? [String: Any] ?? [:]
    for name in schema["required"] as? [String] ?? [] where object[name] == nil {
      errors.append("\(path): lacks \(name)")
    }
    for (name, value) in object {
      if let property = properties[name] {
        check(value, property, at: "\(path).\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        errors.append("\(path): has \(name)")
      }
    }
  }

  private static func value(_ value: Any, is type: String) -> Bool {
    switch type {
    case "null": return value is NSNull
    case "string": return value is String
    case "array": return value is [Any]
    case "object": return value is [String: Any]
    case "boolean": return isBoolean(value)
    case "integer": return !isBoolean(value) && (value as? Double).map { $0.rounded() == $0 } ?? false
    default: return false
    }
  }

  private static func isBoolean(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return value is Bool }
    return String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }
}
