using TirGen.Specification.Spelling;

namespace TirGen.Generators.Code;

/// <summary>What the project says about the code of one document.</summary>
/// <param name="Namespace">The namespace of all types.</param>
/// <param name="IsPublic">Types are public; otherwise internal.</param>
/// <param name="HasHttpClientFactory">The project references <c>Microsoft.Extensions.Http</c>.</param>
internal sealed record EmissionOptions(string Namespace, bool IsPublic, bool HasHttpClientFactory)
{
    /// <summary>The client has an interface.</summary>
    public bool HasInterface { get; init; }

    /// <summary>Which serializer contexts there are.</summary>
    public ContextScope Contexts { get; init; }

    /// <summary>The accessibility keyword of types.</summary>
    public string Access => IsPublic ? "public" : "internal";

    /// <summary>The stem of the client's name: the last part of the namespace.</summary>
    public string Stem => Namespace.Substring(Namespace.LastIndexOf('.') + 1);

    /// <summary>The name of the serializer context for all types.</summary>
    public string ContextName => Stem + "JsonContext";

    /// <summary>The C# names that the emitter takes for itself, and those of members that types have anyway: no type is called like its member.</summary>
    public IEnumerable<string> ReservedNames =>
    [
        Stem + "Client", Stem + "Options", Stem + "Security", Stem + "Headers", Stem + "Webhooks", ContextName, Stem + "ServiceCollectionExtensions",
        .. HasInterface ? [$"I{Stem}Client"] : Array.Empty<string>(),
        "AdditionalProperties", "EqualityContract", "Equals", "GetHashCode", "PrintMembers", "ToString", "Validate",
    ];

    /// <summary>The namespace of a document that names none: the file's name up to its first dot.</summary>
    public static string DefaultNamespace(string path) => Identifiers.Pascal(path.Substring(path.LastIndexOfAny(['/', '\\']) + 1).Split('.')[0], "Api");

    /// <summary>A generated type, spelled so that nothing in the project can hide it.</summary>
    public string Qualified(string name) => $"{FileFrame.Namespace}.{name}";
}
