import Hashing
import Testing

@testable import Sealing

/// The entries and roots of the Certificate Transparency reference tests for RFC 6962.
private let entries = [
  "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
].map { Hexadecimal.bytes(of: $0) ?? [] }
private let roots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]

@Test(arguments: 0...8)
func rootsOfTheReferenceTree(_ count: Int) {
  #expect(MerkleTree.root(of: entries[..<count].map(MerkleTree.leaf)).hex == roots[count])
}

@Test func proofsOfTheReferenceTree() {
  let leaves = entries.map(MerkleTree.leaf)
  #expect(
    MerkleTree.inclusionProof(of: 0, in: leaves)?.map(\.hex) == [
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ])
  #expect(
    MerkleTree.inclusionProof(of: 5, in: leaves)?.map(\.hex) == [
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ])
  #expect(
    MerkleTree.inclusionProof(of: 1, in: Array(leaves[..<5]))?.map(\.hex) == [
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ])
  #expect(MerkleTree.inclusionProof(of: 0, in: [leaves[0]]) == [])
  #expect(MerkleTree.inclusionProof(of: 8, in: leaves) == nil)
  #expect(MerkleTree.inclusionProof(of: -1, in: leaves) == nil)
}

@Test func everyProofHoldsAndNoOtherDoes() throws {
  for count in 1...33 {
    let leaves = (0..<count).map { MerkleTree.leaf([UInt8($0)]) }
    let root = MerkleTree.root(of: leaves)
    for index in 0..<count {
      let proof = try #require(MerkleTree.inclusionProof(of: index, in: leaves))
      func holds(_ proof: [Digest], _ leaf: Digest, _ index: Int, _ count: Int) -> Bool {
        MerkleTree.verify(proof, leaf: leaf, index: index, count: count, root: root)
      }
      #expect(holds(proof, leaves[index], index, count))
      #expect(!holds(proof, MerkleTree.leaf([200]), index, count))
      #expect(!holds(proof + [root], leaves[index], index, count))
      if !proof.isEmpty { #expect(!holds(Array(proof.dropLast()), leaves[index], index, count)) }
      for other in 0..<count where other != index { #expect(!holds(proof, leaves[index], other, count)) }
      #expect(!holds(proof, leaves[index], index, 0))
      #expect(!holds(proof, leaves[index], -1, count))
    }
  }
}
