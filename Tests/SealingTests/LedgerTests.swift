import Hashing
import Testing

@testable import Sealing

private func ledger(_ count: Int) -> (lines: [[UInt8]], end: Ledger) {
  var ledger = Ledger()
  let lines = (1...count).map { number in
    ledger.append(
      time: "2026-03-01T10:\(number + 10):00Z", actor: "R. Hollin", role: "reviewer", action: "redact",
      object: "DOC-\(number)", inputDigest: number.isMultiple(of: 2) ? SHA2.sha256("in \(number)") : nil,
      outputDigest: SHA2.sha256("out \(number)"), toolVersion: "1.0.0",
      configurationDigest: SHA2.sha256("rules")
    ).line
  }
  return (lines, ledger)
}

@Test func anEntryIsOneCanonicalLine() throws {
  var ledger = Ledger()
  let entry = ledger.append(
    time: "2026-03-01T10:00:00Z", actor: "R. Hollin", role: "reviewer", action: "release", object: "PKT-1",
    toolVersion: "1.0.0")
  let zeros = String(repeating: "0", count: 64)
  #expect(
    String(decoding: entry.line, as: UTF8.self)
      == #"{"action":"release","actor":"R. Hollin","object":"PKT-1","previousDigest":""# + zeros
      + #"","role":"reviewer","sequence":1,"time":"2026-03-01T10:00:00Z","toolVersion":"1.0.0"}"#)
  #expect(LedgerEntry(line: entry.line) == entry)
  #expect(ledger.head == SHA2.sha256(entry.line))
  #expect(ledger.count == 1)
}

@Test func anotherSpellingOfAnEntryIsNoEntry() {
  let line = ledger(1).lines[0]
  #expect(LedgerEntry(line: line + [0x20]) == nil)
  #expect(LedgerEntry(line: Array(#"{"x":1,"#.utf8) + line.dropFirst()) == nil)
  #expect(LedgerEntry(line: Array(String(decoding: line, as: UTF8.self).uppercased().utf8)) == nil)
  #expect(LedgerEntry(line: []) == nil)
}

@Test func aWholeLedgerIsValid() {
  let (lines, end) = ledger(12)
  #expect(LedgerVerifier().verify(lines) == LedgerReport(end: end, fault: nil))
  #expect(LedgerVerifier(expected: end).verify(lines).isValid)
  #expect(LedgerVerifier().verify([]) == LedgerReport(end: Ledger(), fault: nil))
  let file = Array(lines.joined(separator: [0x0A])) + [0x0A]
  #expect(LedgerVerifier.lines(of: file) == lines)
}

@Test func everyFlippedBitIsFoundAtItsEntry() {
  let (lines, end) = ledger(4)
  let verifier = LedgerVerifier(expected: end)
  for index in lines.indices {
    for offset in lines[index].indices {
      var changed = lines
      changed[index][offset] ^= 1 << UInt8(offset % 8)
      let fault = verifier.verify(changed).fault
      #expect(fault?.sequence == index + 1, "line \(index + 1), byte \(offset)")
    }
  }
}

@Test func withoutARecordedEndOnlyTheLastEntryIsUnprotected() {
  let (lines, _) = ledger(4)
  for index in 0..<2 {
    var changed = lines
    let line = String(decoding: lines[index], as: UTF8.self)
    changed[index] = Array(line.replacing("Hollin", with: "Nillow").utf8)
    #expect(LedgerVerifier().verify(changed).fault?.sequence == index + 1)
    #expect(LedgerVerifier().verify(changed).fault?.kind == .alteredEntry)
  }
}

@Test(arguments: 0..<7)
func aDroppedEntryIsFound(_ index: Int) {
  let (lines, end) = ledger(8)
  var changed = lines
  changed.remove(at: index)
  let fault = LedgerVerifier(expected: end).verify(changed).fault
  #expect(fault?.sequence == index + 1)
  #expect(fault?.kind == (index == 0 ? .missingBeginning : .missingEntries))
}

@Test func aShortenedLedgerIsFoundAgainstItsRecordedEnd() {
  let (lines, end) = ledger(8)
  let fault = LedgerVerifier(expected: end).verify(Array(lines.dropLast(3))).fault
  #expect(fault?.kind == .wrongEnd)
  #expect(fault?.sequence == 6)
  let longer = LedgerVerifier(expected: end).verify(ledger(9).lines).fault
  #expect(longer?.kind == .wrongEnd)
  #expect(longer?.sequence == 9)
  #expect(LedgerVerifier(expected: end).verify([]).fault?.sequence == 1)
}

@Test(arguments: 0..<7)
func swappedEntriesAreFound(_ index: Int) {
  var (lines, _) = ledger(8)
  lines.swapAt(index, index + 1)
  let fault = LedgerVerifier().verify(lines).fault
  #expect(fault?.sequence == index + 1)
}

@Test(arguments: 0..<8)
func insertedEntriesAreFound(_ index: Int) {
  var (lines, end) = ledger(8)
  let copy = lines[index]
  lines.insert(copy, at: index)
  #expect(LedgerVerifier(expected: end).verify(lines).fault?.sequence == index + 2)
  (lines, end) = ledger(8)
  let before = index == 0 ? Ledger.origin : SHA2.sha256(lines[index - 1])
  let forged = LedgerEntry(
    sequence: index + 1, time: "2026-01-01T00:00:00Z", actor: "X", role: "x", action: "x", object: "x",
    toolVersion: "1", previousDigest: before)
  lines.insert(forged.line, at: index)
  #expect(LedgerVerifier(expected: end).verify(lines).fault?.kind == .misplacedEntry)
}

@Test func aMalformedLineIsFound() {
  var (lines, _) = ledger(5)
  lines[2] = Array("not an entry".utf8)
  #expect(LedgerVerifier().verify(lines).fault?.kind == .malformedLine)
  #expect(LedgerVerifier().verify(lines).fault?.sequence == 3)
  #expect(LedgerVerifier().verify(lines).end.count == 2)
  lines[2] = []
  #expect(LedgerVerifier().verify(lines).fault?.code == "SL0301")
}
