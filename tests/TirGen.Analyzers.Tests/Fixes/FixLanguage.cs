namespace TirGen.Analyzers.Tests.Fixes;

/// <summary>What a mistake stands in.</summary>
internal enum FixLanguage
{
    /// <summary>C#.</summary>
    CSharp,

    /// <summary>A payload file.</summary>
    Payload,

    /// <summary>A document in YAML.</summary>
    YamlDocument,

    /// <summary>A document in JSON.</summary>
    JsonDocument,
}
