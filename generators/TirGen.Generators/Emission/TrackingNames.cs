namespace TirGen.Generators.Emission;

/// <summary>The names of the pipeline's steps, by which tests ask whether a step ran again.</summary>
internal static class TrackingNames
{
    /// <summary>A document of the project with what the project says about it.</summary>
    public const string SpecFiles = nameof(SpecFiles);

    /// <summary>What the project offers: language version and referenced packages.</summary>
    public const string ProjectFeatures = nameof(ProjectFeatures);

    /// <summary>Which document has which namespace.</summary>
    public const string NamespaceOwners = nameof(NamespaceOwners);

    /// <summary>The files to which documents may refer.</summary>
    public const string ListedTexts = nameof(ListedTexts);

    /// <summary>A document read and parsed.</summary>
    public const string ParsedSpecs = nameof(ParsedSpecs);

    /// <summary>A schema to be emitted.</summary>
    public const string Schemas = nameof(Schemas);

    /// <summary>An operation to be emitted.</summary>
    public const string Operations = nameof(Operations);

    /// <summary>A serializer context to be emitted.</summary>
    public const string Contexts = nameof(Contexts);

    /// <summary>What exists once for each document: the client's frame and its options.</summary>
    public const string Clients = nameof(Clients);
}
