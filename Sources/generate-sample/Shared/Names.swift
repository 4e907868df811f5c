/// Invented names and addresses: none was taken from a record, all sound made up.
enum Names {
  static let surnames = words(
    """
    Quillfeather Ombréval Thistlewick Marrowbane Vintercrumb Saltwhistle Pumblecroft Zéphyrin
    Brackenmoss Dovequill Fenwhistle Gloamridge Hobblethwaite Ivorymast Jasperwyn Kettleburn
    Larkspindle Moonfallow Nettlecombe Oxentwist Pebblewright Quoinbarrow Rimefrost Sablethorn
    Tamberlune Umberfield Vellumgate Wrenhollow Yarrowmere Zinnabar Ashpetal Bellwarden
    Cindermoor Dapplegrim Emberlace Foxgloam Glasswater Heronspike Inkwhistle Juniperry
    Knapweed Lanternost Mistlebrook Nightjarre Otterbane Plumwhistle Quicksedge Ravelstone
    Sorrelback Tinderloch Undertwine Vervainse Willowisp Yewbarrow Zestermane Almañara
    Bröckelwind Çelebrand Döstervald Espiñuela Fjördhaven Garçonette Höhlenstern Iñabarra
    Jünglewood Krönemark Límpiaflor Müllerquist Noëlbranch Öresundo Peñarúbia Quiñolvera
    Rémyfontaine Señorwick Tréfleroy Übelstone Vénezuéline Wärmeloft Yñiguezal Zúñigrave
    Applecrumb Butterquay Cloverdisk Drizzlemont Eiderpuff Fiddlewren Gingerthatch Hazelnock
    Icicleford Jellywarden Kindlemoth Lavendrake Muffinthorpe Noodlecastle Opalwhisk Puddlemere
    Quaverly Rustlebough Snapdragone Teaselworth Upperquill Violetstep Wafflestone Yonderby
    """)

  static let givenNames = words(
    """
    Ada Bertil Corvina Dorabel Elowen Fabrizia Garnet Hesper Isolda Jocasta Katrinka Leocadia
    Marigold Nerys Ottoline Persis Quenby Rosamund Séraphine Tamsin Ursuline Verbena Winifreda
    Xanthe Yolande Zinnia Ambrose Barnaby Cassius Dunstan Evander Florian Gideon Horatio Ignace
    Jasper Kasimir Lysander Mortimer Nestor Octavian Peregrine Quillon Roderick Sylvester
    Thaddeus Ulric Valentin Wolfram Xavian Yorick Zebedee Noémie Begoña Françoise Jörgen
    """)

  static let streets = [
    "LARKSPUR ALLEY", "QUINCE TERRACE", "MOLASSES ROW", "PIPISTRELLE LANE", "THIMBLE COURT",
    "COPPERLEAF AVE", "OLD KILN ROAD", "DRAGONFLY MEWS", "SEXTANT PLACE", "HALFPENNY BLVD",
    "ROOKERY PARADE", "SALTPAN ST", "TEAKETTLE ST", "WHIMBREL AVE", "ZITHER ST",
    "CHEMIN DES FÉES", "PASEO DEL ÑANDÚ", "BUTTERCHURN PKWY", "ANEMONE CRESCENT", "OX BOW LOOP",
  ]

  static let notes = [
    "NO SHOW", "RETURNED ON WARRANT", "DEF NOT PRESENT", "FILE IN STORAGE", "PAPERS SERVED",
    "CALLED 3X", "SEE JACKET, FOLDER 2", "SAYS \"NEVER GOT NOTICE\"", "INTERPRETER: FRANÇAIS",
    "ADJ, DEF ABSENT, 2ND CALL", "BOX 14, SHELF B", "COUNSEL: \"18-B\", ASSIGNED",
    "MICROFILM ONLY", "ADDRESS UNVERIFIED", "DATA ENTRY 1998", "OLD NO. ON BACK OF FOLDER",
  ]

  static let linedNotes = [
    "1ST CALL: ABSENT\r\n2ND CALL: ABSENT", "FROM MICROFILM:\r\nPAGE 2 MISSING",
    "CLERK'S NOTE,\r\nSEE \"RED\" FOLDER\r\nEND OF NOTE", "MOVED\r\n\r\nNO NEW ADDRESS",
  ]

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map { String($0) }
  }
}
