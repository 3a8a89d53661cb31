namespace TirGen.Specification.Spelling;

/// <summary>
/// The names of our own members, for each kind of generated type: what a document calls so gives way. Only what callers use is here; helpers
/// begin with two underscores, which no name of a document does, and so they are in nobody's way.
/// </summary>
public static class OwnNames
{
    /// <summary>What every class and struct has.</summary>
    private static readonly string[] Inherited = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>Objects: what the record has, which C# adds to in part, and what the builder has.</summary>
    public static string[] Object { get; } =
    [
        .. Inherited, "Clone", "EqualityContract", "PrintMembers", "Validate", "AdditionalProperties",
        "TryWrite", "WriteTo", "ToContent", "TryWriteForm", "WriteFormTo", "ToFormContent",
    ];

    /// <summary>Structs that hold one of several values.</summary>
    public static string[] Alternatives { get; } =
        [.. Inherited, "TryGet", "IsUndefined", "IsNull", "Null", "TryGetString", "TryGetBoolean", "TryGetInt64", "TryGetUInt64", "TryGetDouble"];

    /// <summary>Types of a URL, whose members are parameters of the client's method too.</summary>
    public static string[] Url { get; } = [.. Inherited, "TryWrite", "WriteTo", "Request", "CancellationToken"];

    /// <summary>The member for the token where the document has one sort of tokens.</summary>
    public const string Token = "Token";

    /// <summary>The member for the key where the document has one sort of keys.</summary>
    public const string ApiKey = "ApiKey";

    /// <summary>The options of a client, of which credentials and addresses of the document are a part too.</summary>
    public static string[] OptionsOfAll { get; } =
        [.. Url, "BaseAddress", "GetBaseAddress", "Credentials", "GetCredentials", "Default", "ValidateRequests", "Validate"];

    /// <summary>The options of a client, of which parameters can be a part.</summary>
    public static string[] Options { get; } = [.. OptionsOfAll, Token, ApiKey];

    /// <summary>Answers that differ by their status.</summary>
    public static string[] Answer { get; } = [.. Inherited, "Status"];

    /// <summary>The headers of answers.</summary>
    public static string[] Headers { get; } = [.. Inherited, "All"];

    /// <summary>The readers of webhooks.</summary>
    public static string[] Webhooks { get; } = [.. Inherited];

    /// <summary>Multipart bodies.</summary>
    public static string[] Multipart { get; } = [.. Inherited, "ToContent", "Validate"];

    /// <summary>Enums that take any text.</summary>
    public static string[] OpenEnum { get; } = [.. Inherited, "Value"];
}
