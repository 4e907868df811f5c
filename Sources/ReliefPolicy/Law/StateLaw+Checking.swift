public import RuleDocuments

extension StateLaw {
  /// Reports what the file's parts say of each other that cannot be right.
  public func check(file: String, into collector: FaultCollector) {
    func report(_ message: String) {
      collector.report(RuleFault(file: file, line: 0, column: 0, message: message))
    }
    for id in harmless.sorted() where statutes[id] == nil {
      report("'\(id)' is listed as harmless, and no section has that identifier.")
    }
    let parser = CitationParser(law: self)
    for id in statutes.keys.sorted() {
      let read = parser.read(Array(id.utf8).span)
      // `PC 647b` and `PC 647(b)` are written alike where subdivisions are glued: both are unclear.
      let book = id.prefix { $0 != " " }
      if case .unclear(let possible) = read, possible.contains(id),
        pattern(of: String(book)) != nil
      {
        continue
      }
      if read.reference?.id != id {
        let found = read.reference?.id ?? "nothing"
        report("The citation '\(id)' is itself read as \(found): check its book.")
      }
    }
    if books.filter({ $0.isBare && $0.pattern == nil }).count > 1 {
      report("Only one code book can be 'bare'.")
    }
  }
}
