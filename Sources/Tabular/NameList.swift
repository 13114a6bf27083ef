/// Names under codes, in the order of their first appearance: people, groups, PMOs, cycles. Equal names share a code.
public struct NameList: Sendable, Hashable {
  /// By their codes.
  public private(set) var names: [String] = []
  private var codes: [String: Int] = [:]

  /// A list without names.
  public init() {}

  /// The names in the order of their first appearance.
  public init(_ names: some Sequence<String>) {
    for name in names { _ = code(of: name) }
  }

  /// Different names.
  public var count: Int { names.count }

  /// The name under a code. Precondition: the list has the code.
  public subscript(code: Int) -> String { names[code] }

  /// The code of a name, new if the name is.
  public mutating func code(of name: String) -> Int {
    if let code = codes[name] { return code }
    codes[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The code of a name that is in the list.
  public func existing(_ name: String) -> Int? { codes[name] }
}
