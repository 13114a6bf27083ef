/// Who reads the bytes of the parts that can be large.
enum Lane: Sendable {
  /// Plain shapes are taken from the bytes, the rest goes to libxml2.
  case plain
  /// libxml2 alone, whose reading is the right one.
  case judge
}
