/// A customer's name beside the address that the customer goes by: other inputs may give only the name.
struct CustomerName: Hashable, Sendable {
  let name: String
  let address: String

  /// What a customer is listed by who gives an address: the address in lower case; nil for a word for nobody.
  static func key(address text: String) -> String? {
    if text.lowercased() == "anonymous" { return nil }
    return Pseudonyms.isPseudonym(text) ? text : text.lowercased()
  }

  /// What a customer is listed by who gives a name; it may be an address.
  static func key(name text: String) -> String? {
    if text.lowercased() == "anonymous" { return nil }
    return Pseudonyms.isAddress(text) ? text.lowercased() : text
  }
}
