namespace TirGen.Specification.Model;

/// <summary>One way to authenticate.</summary>
public sealed record SecuritySchemeModel
{
    /// <summary>The name in the document.</summary>
    public required string Name { get; init; }

    /// <summary>The C# name of the member that holds its credential.</summary>
    public required string Option { get; init; }

    /// <summary>What is sent, and where.</summary>
    public required SecuritySchemeKind Kind { get; init; }

    /// <summary>The name of the header, query parameter or cookie of a key; otherwise empty.</summary>
    public string ParameterName { get; init; } = "";

    /// <summary>Where OAuth 2 gives tokens to a program in its own name, and the C# name of the member that says so; null where the document names no such place.</summary>
    public TokenAddressModel? TokenAddress { get; init; }

    /// <summary>The document itself or one of its operations asks for it.</summary>
    public bool IsAskedFor { get; init; }

    /// <summary>What the document says about it.</summary>
    public required DocumentationModel Documentation { get; init; }
}
