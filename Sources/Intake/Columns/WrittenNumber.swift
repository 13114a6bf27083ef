import Tabular

/// A number as people write it, taken apart: `-£1,234.50m`, `144.0 hrs`, `(12 %)`, `1 234,5 EUR`.
struct WrittenNumber: Hashable {
  /// What a text says about the mark before the decimals.
  enum Evidence: Hashable {
    /// Nothing: there are no marks.
    case none
    /// `1.234` or `1,234`, which may be either.
    case ambiguous
    case decimal(DecimalMark)
  }

  let isNegative: Bool
  /// ISO code of the currency, by its sign or its code.
  let currency: String?
  let magnitude: Magnitude?
  let isPercent: Bool
  /// A unit that is no currency, in lower case: `hrs`.
  let unit: String?
  let evidence: Evidence
  /// A letter stands where a currency's sign was before the file was saved in another encoding: `ÿ9941.96`.
  let hasBrokenSign: Bool
  /// ASCII digits with points and commas between them.
  private let body: [UInt8]

  /// Longer texts are remarks.
  static let longest = 40

  /// Nil for a text that is anything else than one number with its signs and units. Cost: a pass over the text.
  init?(_ text: String) {
    guard text.utf8.count <= Self.longest * 3, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    var scalars = Array(text.unicodeScalars)[...]
    guard scalars.count <= Self.longest else { return nil }
    scalars = Self.trimmed(scalars)
    var isNegative = false
    if scalars.first == "(", scalars.last == ")" {
      isNegative = true
      scalars = Self.trimmed(scalars.dropFirst().dropLast())
    }
    guard let first = scalars.firstIndex(where: Self.isDigit), let last = scalars.lastIndex(where: Self.isDigit) else {
      return nil
    }
    // A point may be the first: `.5`.
    let start = first > scalars.startIndex && scalars[first - 1] == "." ? first - 1 : first
    guard let body = Self.body(scalars[start...last]), let evidence = Self.evidence(body) else { return nil }
    self.body = body
    self.evidence = evidence
    var signs = 0
    var currency: String?
    var magnitude: Magnitude?
    var unit: String?
    var isPercent = false
    var hasBrokenSign = false
    for part in [scalars[..<start], scalars[(last + 1)...]] {
      for word in Self.words(part) {
        if ["-", "−", "–"].contains(word) {
          signs += 1
        } else if let code = CurrencyMark.code(of: word), currency == nil || currency == code {
          currency = code
        } else if word == "%" || word == "percent" || word == "pct" {
          isPercent = true
        } else if let known = Magnitude(word: word), magnitude == nil {
          magnitude = known
        } else if Self.units.contains(word), unit == nil {
          unit = word
        } else if part.endIndex == start, Self.brokenSigns.contains(word), !hasBrokenSign {
          hasBrokenSign = true
        } else if word != "+" {
          return nil
        }
      }
    }
    guard signs <= 1 else { return nil }
    self.isNegative = isNegative || signs == 1
    self.currency = currency
    self.magnitude = magnitude
    self.unit = unit
    self.isPercent = isPercent
    self.hasBrokenSign = hasBrokenSign
  }

  /// What a pound sign or a euro sign turns into where bytes are read in the wrong encoding.
  private static let brokenSigns: Set<String> = ["ÿ", "ú", "œ", "ł", "â", "\u{FFFD}", "¬"]

  private static let units: Set<String> = [
    "h", "hr", "hrs", "hour", "hours", "min", "mins", "minutes", "d", "day", "days", "wk", "wks", "week", "weeks",
    "mon",
    "mons", "month", "months", "yr", "yrs", "year", "years", "fte", "ftes", "pt", "pts", "points",
  ]

