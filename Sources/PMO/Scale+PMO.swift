public import Tabular

extension Scale {
  /// The default scale of service maturity, 1...5.
  public static let maturity = standard("maturity", name: "service maturity")

  /// The default scale of importance, 1...5.
  public static let importance = standard("importance")

  /// The default scale of satisfaction, 1...5.
  public static let satisfaction = standard("satisfaction")

  /// The default scale of competence, 0...4.
  public static let competence = standard("competence")

  /// The default scale of an office's foundations: that of service maturity.
  public static let foundation = standard("foundation")

  /// How likely somebody is to recommend: 0...10, as promoter scores are declared.
  public static let recommendation = standard("recommendation")

  /// A scale of the product's own file, `StandardCatalogue.scales`: its levels, and the words for them in their order.
  ///
  /// The file is ours and part of the program, so it is read as it is written: no field has a comma or a quote.
  private static func standard(_ id: String, name: String? = nil) -> Scale {
    var levels: Set<Int> = []
    var labels: [Label] = []
    for line in String(decoding: StandardCatalogue.scales, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count == 3, fields[0] == id, let level = Int(fields[1]) else { continue }
      levels.insert(level)
      if !fields[2].isEmpty { labels.append(Label(level: level, text: String(fields[2]))) }
    }
    return Scale(name: name ?? id, levels: (levels.min() ?? 0)...(levels.max() ?? 0), labels: labels)
  }
}
