/// The elements of `mc:AlternateContent` (ECMA-376 Part 3, 10.2): content that only some programs understand, with a fallback for others.
///
/// A reader takes the first `Choice` whose `Requires` it understands, else the `Fallback`. None of the extensions that are asked for
/// concern cells, so every choice is skipped, and what the fallback holds stands in its parent's place.
enum XMLAlternative {
  case choice
  /// `AlternateContent` and `Fallback`, which only wrap.
  case wrapper

  /// Nil for every other element.
  @inline(__always)
  init?(_ name: XMLName, space: UnsafePointer<UInt8>?) {
    guard let space else { return nil }
    switch name.bytes[0] {
    case UInt8(ascii: "C") where name == "Choice": self = .choice
    case UInt8(ascii: "F") where name == "Fallback": self = .wrapper
    case UInt8(ascii: "A") where name == "AlternateContent": self = .wrapper
    default: return nil
    }
    guard XMLName(bytes: space) == "http://schemas.openxmlformats.org/markup-compatibility/2006" else { return nil }
  }
}
