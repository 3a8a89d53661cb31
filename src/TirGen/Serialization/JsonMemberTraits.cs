using System.ComponentModel;

namespace TirGen.Serialization;

/// <summary>What holds for a member of an object in JSON.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonMemberTraits
{
    /// <summary>It may be absent and it may be null.</summary>
    None = 0,

    /// <summary>It must be present.</summary>
    Required = 1,

    /// <summary>It is of a reference type and is not null.</summary>
    NotNull = 2,
}
