/// Something by which the exports of a program are known.
struct SourceMark: Sendable {
  /// How much a mark says: `habit` alone is no evidence, `strong` is likely, `own` is what no other program writes.
  enum Weight: Int, Sendable {
    case habit = 1
    case strong, own
  }

  let weight: Weight
  /// Whether it says where the header is. Names of files and sheets do not.
  let isInHeader: Bool
  /// The mark in words, as it was found; nil where it is not there.
  let find: @Sendable (SheetTop) -> String?

  /// Column names beside each other in one header row, in any order.
  ///
  /// - Parameter least: how many of them must be there; nil for all.
  static func columns(_ names: [String], atLeast least: Int? = nil, _ weight: Weight) -> SourceMark {
    let names = names.map { (text: $0, folded: Folding.folded($0)) }
    return SourceMark(weight: weight, isInHeader: true) { top in
      let found = names.filter { top.names.contains($0.folded) }
      guard found.count >= least ?? names.count else { return nil }
      return (found.count == 1 ? "column " : "columns ") + found.map { "\"\($0.text)\"" }.joined(separator: ", ")
    }
  }

  /// A column name of a form that only the program writes.
  static func columnLike(_ form: String, _ weight: Weight, _ fits: @escaping @Sendable (String) -> Bool) -> SourceMark {
    SourceMark(weight: weight, isInHeader: true) { top in
      top.header.contains(where: fits) ? "columns like \(form)" : nil
    }
  }

  /// A cell in one of the rows below the header, and in its beginning, for cells may hold whole letters.
  static func cellLike(_ form: String, _ weight: Weight, _ fits: @escaping @Sendable (String) -> Bool) -> SourceMark {
    SourceMark(weight: weight, isInHeader: true) { top in
      top.below.contains { $0.contains { fits(String($0.prefix(40))) } } ? "cells like \(form)" : nil
    }
  }

  static func sheet(_ form: String, _ weight: Weight, _ fits: @escaping @Sendable (String) -> Bool) -> SourceMark {
    SourceMark(weight: weight, isInHeader: false) { top in fits(top.sheet) ? "sheet name \(form)" : nil }
  }

  static func file(_ form: String, _ weight: Weight, _ fits: @escaping @Sendable (String) -> Bool) -> SourceMark {
    SourceMark(weight: weight, isInHeader: false) { top in fits(top.file) ? "file name \(form)" : nil }
  }
}

/// What marks are looked for in: a row that may be a header, the rows below it, and the names of sheet and file.
struct SheetTop {
  /// The texts of the row, trimmed, from left to right.
  let header: [String]
  /// The same, folded.
  let names: Set<String>
  /// The texts of the next rows.
  let below: [[String]]
  /// The sheet's name; empty for a text file.
  let sheet: String
  /// The file's name without its endings.
  let file: String

  /// Rows below a header among which its marks are looked for.
  static let depth = 3
}
