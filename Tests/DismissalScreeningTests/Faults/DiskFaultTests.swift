// The built program cannot be told to fail: the seam for it is in debug builds alone.
#if DEBUG
  import Foundation
  import Glibc
  import TestSupport
  import Testing

  @testable import DelimitedText
  @testable import DismissalScreening
  @testable import MotionReports

  extension ScreeningTests {
    /// A whole run over a disk that fails: at every write in turn, and at every read.
    @Suite("Faults of the disk under a run")
    struct DiskFaultTests {
      private struct Ground {
        let folder: TemporaryFolder
        let run: ScreeningRun
        let charges: String
        let names: [String]
        let plain: [String: [UInt8]]

        /// A small export, and the run of it with the least memory.
        init() throws {
          folder = try TemporaryFolder()
          var records = RecordBuilder()
          for number in 1...40 {
            let docket = "2014KN0\(10_000 + number)"
            records.charge(docket)
            records.warrant(docket)
            if number % 4 == 0 { records.disorderlyConduct(docket, count: 2) }
          }
          records.rawCharge("\"KINGS\" COURT,2014KN000005")
          let files = try records.write(in: folder)
          charges = files.charges
          run = try Screened.run(
            [files.charges], warrants: [files.warrants], workers: 2, blockBytes: 1024,
            memoryLimit: 1)
          _ = try run.write(to: folder.path("plain"), replacing: false)
          names = try FileManager.default.contentsOfDirectory(atPath: folder.path("plain")).sorted()
          plain = try Self.contents(of: folder.path("plain"))
        }

        static func contents(of path: String) throws -> [String: [UInt8]] {
          let names = try FileManager.default.contentsOfDirectory(atPath: path)
          return Dictionary(
            uniqueKeysWithValues: try names.map { ($0, try bytes(of: "\(path)/\($0)")) })
        }

        /// What is beside the inputs and the plain run.
        func others() throws -> [String] {
          try folder.entries().filter { !["charges.csv", "warrants.csv", "plain"].contains($0) }
        }

        /// Runs once more; what it throws, after checking that it left all or nothing.
        func again(_ comment: Comment) throws -> (any Error)? {
          var found: (any Error)?
          do {
            _ = try run.write(to: folder.path("run"), replacing: false)
          } catch {
            found = error
          }
          if let found {
            #expect(try others() == [], comment)
            #expect("\(found)".hasSuffix("."), comment)
            #expect(!"\(found)".contains("THISTLEWICK"), comment)
          } else {
            #expect(try others() == ["run"], comment)
            #expect(try Self.contents(of: folder.path("run")) == plain, comment)
            try FileManager.default.removeItem(atPath: folder.path("run"))
          }
          return found
        }
      }

      @Test("each call of the system fails in turn: all or nothing, and a sentence")
      func everyCall() throws {
        let ground = try Ground()
        var failures = 0
        var steps: Set<SystemStep> = []
        for number in 1... {
          let trouble = SystemTrouble { call, _ in call == number ? ENOSPC : nil }
          let error = try SystemTrouble.$current.withValue(trouble) {
            try ground.again("call \(number)")
          }
          if trouble.failureCount == 0 { break }
          steps.insert(trouble.met[number - 1])
          if let error {
            #expect(error is ReportError, "call \(number)")
            failures += 1
          }
        }
        #expect(failures > 60)
        #expect(
          steps.isSuperset(of: [.create, .write, .sync, .close, .exchange, .makeFolder]))
      }

      @Test("each read of the export fails in turn: nothing is left, and a sentence")
      func everyRead() throws {
        let ground = try Ground()
        defer { ReadTrouble.end(of: ground.charges) }
        var (failures, harmless) = (0, 0)
        for number in 1... {
          let trouble = ReadTrouble(of: ground.charges) { $0 == number ? EIO : nil }
          let error = try ground.again("read \(number)")
          if trouble.readCount < number { break }
          guard let error else {
            // Beforehand the size is asked for, for whoever watches: without it nothing is lost.
            harmless += 1
            continue
          }
          #expect(error is DelimitedTextError, "read \(number)")
          #expect("\(error)".contains("Input/output error"), "read \(number)")
          failures += 1
        }
        #expect(failures >= 4 && harmless <= 1)
      }
    }
  }
#endif
