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
  #expect(MerkleTree(entries[..<count].map(MerkleTree.leaf)).root.hex == roots[count])
}

@Test func proofsOfTheReferenceTree() {
  let leaves = entries.map(MerkleTree.leaf)
  #expect(
    MerkleTree(leaves).inclusionProof(of: 0)?.map(\.hex) == [
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ])
  #expect(
    MerkleTree(leaves).inclusionProof(of: 5)?.map(\.hex) == [
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ])
  #expect(
    MerkleTree(leaves[..<5]).inclusionProof(of: 1)?.map(\.hex) == [
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ])
  #expect(MerkleTree([leaves[0]]).inclusionProof(of: 0) == [])
  #expect(MerkleTree(leaves).inclusionProof(of: 8) == nil)
  #expect(MerkleTree(leaves).inclusionProof(of: -1) == nil)
}

@Test func everyProofHoldsAndNoOtherDoes() throws {
  for count in 1...33 {
    let leaves = (0..<count).map { MerkleTree.leaf([UInt8($0)]) }
    let tree = MerkleTree(leaves)
    let root = tree.root
    for index in 0..<count {
      let proof = try #require(tree.inclusionProof(of: index))
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

/// The proofs of the reference tests of RFC 6962, and every other one by its own law.
@Test func consistencyProofsOfTheReferenceTree() {
  let leaves = entries.map(MerkleTree.leaf)
  func proof(_ old: Int, _ new: Int) -> [String]? {
    MerkleTree(leaves[..<new]).consistencyProof(from: old)?.map(\.hex)
  }
  #expect(proof(1, 1) == [])
  #expect(
    proof(1, 8) == [
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ])
  #expect(
    proof(6, 8) == [
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ])
  #expect(
    proof(2, 5) == [
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ])
  #expect(proof(0, 8) == nil)
  #expect(MerkleTree(leaves).consistencyProof(from: 9) == nil)
  #expect(MerkleTree(leaves).root(ofFirst: 9) == nil)
}

@Test func everyEarlierTreeIsConsistentAndNoOtherIs() throws {
  let leaves = (0..<33).map { MerkleTree.leaf([UInt8($0)]) }
  for count in 1...33 {
    let tree = MerkleTree(leaves[..<count])
    for old in 1...count {
      let before = try #require(tree.root(ofFirst: old))
      #expect(before == MerkleTree(leaves[..<old]).root)
      let proof = try #require(tree.consistencyProof(from: old))
      func holds(_ proof: [Digest], _ old: Int, _ oldRoot: Digest, _ new: Digest) -> Bool {
        MerkleTree.verifyConsistency(proof, from: old, oldRoot, to: count, new)
      }
      #expect(holds(proof, old, before, tree.root))
      var forged = Array(leaves[..<old])
      forged[old / 2] = MerkleTree.leaf([200])
      #expect(!holds(proof, old, MerkleTree(forged).root, tree.root))
      #expect(!holds(proof, old, before, MerkleTree(forged + leaves[old..<count]).root))
      #expect(!holds(proof + [before], old, before, tree.root))
      if !proof.isEmpty { #expect(!holds(Array(proof.dropLast()), old, before, tree.root)) }
      #expect(!holds(proof, 0, before, tree.root) && !holds(proof, count + 1, before, tree.root))
    }
  }
}
