namespace TirGen.Generators.Planning.Members;

/// <summary>How a member tells absent, null and value apart.</summary>
internal enum MemberShape
{
    /// <summary>Always written with its only text; no C# member in the builder.</summary>
    Constant,

    /// <summary><c>required T</c>.</summary>
    Required,

    /// <summary><c>required T?</c>: null is written as null.</summary>
    RequiredNullable,

    /// <summary><c>T?</c> where null means absent; a value type keeps a presence bit instead of a second field.</summary>
    Optional,

    /// <summary><c>Optional&lt;T?&gt;</c>: absent, null and value.</summary>
    OptionalNullable,

    /// <summary>A type whose default value means absent: any JSON, a union that admits null.</summary>
    SelfDescribing,

    /// <summary>The builder of another object; its default value means absent.</summary>
    Nested,

    /// <summary>A span with a presence bit, because an empty list is a value.</summary>
    List,
}
