import CLibXML2

/// What a part's reader does at each start, text and end of the XML. Subclasses override what they need.
///
/// A class, since libxml2 hands its callbacks one pointer. Names come without their prefix, so `x:row` and `row` are the same.
class XMLHandler {
  /// Set by a subclass to end the parse early, by success or with an error to throw.
  var stop: Stop?

  enum Stop {
    case done
    case failed(SpreadsheetError)
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// An element's or attribute's local name, compared without making a `String`. Valid during the callback only.
struct XMLName {
  let bytes: UnsafePointer<UInt8>

  static func == (name: XMLName, text: StaticString) -> Bool {
    name.bytes.withMemoryRebound(to: CChar.self, capacity: text.utf8CodeUnitCount + 1) { name in
      text.withUTF8Buffer { text in
        for index in text.indices where UInt8(bitPattern: name[index]) != text[index] { return false }
        return name[text.count] == 0
      }
    }
  }

  static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }
}

/// The attributes of a start tag. Valid during the callback only.
struct XMLAttributes {
  private let count: Int
  /// libxml2's five pointers an attribute: local name, prefix, namespace, start and end of the value.
  private let fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  init(count: Int, fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    self.count = count
    self.fields = fields
  }

  /// Calls `body` with each local name and the bytes of its value.
  @inline(__always)
  func each(_ body: (XMLName, UnsafeBufferPointer<UInt8>) -> Void) {
    guard let fields else { return }
    for index in 0..<count {
      let field = fields + index * 5
      guard let name = field[0], let start = field[3], let end = field[4] else { continue }
      body(XMLName(bytes: name), UnsafeBufferPointer(start: start, count: end - start))
    }
  }

  /// The value of an attribute by its local name; nil if the tag has none.
  subscript(name: StaticString) -> String? {
    var value: String?
    each { if value == nil, $0 == name { value = String(decoding: $1, as: UTF8.self) } }
    return value
  }

  /// A boolean attribute as XML Schema writes it; nil if the tag has none.
  func flag(_ name: StaticString) -> Bool? { self[name].map { $0 == "1" || $0 == "true" } }

  /// The value of an attribute in a namespace: `r:id` of the relationships, under whatever prefix.
  func value(_ name: StaticString, namespaceEnding ending: String) -> String? {
    guard let fields else { return nil }
    for index in 0..<count {
      let field = fields + index * 5
      guard let local = field[0], XMLName(bytes: local) == name, let space = field[2],
        String(cString: space).hasSuffix(ending), let start = field[3], let end = field[4]
      else { continue }
      return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    return nil
  }
}
