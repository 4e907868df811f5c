/// Files of one export whose header changed: a column renamed, one left out, one more.
///
/// The header of the most rows leads: its draft takes the names of the others as further names, and
/// columns that they lack as optional.
extension InspectionReport {
  /// The groups, the one of the most rows knowing those that belong to it.
  static func related(_ groups: [Group]) -> [Group] {
    guard groups.count > 1,
      let first = groups.indices.max(by: {
        (groups[$0].rowCount, $1) < (groups[$1].rowCount, $0)
      })
    else { return groups }
    var groups = groups
    let own = groups.indices.filter { $0 != first && groups[first].isRelated(to: groups[$0]) }
    groups[first].siblings = own.map { groups[$0] }
    // Three headers that differ from the first in the same way are told once.
    let notes = own.map { groups[first].note(on: groups[$0]) }
    groups[first].notes += notes.indices.filter { !notes[..<$0].contains(notes[$0]) }.map {
      notes[$0]
    }
    return groups
  }

  /// The draft of the header with the most rows, and the number of headers that it does not fit.
  ///
  /// `id` is the name that the file will have, without its ending; nil when nothing was read.
  public func layoutDraft(id: String) -> (text: String, headersLeft: Int)? {
    guard
      let first = groups.indices.max(by: {
        (groups[$0].rowCount, $1) < (groups[$1].rowCount, $0)
      })
    else { return nil }
    let group = groups[first]
    return (group.layoutDraft(id: id), groups.count - 1 - group.siblings.count)
  }
}

extension InspectionReport.Group {
  /// This group and those that its draft is for as well.
  var family: [InspectionReport.Group] { [self] + siblings }

  /// What the headers of the other files call a column that has another name there.
  func names(elsewhere index: Int) -> [String] {
    var names: [String] = []
    for sibling in siblings {
      guard let other = place(of: index, in: sibling) else { continue }
      let name = HeaderNames(sibling.header).reference(to: other)
      let isNew = !([header[index]] + names).contains {
        Layout.comparable($0) == Layout.comparable(name)
      }
      if isNew { names.append(name) }
    }
    return names
  }

  /// The fields that are one column here, and of which some other file has none.
  var optionalFields: [ExportField] {
    let taken = shape.taken
    return FieldPlan.fields(plan.kind).filter { field in
      guard !taken.contains(field), let index = index(of: field) else { return false }
      return siblings.contains { place(of: index, in: $0) == nil }
    }
  }

  /// Whether another header is of the same export: the same columns, but for a few.
  fileprivate func isRelated(to other: InspectionReport.Group) -> Bool {
    guard hasHeader, other.hasHeader, kind == other.kind, delimiter == other.delimiter else {
      return false
    }
    let placed = columns.indices.filter { columns[$0].field != nil }
    // A file without one of these tells less: what is missing in it alone would not be asked.
    let needed: [ExportField] = [
      .court, .caseNumber, .citation, .offenseClass, .offenseDate, .plea, .disposition, .sentence,
      .caseStatus, .mark, .attempted, .warrantType, .warrantStatus, .issueDate, .endDate,
    ]
    let shared = Set(header.map { Layout.comparable($0) })
      .intersection(other.header.map { Layout.comparable($0) })
    return shared.count * 3 >= header.count * 2
      && needed.allSatisfy { field in
        index(of: field).map { place(of: $0, in: other) != nil } ?? true
      }
      && placed.count { place(of: $0, in: other) != nil } * 3 >= placed.count * 2
  }

  /// Where a column of this header stands in another: under its name, else what has its field there.
  private func place(of index: Int, in other: InspectionReport.Group) -> Int? {
    let own = HeaderNames(header).reference(to: index)
    let named = HeaderNames(other.header).columns(named: [own])
    if named.count == 1 { return named[0] }
    let isKnownHere = Set(header.map { Layout.comparable($0) })
    return other.columns.indices.first {
      columns[index].field != nil && other.columns[$0].field == columns[index].field
        && !isKnownHere.contains(Layout.comparable(other.header[$0]))
    }
  }

  private func index(of field: ExportField) -> Int? {
    columns.firstIndex { $0.field == field.rawValue }
  }

  fileprivate func note(on other: InspectionReport.Group) -> String {
    var parts: [String] = []
    var lacking: [String] = []
    for index in columns.indices where columns[index].field != nil {
      let shown = DialectName.visible(header[index])
      guard let place = place(of: index, in: other) else {
        lacking.append("'\(shown)'")
        continue
      }
      if Layout.comparable(other.header[place]) != Layout.comparable(header[index]) {
        parts.append("'\(shown)' is '\(DialectName.visible(other.header[place]))'")
      }
    }
    if !lacking.isEmpty { parts.append("\(lacking.joined(separator: ", ")) is absent") }
    let differences =
      parts.isEmpty ? "only in columns that are not placed" : parts.joined(separator: ", ")
    return
      "Other files have another header of the same export (\(differences)): one layout reads both."
  }
}
