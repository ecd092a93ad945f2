/// The page beside a bag that tells its reader how to check it with the programs of any system.
public enum BagInstructions {
  public static let file = BagFile(path: "VERIFY.txt", bytes: Array(text.utf8))

  private static let text = """
    This folder is a BagIt bag (RFC 8493). To check that no file was changed, added or lost, run in it:

      sha256sum --check manifest-sha256.txt
      sha256sum --check tagmanifest-sha256.txt

    or `tearline packet verify FOLDER`. Both work without a network. They prove that the files are the ones
    that were sealed; they prove nothing about who sealed them, nor that what the documents say is true.

    Where there is a folder signatures, the packet is signed. Ask whoever signed it, by another way than the one
    this packet came, for the line of the key, put it behind the word `signer` into a file named signers, and run:

      ssh-keygen -Y verify -f signers -I signer -n tearline-packet -s signatures/tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt

    or `tearline packet verify FOLDER --signer signers`. Where there is a file that ends in .p7s, ask for the certificate
    by another way, too, keep it as certificate.pem, and run:

      openssl cms -verify -binary -inform DER -in signatures/tagmanifest-sha256.txt.p7s -content tagmanifest-sha256.txt -CAfile certificate.pem -purpose any -out /dev/null

    or `tearline packet verify FOLDER --certificate certificate.pem`. The file that ends in .tsq is a request for a time stamp
    (RFC 3161) that you may send to an authority of your choice; this packet carries no trusted time of its own.

    A file that ends in .tlog-proof says that the sender's record of events holds the publication of these very files.
    `tearline packet verify FOLDER --checkpoint FILE` holds it against a state of that record that you were given.

    """
}
