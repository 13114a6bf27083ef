import PMO

/// The people of a cycle, and the levels of everybody and of each office, which the coverage and the staffing of services both look at.
struct StaffUnits {
  let view: StaffView
  let everybody: UnitLevels
  /// By code.
  let offices: [Int: UnitLevels]

  /// O(people x competences).
  init(_ view: StaffView) {
    self.view = view
    everybody = UnitLevels(of: Array(view.people.indices), in: view)
    offices = view.places { $0.office }.mapValues { UnitLevels(of: $0, in: view) }
  }
}
