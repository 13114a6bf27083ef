import PMO

/// What a publication says of the catalogues, scales and matrices that it rests on.
struct FrameworkBasis {
  let framework: Framework

  init(_ framework: Framework) { self.framework = framework }

  /// The parts of a kind by where they come from, in their order: `services and outcomes by Plumbline's default; competences by mine.csv`.
  func sentence(_ kind: FrameworkPart.Kind) -> String { sentence(kind.parts) }

  /// The same of some parts.
  func sentence(_ parts: [FrameworkPart]) -> String {
    var origins: [String] = []
    for part in parts where !origins.contains(framework.origin(of: part)) { origins.append(framework.origin(of: part)) }
    return origins.map { origin in
      let subjects = parts.filter { framework.origin(of: $0) == origin }.map(\.subject)
      return origin == "none" ? "no \(Self.list(subjects, "or"))" : "\(Self.list(subjects, "and")) by \(origin)"
    }.joined(separator: "; ")
  }

  /// A part and where it comes from: `Catalogue of services: Plumbline's default`.
  func line(_ part: FrameworkPart) -> String {
    "\(part.kind.rawValue.capitalisedFirst) of \(part.subject): \(framework.origin(of: part))"
  }

  private static func list(_ words: [String], _ link: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(link) \(last)"
  }
}

extension String {
  /// `services by mine.csv` as a sentence of its own.
  var asSentence: String { capitalisedFirst + "." }

  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
