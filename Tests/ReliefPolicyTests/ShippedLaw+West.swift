extension ShippedLaw {
  static let california = ShippedLaw("us-ca")
  static let illinois = ShippedLaw("us-il")
  static let massachusetts = ShippedLaw("us-ma")
}
