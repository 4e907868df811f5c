import ExportReading
import Foundation
import RuleDocuments
import TestSupport
import Testing

/// Layout files damaged at random: a layout or faults, never a crash.
@Suite("Layouts at random")
struct LayoutFuzzTests {
  @Test("each layout of the rules folder", arguments: PackagePlaces.names(in: "Rules/layouts"))
  func layouts(name: String) throws {
    let seed: UInt64 = 14
    let text = PackagePlaces.text(of: "Rules/layouts/\(name)")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
    var mangler = DocumentMangler(seed: seed)
    for round in 0..<DocumentMangler.rounds(40) {
      let odd = mangler.mangled(text)
      let faults = FaultCollector()
      let layout = Layout.read(odd, file: name, fileID: String(name.dropLast(5)), into: faults)
      #expect((layout == nil) == !faults.faults.isEmpty, "\(name), seed \(seed), round \(round)")
      for fault in faults.faults {
        #expect((0...lines + 8).contains(fault.line), "\(name), seed \(seed), round \(round)")
      }
      _ = layout?.bind(header: ["COURT", "DOCKET_NO", "CHARGE", "", "CHARGE"])
    }
  }
}
