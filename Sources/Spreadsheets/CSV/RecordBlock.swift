/// Neighbouring records of equally many fields, which are read column by column: so the types of a column's fields are asked once for
/// many, and what the processor learns of one column serves its next field.
///
/// A record is added field by field and counts once it is closed. Where it does not belong to the block, the block is read and then
/// starts over with it.
struct RecordBlock: ~Copyable {
  /// Records so far, each of `width` fields.
  private(set) var rows = 0
  private(set) var width = 0
  private var fields: UnsafeMutablePointer<LoadableField>
  private var capacity = 4096
  /// Fields of the records and of the open one.
  private var count = 0
  /// Copies of fields that do not stand in the text as they are, or too close to its end.
  private var copies: [UnsafeMutablePointer<UInt8>] = []

  /// As many records as pay; of wide ones as many as stay in the cache.
  private static let mostRows = 256
  private static let mostFields = 32_768

  init() { fields = .allocate(capacity: capacity) }

  deinit {
    fields.deallocate()
    for copy in copies { copy.deallocate() }
  }

  /// Fields of the open record.
  var openWidth: Int { count - rows * width }

  /// Whether the open record belongs to the others.
  var hasRoom: Bool {
    rows == 0 || (openWidth == width && rows < Self.mostRows && (rows + 1) * width <= Self.mostFields)
  }

  /// - Precondition: `row` and `column` are those of a record.
  @inline(__always)
  subscript(row: Int, column: Int) -> LoadableField { fields[row &* width &+ column] }

  /// Adds a field to the open record.
  /// - Precondition: The field stays where it is until the block has been read.
  @inline(__always)
  mutating func append(_ field: LoadableField) {
    if count == capacity { grow() }
    fields[count] = field
    count &+= 1
  }

  /// Room for fields of the open record, at least one; `take` counts those that were put there.
  @inline(__always)
  mutating func room() -> UnsafeMutableBufferPointer<LoadableField> {
    if count == capacity { grow() }
    return UnsafeMutableBufferPointer(start: fields + count, count: capacity &- count)
  }

  /// Adds the fields that were put into the room.
  @inline(__always)
  mutating func take(_ fields: Int) { count &+= fields }

  /// Adds a copy of a field to the open record.
  mutating func append(copying bytes: UnsafeBufferPointer<UInt8>) {
    let size = bytes.count + LoadableField.padding
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    copy.initialize(repeating: 0, count: size)
    if let start = bytes.baseAddress { copy.update(from: start, count: bytes.count) }
    copies.append(copy)
    append(LoadableField(start: copy, count: bytes.count))
  }

  /// Closes the open record.
  /// - Precondition: `hasRoom`.
  mutating func close() {
    if rows == 0 { width = count }
    rows += 1
  }

  /// Takes all records out but the open one.
  mutating func startOver() {
    let open = openWidth
    fields.update(from: fields + rows * width, count: open)
    if open == 0 {
      for copy in copies { copy.deallocate() }
      copies.removeAll(keepingCapacity: true)
    }
    rows = 0
    width = 0
    count = open
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<LoadableField>.allocate(capacity: capacity * 2)
    larger.update(from: fields, count: count)
    fields.deallocate()
    fields = larger
    capacity *= 2
  }
}
