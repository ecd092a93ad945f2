import Markings

let markingSuite = Suite(name: "markings") { [parsing(), parsingWithoutCache(), rollingUp()] }

/// Marks of a large document set: a few dozen different ones, repeated.
private let marks: [[UInt8]] = {
  let levels = ["U", "C", "S", "TS"]
  let tails = [
    "", "//NF", "//REL TO USA, GBR", "//REL TO USA, AUS, CAN, GBR, NZL", "//OC/NF", "//REL TO USA, FVEY",
    "//SI//NF", "//FOUO", "//RELIDO",
    "//DISPLAY ONLY IRQ", "//FGI DEU//REL TO USA, DEU", "//NF//LES",
  ]
  return levels.flatMap { level in tails.map { Array("(\(level)\($0))".utf8) } }
}()

/// At least two million portion marks a processor second, once each has been seen.
private func parsing() -> Measurement {
  var cache = MarkingCache()
  for mark in marks { _ = cache.portion(mark[...]) }
  let count = 4_000_000
  var malformed = 0
  let start = processorSeconds()
  for index in 0..<count where cache.portion(marks[index % marks.count][...]).isMalformed { malformed += 1 }
  let seconds = processorSeconds() - start
  let rate = Double(count) / seconds
  return Measurement(
    text: "\(Int(rate / 1000)) thousand portion marks a second, cached (\(malformed) malformed); target 2000",
    isMet: rate >= 2_000_000)
}

/// The same marks read anew each time; no target.
private func parsingWithoutCache() -> Measurement {
  let texts = marks.map { String(decoding: $0, as: UTF8.self) }
  let count = 100_000
  var malformed = 0
  let start = processorSeconds()
  for index in 0..<count where MarkingReader.portion(texts[index % texts.count]).isMalformed {
    malformed += 1
  }
  let seconds = processorSeconds() - start
  return Measurement(
    text: "\(Int(Double(count) / seconds / 1000)) thousand portion marks a second, each read anew",
    isMet: malformed == 0)
}

/// Roll-up of ten thousand portions under 50 ms.
private func rollingUp() -> Measurement {
  let read = marks.compactMap { MarkingReader.portion(String(decoding: $0, as: UTF8.self)).marking }
  let portions = (0..<10_000).map { read[$0 % read.count] }
  var best = Double.infinity
  var hasBanner = false
  for _ in 0..<5 {
    let start = processorSeconds()
    hasBanner = RollUp.of(portions).banner != nil
    best = min(best, processorSeconds() - start)
  }
  return Measurement(
    text: "roll-up of 10000 portions in \((best * 10_000).rounded() / 10) ms; target 50",
    isMet: hasBanner && best < 0.05)
}
