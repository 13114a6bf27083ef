extension Double {
  /// The nearest number to a whole one. Numbers of 64 bits, which nearly all are, take an instruction; wider ones some hundred.
  init(whole: Int128) {
    if let narrow = Int64(exactly: whole) { self.init(narrow) } else { self.init(whole) }
  }
}