  /// The value in units of ten to the power of `-places`, half away from zero; nil where 64 bits do not hold it.
  ///
  /// - Parameter decimal: what counts where the text alone may be read either way.
  func scaled(places: Int, decimal: DecimalMark) -> Int64? {
    var mark = decimal
    if case .decimal(let own) = evidence { mark = own }
    var digits: [UInt8] = []
    var decimals = 0
    var isBehind = false
    for byte in body {
      if byte == mark.byte {
        isBehind = true
      } else if byte != mark.other.byte {
        digits.append(byte - 0x30)
        if isBehind { decimals += 1 }
      }
    }
    let shift = places - decimals
    if shift < 0 {
      let dropped = digits.suffix(-shift)
      digits.removeLast(min(-shift, digits.count))
      // Digits beyond the last place: the first of them decides.
      let rounds = dropped.count == -shift && dropped.first.map { $0 >= 5 } == true
      return value(of: digits, adding: rounds ? 1 : 0)
    }
    guard shift <= 20 else { return nil }
    return value(of: digits + Array(repeating: 0, count: shift), adding: 0)
  }

  private func value(of digits: [UInt8], adding rest: Int64) -> Int64? {
    var value: Int64 = 0
    for digit in digits {
      let (tens, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = tens.addingReportingOverflow(Int64(digit))
      if first || second { return nil }
      value = sum
    }
    let (sum, overflows) = value.addingReportingOverflow(rest)
    return overflows ? nil : isNegative ? -sum : sum
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let start = scalars.firstIndex { !isSpace($0) } ?? scalars.endIndex
    let end = scalars.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
    return scalars[start..<max(start, end)]
  }

  /// The digits, points and commas; blanks and apostrophes part thousands. Nil for anything else between the digits.
  private static func body(_ scalars: ArraySlice<Unicode.Scalar>) -> [UInt8]? {
    var body: [UInt8] = []
    for (index, scalar) in zip(scalars.indices, scalars) {
      switch scalar {
      case "0"..."9", ".", ",": body.append(UInt8(ascii: scalar))
      case "'", "’",
        _ where isSpace(scalar):
        let rest = scalars[(index + 1)...]
        guard rest.prefix(3).count == 3, rest.prefix(3).allSatisfy(isDigit),
          rest.dropFirst(3).first.map(isDigit) != true
        else { return nil }
      default: return nil
      }
    }
    return body
  }

  /// What the marks say; nil for marks that no number has.
  private static func evidence(_ body: [UInt8]) -> Evidence? {
    let marks = body.indices.filter { body[$0] == DecimalMark.point.byte || body[$0] == DecimalMark.comma.byte }
    guard let first = marks.first, let last = marks.last else { return Evidence.none }
    let mark: DecimalMark = body[last] == DecimalMark.point.byte ? .point : .comma
    let behind = body.count - last - 1
    if marks.count == 1 {
      let isEither = behind == 3 && (1...3).contains(first) && body[0] != 0x30
      return isEither ? .ambiguous : .decimal(mark)
    }
    let thousands = body[first]
    let groups = thousands == body[last] ? marks : Array(marks.dropLast())
    guard groups.allSatisfy({ body[$0] == thousands }), (1...3).contains(first) else { return nil }
    // Groups of three; of two before the last in India.
    let ends = groups.dropFirst() + [thousands == body[last] ? body.count : last]
    let lengths = zip(groups, ends).map { $1 - $0 - 1 }
    guard lengths.last == 3, lengths.allSatisfy({ $0 == 3 || $0 == 2 }) else { return nil }
    return .decimal(thousands == body[last] ? mark.other : mark)
  }

  /// Runs of letters in lower case, and every sign for itself.
  private static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> [String] {
    var words: [String] = []
    var wasLetter = false
    for scalar in scalars {
      if isSpace(scalar) {
        wasLetter = false
      } else if scalar.properties.isAlphabetic {
        if !wasLetter { words.append("") }
        words[words.count - 1] += scalar.properties.lowercaseMapping
        wasLetter = true
      } else {
        words.append(String(scalar))
        wasLetter = false
      }
    }
    return words
  }
}
