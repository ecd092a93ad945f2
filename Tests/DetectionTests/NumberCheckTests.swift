import Rules
import Testing

/// Check digits of numbers, against published examples.
@Suite struct NumberCheckTests {
  private static let right: [(NumberCheck, String)] = [
    // GSM Association TS.06, and a payment card of the kind printed in manuals.
    (.luhn, "490154203237518"), (.luhn, "49-015420-323751-8"), (.luhn, "4111 1111 1111 1111"),
    // ISO 13616 registry.
    (.iban, "GB33BUKB20201555555555"), (.iban, "iq98 nbiq 8501 2345 6789 012"),
    // ICAO Doc 9303, parts 4 and 5.
    (.machineReadableZone, "L898902C36UTO7408122F1204159ZE184226B<<<<<10"),
    (.machineReadableZone, "I<UTOD231458907<<<<<<<<<<<<<<<"),
    (.machineReadableZone, "7408122F1204159UTO<<<<<<<<<<<6"),
    (.machineReadableZone, "D231458907UTO7408122F1204159<<<<<<<6"),
    (.iranNationalNumber, "0499370899"), (.turkeyIdentityNumber, "10000000146"),
    (.kuwaitCivilNumber, "290123100114"), (.polandPersonalNumber, "44051401359"),
    // 49 CFR 565, ISO 6346 and IMO's own examples.
    (.vehicleIdentificationNumber, "1M8GDM9AXKP042788"), (.containerNumber, "CSQU3054383"),
    (.shipNumber, "9074729"),
  ]

  @Test(arguments: right)
  func publishedNumbersHold(check: NumberCheck, number: String) {
    #expect(check.holds(for: number.utf8), "\(check.rawValue) \(number)")
  }

  @Test func everyCheckHasAnExample() {
    #expect(Set(Self.right.map(\.0)) == Set(NumberCheck.allCases))
  }

  /// Schemes with a prime modulus, or weights prime to it, notice any one wrong figure.
  @Test(arguments: right)
  func oneWrongFigureIsNoticed(check: NumberCheck, number: String) {
    guard ![.shipNumber, .containerNumber, .machineReadableZone].contains(check) else { return }
    let digits = Array(number.utf8)
    for place in digits.indices where (0x30...0x39).contains(digits[place]) {
      for other in UInt8(0x30)...0x39 where other != digits[place] {
        var changed = digits
        changed[place] = other
        #expect(!check.holds(for: changed), "\(check.rawValue) \(String(decoding: changed, as: UTF8.self))")
      }
    }
  }

  @Test(arguments: [
    (NumberCheck.luhn, "0000000000000000"), (.luhn, "7992"), (.luhn, "49015420323751A"),
    (.iban, "GB33BUKB2020155555555"), (.iban, "3333BUKB20201555555555"),
    (.machineReadableZone, "L898902C26UTO7408122F1204159ZE184226B<<<<<10"),
    (.machineReadableZone, "L898902C36UTO7408122F1204159ZE184226B<<<<<1"),
    (.iranNationalNumber, "1111111111"), (.turkeyIdentityNumber, "00000000146"),
    (.vehicleIdentificationNumber, "1M8GDM9AXKPO42788"), (.vehicleIdentificationNumber, "1M8GDM9AXKP04278"),
    (.containerNumber, "CSQU3054384"), (.containerNumber, "3SQU3054383"), (.shipNumber, "9074720"),
    (.polandPersonalNumber, "4405140135"), (.kuwaitCivilNumber, ""),
  ])
  func otherNumbersDoNot(check: NumberCheck, number: String) {
    #expect(!check.holds(for: number.utf8), "\(check.rawValue) \(number)")
  }
}
