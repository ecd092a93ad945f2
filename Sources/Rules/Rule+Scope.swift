extension Rule {
  /// Where a rule looks. Empty means everywhere.
  public struct Scope: Sendable, Hashable {
    /// First part of a dialect, such as `text` or `xml`.
    public var formats: Set<String>
    /// Dialects, such as `text.iir`, or the first parts of several.
    public var dialects: Set<String>
    /// Kinds of region, as `Documents.Region.Kind` names them.
    public var regions: Set<String>
    /// Labels of fields, compared without case and accents.
    public var fields: Set<String>
    /// Controls one of which the portion's marking must have. A marking that cannot be read has every control.
    public var marked: Set<String>

    public init(
      formats: Set<String> = [], dialects: Set<String> = [], regions: Set<String> = [],
      fields: Set<String> = [], marked: Set<String> = []
    ) {
      self.formats = formats
      self.dialects = dialects
      self.regions = regions
      self.fields = fields
      self.marked = marked
    }
  }
}
