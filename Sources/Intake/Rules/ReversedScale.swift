import Tabular

extension Rule {
  /// Levels counted the other way: answers that were turned because the job declares their scale or column reversed.
  ///
  /// - Matters: The figures show another number than the file.
  /// - Mend: Nothing to do; take `reversed` out of the job file if the file counts like the others.
  static let reversedScale = Rule("reversed-scale", .info)
}
