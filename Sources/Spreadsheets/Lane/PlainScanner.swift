/// Takes elements of one kind, one after the other, from a part's bytes: rows of a worksheet, items of the shared strings.
///
/// It takes an element only if it understands every byte of it, and then exactly as libxml2 and its handler would, or not at all.
protocol PlainScanner: ~Copyable {
  /// The beginning of the tag that holds the elements, `<sheetData`.
  static var opening: StaticString { get }
  /// The end of one element, `</row>`.
  static var elementEnd: StaticString { get }
  /// Whether the handler has seen the opening tag and not its end.
  var isOpen: Bool { get }
  /// Why reading must end.
  var failure: SpreadsheetError? { get }

  /// Takes elements from `start` on, as many as are whole and plain. `PartBlock.slack` NULs must stand from `end` on.
  mutating func scan(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> PlainOutcome
}

/// Where a scanner has stopped, and why.
enum PlainOutcome {
  /// The end tag of what holds the elements stands at this place.
  case end(UnsafePointer<UInt8>)
  /// The element that begins at this place goes on behind the block.
  case incomplete(UnsafePointer<UInt8>)
  /// The element, or what stands in its place, is nothing that is understood here.
  case foreign(UnsafePointer<UInt8>)
}
