namespace TirGen.Specification.Model;

/// <summary>The kind of type that a builder is.</summary>
public enum BuilderForm
{
    /// <summary>A plain struct: it holds no list, so it can itself be an item of one.</summary>
    Struct,

    /// <summary>A ref struct: it, or something in it, holds a span.</summary>
    RefStruct,
}
