namespace TirGen.Specification.Model;

/// <summary>How an operation sends its body.</summary>
public enum BodyKind
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>Names and values, percent-encoded: <c>application/x-www-form-urlencoded</c>.</summary>
    Form,

    /// <summary>Parts, files among them: <c>multipart/form-data</c> and its relatives.</summary>
    Multipart,

    /// <summary>Bytes of any other media type, as the caller has them.</summary>
    Bytes,
}
